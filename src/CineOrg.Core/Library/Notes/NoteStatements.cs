using System.Globalization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Library.Notes;

/// <summary>A note's elements as facts, in the catalogue's own terms. What does not fit is left out: a note is written by many hands.</summary>
internal static class NoteStatements
{
    /// <summary>Under which question a note's facts are kept.</summary>
    public const string Question = "nfo";
    private const int LongestLine = 500;
    private const int MostOfAList = 200;

    /// <summary>What Jellyfin's <c>lockedfields</c> call our fields.</summary>
    private static readonly Dictionary<string, string[]> LockNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Name"] = [Field.Title], ["Overview"] = [Field.Summary], ["Genres"] = [Field.Genre], ["Cast"] = [Field.Credit], ["Studios"] = [Field.Studio],
        ["Tags"] = [Field.Keyword], ["ProductionLocations"] = [Field.Country], ["Runtime"] = [Field.DurationMinutes], ["OfficialRating"] = [Field.AgeRating],
    };

    public static Statement Said(string field, string value, string? language = null) => new(field, language, value, Question);

    public static string? Title(IReadOnlyList<NoteElement> note) => Line(note, "title");

    public static int? Year(IReadOnlyList<NoteElement> note) =>
        int.TryParse(Line(note, "year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1870 and <= 2100 ? year : null;

    public static IEnumerable<KeyValuePair<string, string>> Ids(IReadOnlyList<NoteElement> note) =>
        from element in note
        where element.Name is "uniqueid" or "id" or "imdbid" or "tmdbid"
        let source = element.Attribute("type")?.ToLowerInvariant() ?? (element.Name == "tmdbid" ? "tmdb" : "imdb")
        select KeyValuePair.Create(source, element.Text);

    public static int? Minutes(IReadOnlyList<NoteElement> note) => Minutes(Line(note, "runtime"));

    /// <summary>Everything but ids.</summary>
    public static IReadOnlyList<Statement> Of(IReadOnlyList<NoteElement> note)
    {
        var language = NoteLanguage.Of(string.Join(' ', note.Where(one => one.Name is "plot" or "outline" or "tagline").Select(one => one.Text)));
        List<Statement> said = [.. Texts(note, language), .. Plain(note), .. Lists(note), .. NoteCredits.Of(note).Take(MostOfAList), .. Rating(note), .. Sets(note, language)];
        return said.Count == 0 ? [] : [.. said, .. Locks(note, said)];
    }

    private static IEnumerable<Statement> Texts(IReadOnlyList<NoteElement> note, string? language)
    {
        if (Title(note) is { } title) yield return Said(Field.Title, title, language);
        if (Line(note, "sorttitle") is { } sorted) yield return Said(Field.SortTitle, sorted, language);
        if (Line(note, "tagline") is { } tagline) yield return Said(Field.Tagline, tagline, language);
        if ((Text(note, "plot") ?? Text(note, "outline")) is { } plot && language is not null) yield return Said(Field.Summary, plot, language);
    }

    private static IEnumerable<Statement> Plain(IReadOnlyList<NoteElement> note)
    {
        if (Line(note, "originaltitle") is { } original) yield return Said(Field.OriginalTitle, original);
        if (Year(note) is { } year) yield return Said(Field.Year, year.ToString(CultureInfo.InvariantCulture));
        if (Date(Line(note, "premiered") ?? Line(note, "releasedate")) is { } date) yield return Said(Field.ReleaseDate, date);
        if (Minutes(note) is { } minutes) yield return Said(Field.DurationMinutes, minutes.ToString(CultureInfo.InvariantCulture));
        if (Line(note, "mpaa") is { } rating) yield return Said(Field.AgeRating, rating);
    }

    private static IEnumerable<Statement> Lists(IReadOnlyList<NoteElement> note) =>
    [
        .. All(note, "genre").SelectMany(Genres.Named).Distinct(StringComparer.Ordinal).Select(key => Said(Field.Genre, key)),
        .. All(note, "country").Select(CountryWords.Code).OfType<string>().Distinct(StringComparer.Ordinal).Select(code => Said(Field.Country, code)),
        .. Whole(note, "tag").Distinct(StringComparer.Ordinal).Take(MostOfAList).Select(tag => Said(Field.Keyword, tag)),
        .. Whole(note, "studio").Distinct(StringComparer.Ordinal).Take(MostOfAList).Select(studio => Said(Field.Studio, studio)),
    ];

    private static IEnumerable<Statement> Rating(IReadOnlyList<NoteElement> note)
    {
        var given = note.Where(one => one.Name == "ratings").SelectMany(one => one.Inside).Where(one => one.Name == "rating").ToList();
        var chosen = given.FirstOrDefault(one => one.Attribute("default") == "true") ?? given.FirstOrDefault();
        var scale = Number(chosen?.Attribute("max")) ?? 10;
        if (Number(chosen?["value"] ?? Line(note, "rating")) is not { } value || value <= 0 || value > scale || scale > 1000) return [];
        var votes = int.TryParse((chosen?["votes"] ?? Line(note, "votes"))?.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : (int?)null;
        return [Said(Field.Rating, Structured.Write(new RatingFact(Math.Round(value, 2), scale, votes, Judge(chosen?.Attribute("name")))))];
    }

    // Whose score it is, as other sources name them; one that a note alone knows is the note's own.
    private static string? Judge(string? name) => name is "imdb" or "tmdb" or "metacritic" or "rottentomatoes" or "trakt" ? name : null;

    private static IEnumerable<Statement> Sets(IReadOnlyList<NoteElement> note, string? language) => note.Where(one => one.Name == "set")
        .Select(set => (Name: set["name"] ?? set.Text, Id: set.Attribute("tmdbcolid")))
        .Where(set => set.Name.Length is > 0 and <= LongestLine)
        .Select(set => Said(Field.Collection, Structured.Write(new StatedCollection(
            new Dictionary<string, string> { [language ?? ""] = set.Name }, set.Id is { } id ? ExternalIds.Of("tmdb", id) : ExternalIds.None, null))));

    // Locked: what the note says is to stay, whatever order of trust is configured. All of it, or the fields named.
    private static IEnumerable<Statement> Locks(IReadOnlyList<NoteElement> note, IReadOnlyList<Statement> said)
    {
        var fields = string.Equals(Line(note, "lockdata"), "true", StringComparison.OrdinalIgnoreCase)
            ? said.Select(one => one.Field)
            : (Line(note, "lockedfields") ?? "").Split('|', StringSplitOptions.TrimEntries).SelectMany(name => LockNames.GetValueOrDefault(name, []));
        return fields.Distinct(StringComparer.Ordinal).Select(field => Said(Field.Locked, field));
    }

    private static IEnumerable<string> Whole(IReadOnlyList<NoteElement> note, string name) =>
        note.Where(one => one.Name == name).Select(one => one.Text).Where(IsLine);

    private static IEnumerable<string> All(IReadOnlyList<NoteElement> note, string name) => note.Where(one => one.Name == name)
        .SelectMany(one => one.Text.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(IsLine);

    public static string? Line(IReadOnlyList<NoteElement> note, string name) => Text(note, name) is { } text && IsLine(text) ? text : null;

    private static string? Text(IReadOnlyList<NoteElement> note, string name) =>
        note.FirstOrDefault(one => one.Name == name && one.Text.Length > 0)?.Text.Replace("\0", "", StringComparison.Ordinal);

    private static bool IsLine(string text) => text.Length is > 0 and <= LongestLine && !text.Any(char.IsControl);

    private static string? Date(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null;

    private static int? Minutes(string? text) =>
        int.TryParse(text?.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 100_000 ? minutes : null;

    private static double? Number(string? text) =>
        double.TryParse(text?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
