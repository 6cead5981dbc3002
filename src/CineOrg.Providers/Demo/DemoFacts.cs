using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Demo;

/// <summary>From the pack's files to statements, a question at a time.</summary>
internal static class DemoFacts
{
    public static Statements ExternalIds(DemoWork work) => new Statements(Question.ExternalIds).Ids(Ids(work));

    public static Statements Details(DemoWork work) => new Statements(Question.Details)
        .Each(Field.Title, work.Titles)
        .Say(Field.OriginalTitle, work.OriginalTitle)
        .Say(Field.OriginalLanguage, work.OriginalLanguage)
        .Each(Field.AlternativeTitle, work.AlternativeTitles)
        .Say(Field.Kind, work.Kind.Word())
        .Say(Field.Year, work.Year.ToString(CultureInfo.InvariantCulture))
        .Say(Field.ReleaseDate, work.ReleaseDate)
        .Say(Field.DurationMinutes, work.DurationMinutes?.ToString(CultureInfo.InvariantCulture))
        .Each(Field.Country, work.Countries)
        .Each(Field.Tagline, work.Tagline);

    public static Statements Genres(DemoWork work) => new Statements(Question.Genres).Each(Field.Genre, work.Genres);
    public static Statements Keywords(DemoWork work) => new Statements(Question.Keywords).Each(Field.Keyword, work.Keywords);
    public static Statements Summary(DemoWork work) => new Statements(Question.Summary).Each(Field.Summary, work.Summary);

    /// <summary>The pack keeps one list of countries: those that made the film.</summary>
    public static Statements ProductionCountries(DemoWork work) =>
        new Statements(Question.ProductionCountries).Each(Field.ProductionCountry, work.Countries);

    public static Statements Credits(DemoWork work, IReadOnlyDictionary<string, DemoPerson> people) =>
        new Statements(Question.Credits).Each(Field.Credit, work.Credits.Select(credit => Structured.Write(Credit(credit, people[credit.Person]))));

    public static Statements PersonDetails(DemoPerson person) => new Statements(Question.PersonDetails)
        .Say(Field.Name, person.Name)
        .Say(Field.Born, person.Born)
        .Say(Field.Died, person.Died)
        .Say(Field.BirthPlace, person.BirthPlace)
        .Say(Field.Nationality, person.Nationality)
        .Say(Field.Profession, person.Profession)
        .Ids(Ids(person));

    public static Statements Biography(DemoPerson person) => new Statements(Question.Biography).Each(Field.Biography, person.Biography);

    public static Statements Filmography(DemoPerson person, IReadOnlyList<DemoWork> works, IReadOnlyList<string> languages) =>
        new Statements(Question.Filmography).Each(Field.FilmographyEntry,
            from work in works
            from credit in work.Credits
            where credit.Person == person.Key
            select Structured.Write(new StatedFilmographyEntry(Stated(work, languages), credit.Category, credit.Role, credit.Character)));

    public static Statements Collections(DemoWork work, IReadOnlyList<DemoCollection> collections) =>
        new Statements(Question.Collections).Each(Field.Collection, collections.Select(one => Structured.Write(new StatedCollection(
            one.Names, Core.Catalogue.ExternalIds.Of([new(DemoClient.Provider, one.Key), .. one.ExternalIds]), Place(one, work)))));

    public static StatedPart Part(DemoCollection collection, DemoWork work, IReadOnlyList<string> languages) =>
        new(Stated(work, languages), Place(collection, work));

    public static MovieCandidate Candidate(DemoWork work, IReadOnlyList<DemoPerson> directors, IReadOnlyList<string> languages) => new(
        DemoClient.Provider, work.Key, Title(work, languages), work.OriginalTitle, [.. work.Titles.Values.Concat(work.AlternativeTitles).Distinct()],
        work.Year, work.DurationMinutes, work.Kind, Ids(work))
    {
        Directors = [.. directors.Select(person => person.Name)],
    };

    /// <summary>The pack counts billing from 1, the catalogue from 0.</summary>
    private static StatedCredit Credit(DemoCredit credit, DemoPerson person) =>
        new(person.Name, Ids(person), credit.Category, credit.Role, credit.Character, credit.Order - 1);

    private static int Place(DemoCollection collection, DemoWork work) => collection.Works.TakeWhile(key => key != work.Key).Count() + 1;

    private static StatedMovie Stated(DemoWork work, IReadOnlyList<string> languages) =>
        new(Title(work, languages), work.OriginalTitle, work.Year, work.Kind, Ids(work));

    private static string Title(DemoWork work, IReadOnlyList<string> languages) =>
        languages.Select(language => work.Titles.GetValueOrDefault(language)).FirstOrDefault(title => title is not null) ?? work.OriginalTitle;

    private static ExternalIds Ids(DemoWork work) => Core.Catalogue.ExternalIds.Of([new(DemoClient.Provider, work.Key), .. work.ExternalIds]);
    private static ExternalIds Ids(DemoPerson person) => Core.Catalogue.ExternalIds.Of([new(DemoClient.Provider, person.Key), .. person.ExternalIds]);
}
