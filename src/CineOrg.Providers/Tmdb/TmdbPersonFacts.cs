using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Tmdb;

/// <summary>A person in one language, as TMDB tells it.</summary>
internal sealed record TmdbPersonTelling(string Language, TmdbPerson Person);

/// <summary>From TMDB's person to statements.</summary>
internal static class TmdbPersonFacts
{
    public static Statements Details(IReadOnlyList<TmdbPersonTelling> told)
    {
        var person = told[0].Person;
        return new Statements(Question.PersonDetails)
            .Say(Field.Name, person.Name)
            .Each(Field.AlsoKnownAs, person.AlsoKnownAs ?? [])
            .Say(Field.Born, TmdbWords.Date(person.Birthday))
            .Say(Field.Died, TmdbWords.Date(person.Deathday))
            .Say(Field.BirthPlace, person.PlaceOfBirth)
            .Say(Field.Profession, TmdbWords.Profession(person.KnownForDepartment))
            .Say(Field.Portrait, Portrait(person))
            .Ids(TmdbFacts.Ids(person.Id, person.ImdbId ?? person.ExternalIds?.ImdbId, person.ExternalIds?.WikidataId));
    }

    public static Statements Biography(IReadOnlyList<TmdbPersonTelling> told)
    {
        var said = new Statements(Question.Biography);
        foreach (var (language, person) in told) said.Say(Field.Biography, person.Biography, language);
        return said;
    }

    public static Statements Filmography(IReadOnlyList<TmdbPersonTelling> told)
    {
        var credits = told[0].Person.MovieCredits;
        return new Statements(Question.Filmography)
            .Each(Field.FilmographyEntry, (credits?.Cast ?? []).Select(role => Entry(role, CreditCategory.Cast, "actor")))
            .Each(Field.FilmographyEntry, (credits?.Crew ?? []).Select(role => Entry(role, CreditCategory.Crew, TmdbWords.Role(role.Job))));
    }

    private static string? Entry(TmdbRole role, CreditCategory category, string? word)
    {
        if (word is null || (role.Title ?? role.OriginalTitle) is not { Length: > 0 } title) return null;
        var kind = TmdbWords.Kind(Bare(role));
        var movie = new StatedMovie(title, role.OriginalTitle, TmdbWords.Year(role.ReleaseDate), kind, TmdbFacts.Ids(role.Id, null, null));
        return Structured.Write(new StatedFilmographyEntry(movie, category, word, string.IsNullOrWhiteSpace(role.Character) ? null : role.Character));
    }

    private static TmdbMovie Bare(TmdbRole role) => new(
        role.Id, null, role.Title, role.OriginalTitle, null, null, null, role.ReleaseDate, null, null, null, null,
        null, role.GenreIds, null, null, null, null, null, null, null, null);

    private static string? Portrait(TmdbPerson person) => TmdbWords.ImageUrl(person.ProfilePath, "h632") is { } url
        ? Structured.Write(new ImageFact("portrait", url, null, null, null, null, null, null)) : null;
}
