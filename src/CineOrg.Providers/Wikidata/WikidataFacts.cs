using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Wikidata;

/// <summary>From items to statements, a question at a time.</summary>
internal static class WikidataFacts
{
    public static ExternalIds MovieIds(string id, WikidataEntity item) => WikidataIds.Movie(id, item);
    public static ExternalIds PersonIds(string id, WikidataEntity item) => WikidataIds.Person(id, item);

    public static bool IsCalled(WikidataEntity item, string title) =>
        item.Titles().Append(item.Text("P1476")).OfType<string>().Select(TitleKey.Of).Contains(TitleKey.Of(title));

    public static int? Year(WikidataEntity item) =>
        item.EarliestDate("P577") is { } date ? int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture) : null;

    public static Statements Details(WikidataEntity item, IReadOnlyList<string> languages, IEnumerable<string?> countries, string? originalLanguage)
    {
        var released = item.EarliestDate("P577");
        var said = new Statements(Question.Details)
            .Say(Field.OriginalTitle, item.Text("P1476"))
            .Say(Field.OriginalLanguage, originalLanguage)
            .Say(Field.Kind, WikidataWords.Kind(item)?.Word())
            .Say(Field.ReleaseDate, released is { Length: 10 } ? released : null)
            .Say(Field.Year, released?[..4])
            .Say(Field.DurationMinutes, item.Minutes("P2047")?.ToString(CultureInfo.InvariantCulture))
            .Each(Field.Country, countries)
            .Each(Field.AlternativeTitle, item.Aliases());
        foreach (var language in languages) said.Say(Field.Title, item.Label(language) ?? item.Label("mul"), language);
        return said;
    }

    public static Statements Credits(WikidataEntity item, IReadOnlyDictionary<string, WikidataEntity> people, IReadOnlyList<string> languages)
    {
        var said = new Statements(Question.Credits);
        foreach (var (property, category, role) in WikidataWords.Trades)
            said.Each(Field.Credit, item.Items(property).Select((id, order) => Credit(id, people, languages, category, role, order)));
        return said;
    }

    public static Statements PersonDetails(string id, WikidataEntity item, IReadOnlyList<string> languages, string? birthPlace, string? nationality, ImageFact? portrait = null) =>
        new Statements(Question.PersonDetails)
            .Say(Field.Name, item.Label(languages))
            .Each(Field.AlsoKnownAs, languages.Append("en").Append("mul").Select(item.Label).Concat(item.Aliases()))
            .Say(Field.Born, item.EarliestDate("P569"))
            .Say(Field.Died, item.EarliestDate("P570"))
            .Say(Field.BirthPlace, birthPlace)
            .Say(Field.Nationality, nationality)
            .Say(Field.Profession, WikidataWords.Profession(item))
            .Say(Field.Portrait, portrait is null ? null : Structured.Write(portrait))
            .Ids(PersonIds(id, item));

    public static IEnumerable<string> Filmography(string person, string id, WikidataEntity item, IReadOnlyList<string> languages)
    {
        if (WikidataWords.Kind(item) is not { } kind || (item.Label(languages) ?? item.Text("P1476")) is not { } title) yield break;
        var movie = new StatedMovie(title, item.Text("P1476"), Year(item), kind, MovieIds(id, item));
        foreach (var (property, category, role) in WikidataWords.Trades)
            if (item.Items(property).Contains(person)) yield return Structured.Write(new StatedFilmographyEntry(movie, category, role, null));
    }

    public static MovieCandidate Candidate(string id, WikidataEntity item, MovieKind kind, IReadOnlyList<string> languages)
    {
        var labels = languages.Append("en").Append("mul").Select(item.Label).OfType<string>().Concat(item.Aliases()).Distinct();
        var original = item.Text("P1476");
        return new(WikidataClient.Provider, id, item.Label(languages) ?? original ?? id, original, [.. labels], Year(item), item.Minutes("P2047"), kind, MovieIds(id, item));
    }

    /// <summary>Where the film itself may be seen, free and lawfully, anywhere: Commons (P10), the Internet Archive (P724), YouTube (P1651).</summary>
    public static Statements WhereToWatch(WikidataEntity item) => new Statements(Question.WhereToWatch).Each(Field.WhereToWatch,
    [
        .. item.Claims.Texts("P10").Select(file => Free("Wikimedia Commons", "https://commons.wikimedia.org/wiki/File:" + Uri.EscapeDataString(file.Replace(' ', '_')))),
        .. item.Claims.Texts("P724").Where(IsPlain).Select(id => Free("Internet Archive", "https://archive.org/details/" + id)),
        .. item.Claims.Texts("P1651").Where(IsPlain).Select(id => Free("YouTube", "https://www.youtube.com/watch?v=" + id)),
    ]);

    private static string Free(string service, string page) => Structured.Write(new WatchFact(WatchFact.Everywhere, service, "free", page, null));
    private static bool IsPlain(string id) => id.Length <= 100 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    private static string? Credit(string id, IReadOnlyDictionary<string, WikidataEntity> people, IReadOnlyList<string> languages, CreditCategory category, string role, int order) =>
        people.GetValueOrDefault(id)?.Label(languages) is { } name
            ? Structured.Write(new StatedCredit(name, ExternalIds.Of(WikidataClient.Provider, id), category, role, null, category == CreditCategory.Cast ? order : null)) : null;
}
