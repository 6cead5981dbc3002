using System.Text.Json;
using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.Bench.Parser;

/// <summary>Real names, read where CINEORG_TEST_DATA points.</summary>
internal sealed record ParserNames(IReadOnlyList<FilmName> Films, IReadOnlyList<string> All)
{
    public static ParserNames? Load()
    {
        var root = Environment.GetEnvironmentVariable("CINEORG_TEST_DATA") ?? Path.Combine("..", "shared", "data");
        var cases = Path.Combine(root, "parser", "cases.jsonl");
        var paths = Path.Combine(root, "names", "derived_library_paths.tsv");
        if (!File.Exists(cases) || !File.Exists(paths)) return null;
        var rows = File.ReadLines(cases).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var library = File.ReadLines(paths).Skip(1).Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)]);
        return new([.. rows.Select(FilmName.Of).OfType<FilmName>()], [.. library, .. rows.Select(row => row.GetProperty("input").GetString()!)]);
    }

    public static bool IsRight(FilmName film) => ReleaseNameParser.Parse(film.Input) is var name
        && name.Year == film.Year && Folded(name.Title) == Folded(film.Title);

    /// <summary>NFC, small letters, separators as one space.</summary>
    private static string Folded(string? title) => string.Join(' ',
        (title ?? "").Normalize().ToLowerInvariant().Replace('.', ' ').Replace('_', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A film's name with the title and year its collectors expect.</summary>
internal sealed record FilmName(string Input, string Title, int Year)
{
    public static FilmName? Of(JsonElement row)
    {
        var expected = row.GetProperty("expected");
        return row.GetProperty("kind").GetString() == "film" && expected.TryGetProperty("title", out var title) && expected.TryGetProperty("year", out var year)
            ? new(row.GetProperty("input").GetString()!, title.GetString()!, int.Parse(year.ToString(), System.Globalization.CultureInfo.InvariantCulture)) : null;
    }
}
