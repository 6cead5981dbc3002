using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Omdb;

/// <summary>From OMDb's texts to statements, a question at a time. People come as names alone: they have no ids there.</summary>
internal static class OmdbFacts
{
    private const int LongestName = 300;

    private static readonly Dictionary<string, (string By, double Scale)> Judges = new()
    {
        ["Internet Movie Database"] = ("imdb", 10), ["Rotten Tomatoes"] = ("rottentomatoes", 100), ["Metacritic"] = ("metacritic", 100),
    };

    /// <summary>Null for what the catalogue does not hold: games, single episodes.</summary>
    public static MovieKind? Kind(OmdbFilm film) => film.Type switch { "movie" => MovieKind.Film, "series" => MovieKind.Series, _ => null };

    public static ExternalIds Ids(OmdbFilm film) => ExternalIds.Of([new("imdb", film.ImdbId ?? ""), new(OmdbClient.Provider, film.ImdbId ?? "")]);

    public static Statements AllIds(OmdbFilm film) => new Statements(Question.ExternalIds).Ids(Ids(film));

    public static int? Year(OmdbFilm film) => film.Year is { Length: >= 4 } year
        && int.TryParse(year.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1870 and < 2200 ? number : null;

    public static Statements Details(OmdbFilm film) => new Statements(Question.Details)
        .Say(Field.Title, Text(film.Title), "en")
        .Say(Field.Kind, Kind(film)?.Word())
        .Say(Field.Year, Year(film)?.ToString(CultureInfo.InvariantCulture))
        .Say(Field.ReleaseDate, Date(film.Released))
        .Say(Field.DurationMinutes, Minutes(film)?.ToString(CultureInfo.InvariantCulture));

    public static Statements Genres(OmdbFilm film) =>
        new Statements(Question.Genres).Each(Field.Genre, Words(film.Genre).SelectMany(Core.Catalogue.Genres.Named));

    public static Statements Summary(OmdbFilm film) => new Statements(Question.Summary).Say(Field.Summary, Known(film.Plot), "en");

    public static Statements Credits(OmdbFilm film) => new Statements(Question.Credits)
        .Each(Field.Credit, Words(film.Director).Select(name => Credit(name, CreditCategory.Crew, "director", null)))
        .Each(Field.Credit, Words(film.Writer).Select(name => Credit(name, CreditCategory.Crew, "writer", null)))
        .Each(Field.Credit, Words(film.Actors).Select((name, order) => Credit(name, CreditCategory.Cast, "actor", order)));

    public static Statements Ratings(OmdbFilm film) => new Statements(Question.Rating)
        .Each(Field.Rating, (film.Ratings ?? []).Select(score => Score(film, score)).OfType<RatingFact>().Select(Structured.Write));

    public static MovieCandidate? Candidate(OmdbFilm film) => Kind(film) is not { } kind || Text(film.Title) is not { } title || film.ImdbId is not { } imdb ? null
        : new(OmdbClient.Provider, imdb, title, null, [], Year(film), Minutes(film), kind, Ids(film)) { Directors = [.. Words(film.Director)] };

    /// <summary>"8.3/10" and "97%"; only on the scale that its judge uses.</summary>
    private static RatingFact? Score(OmdbFilm film, OmdbScore score)
    {
        if (score.Source is null || score.Value is not { Length: <= 20 } value || !Judges.TryGetValue(score.Source, out var judge)) return null;
        var parts = value.EndsWith('%') ? [value[..^1], "100"] : value.Split('/');
        return parts.Length == 2 && Number(parts[0]) is { } given && Number(parts[1]) == judge.Scale && given >= 0 && given <= judge.Scale
            ? new(given, judge.Scale, judge.By == "imdb" ? Votes(film.ImdbVotes) : null, judge.By) : null;
    }

    private static int? Votes(string? text) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var votes) && votes > 0 ? votes : null;

    private static int? Minutes(OmdbFilm film) => film.Runtime?.Split(' ') is [var number, "min"]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < 10_000 ? minutes : null;

    private static string? Date(string? text) =>
        DateOnly.TryParseExact(text, "dd MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("O", CultureInfo.InvariantCulture) : null;

    private static double? Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    private static string? Credit(string name, CreditCategory category, string role, int? order) => Structured.Write(new StatedCredit(name, ExternalIds.None, category, role, null, order));
    private static string? Known(string? text) => text is null or "N/A" ? null : text;
    private static string? Text(string? text) => Known(text) is { Length: <= LongestName } name && !string.IsNullOrWhiteSpace(name) ? name : null;

    /// <summary>"Fritz Lang (screenplay), Thea von Harbou": without what stands in parentheses.</summary>
    private static IEnumerable<string> Words(string? list) => Known(list) is not { Length: <= 5000 } text ? [] : text.Split(',')
        .Select(word => (word.IndexOf('(') is var at and >= 0 ? word[..at] : word).Trim()).Where(word => word.Length is > 0 and <= LongestName).Distinct();
}
