using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Tmdb;

/// <summary>What TMDB says of a person, in the most wanted language with the others' translations.</summary>
internal sealed record TmdbPersonTelling(TmdbPerson Person, IReadOnlyList<string> Languages, IReadOnlyList<string> Countries);

/// <summary>From TMDB's person to statements.</summary>
internal static class TmdbPersonFacts
{
    private const int MostEntries = 1000;

    public static Statements Details(TmdbPersonTelling told)
    {
        var person = told.Person;
        return new Statements(Question.PersonDetails)
            .Say(Field.Name, TmdbWords.IsName(person.Name) ? person.Name : null)
            .Each(Field.AlsoKnownAs, (person.AlsoKnownAs ?? []).Where(TmdbWords.IsName))
            .Say(Field.Born, TmdbWords.Date(person.Birthday))
            .Say(Field.Died, TmdbWords.Date(person.Deathday))
            .Say(Field.BirthPlace, TmdbWords.IsName(person.PlaceOfBirth) ? person.PlaceOfBirth : null)
            .Say(Field.Profession, TmdbWords.Profession(person.KnownForDepartment))
            .Say(Field.Portrait, TmdbPictures.Portrait(person))
            .Ids(TmdbFacts.Ids(person.Id, person.ImdbId ?? person.ExternalIds?.ImdbId, person.ExternalIds?.WikidataId));
    }

    /// <summary>TMDB answers an empty text where a language has none: then only the translations speak.</summary>
    public static Statements Biography(TmdbPersonTelling told)
    {
        var said = new Statements(Question.Biography);
        foreach (var language in told.Languages)
            said.Say(Field.Biography, language == told.Languages[0] && !string.IsNullOrWhiteSpace(told.Person.Biography) ? told.Person.Biography
                : TmdbTranslating.Best(told.Person.Translations?.Translations ?? [], language, told.Countries, data => data.Biography), language);
        return said;
    }

    public static Statements Filmography(TmdbPersonTelling told)
    {
        var credits = told.Person.CombinedCredits ?? told.Person.MovieCredits;
        return new Statements(Question.Filmography)
            .Each(Field.FilmographyEntry, (credits?.Cast ?? []).Take(MostEntries).Select(role => Entry(role, CreditCategory.Cast, "actor")))
            .Each(Field.FilmographyEntry, (credits?.Crew ?? []).Take(MostEntries).Select(role => Entry(role, CreditCategory.Crew, TmdbWords.Role(role.Job))));
    }

    public static PersonCandidate? Candidate(TmdbFoundPerson found) => !TmdbWords.IsName(found.Name) ? null : new(
        TmdbClient.Provider, TmdbFacts.Ids(found.Id, null, null)[TmdbClient.Provider] ?? "", found.Name!, TmdbWords.Profession(found.KnownForDepartment),
        [.. (found.KnownFor ?? []).Select(TmdbFacts.Stated).OfType<StatedMovie>()], TmdbFacts.Ids(found.Id, null, null));

    private static string? Entry(TmdbRole role, CreditCategory category, string? word)
    {
        if (word is null || Movie(role) is not { } movie) return null;
        return Structured.Write(new StatedFilmographyEntry(movie, category, word, TmdbWords.IsName(role.Character) ? role.Character : null));
    }

    /// <summary>Series count; being a guest of a talk show or of the news is no work of cinema.</summary>
    private static StatedMovie? Movie(TmdbRole role)
    {
        if (role.MediaType is not "tv")
            return TmdbFacts.Stated(new() { Id = role.Id, Title = role.Title, OriginalTitle = role.OriginalTitle, ReleaseDate = role.ReleaseDate, GenreIds = role.GenreIds });
        if (TmdbWords.IsTalk(role.GenreIds) || (role.Name ?? role.OriginalName) is not { } name || !TmdbWords.IsName(name)) return null;
        return new(name, role.OriginalName, TmdbWords.Year(role.FirstAirDate), MovieKind.Series, TmdbWords.SeriesIds(role.Id));
    }
}
