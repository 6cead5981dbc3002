using System.Collections.Frozen;
using System.Collections.ObjectModel;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>
/// Ids and editions in brackets: [tmdbid-65567], [imdbid=tt0106145], {tmdb-123}, (tvdb=6), {edition-Director's Cut}, and a bare tt0106145.
/// The forms are those documented by Jellyfin, Emby and Plex.
/// </summary>
internal static class ExternalIdTags
{
    public static readonly IReadOnlyDictionary<string, string> None = ReadOnlyDictionary<string, string>.Empty;

    private static readonly FrozenDictionary<string, string> Keys = new Dictionary<string, string>
    {
        ["imdb"] = "imdb", ["imdbid"] = "imdb", ["tmdb"] = "tmdb", ["tmdbid"] = "tmdb",
        ["tvdb"] = "tvdb", ["tvdbid"] = "tvdb", ["edition"] = "edition",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KeyOf = Keys.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes ids and edition out of the text.</summary>
    /// <returns>The text without them.</returns>
    public static string Take(string text, Reading reading)
    {
        text = TakeBare(text, reading);
        if (!MayHold(text)) return text;
        for (var open = 0; open < text.Length;)
        {
            var next = text.AsSpan(open).IndexOfAny('[', '{', '(');
            if (next < 0) break;
            open += next;
            var length = LengthOfTag(text.AsSpan(open), reading);
            if (length > 0) text = text.Remove(open, length);
            else open++;
        }
        return text;
    }

    private static bool MayHold(ReadOnlySpan<char> text) =>
        text.Contains("db", StringComparison.OrdinalIgnoreCase) || text.Contains("edition-", StringComparison.OrdinalIgnoreCase);

    private static int LengthOfTag(ReadOnlySpan<char> text, Reading reading)
    {
        const int longest = 80;
        var close = text[..Math.Min(text.Length, longest)].IndexOf(Brackets.ClosingOf(text[0]));
        if (close < 0) return 0;
        var inside = text[1..close];
        var sign = inside.IndexOfAny('-', '=');
        if (sign < 0 || !KeyOf.TryGetValue(inside[..sign].Trim(), out var key)) return 0;
        var value = inside[(sign + 1)..].Trim();
        if (key == "edition") reading.Edition ??= value.Length > 0 ? value.ToString() : null;
        else if (IsId(key, value)) reading.AddId(key, value.ToString());
        return close + 1;
    }

    private static bool IsId(string key, ReadOnlySpan<char> value) => key == "imdb"
        ? value.Length is > 3 and < 13 && value.StartsWith("tt", StringComparison.OrdinalIgnoreCase) && NumberTags.Digits(value[2..]) == value.Length - 2
        : value.Length is > 0 and < 11 && NumberTags.Digits(value) == value.Length;

    /// <summary>"Title - tt0106145": seven to ten digits after tt stand nowhere else.</summary>
    private static string TakeBare(string text, Reading reading)
    {
        for (var at = text.IndexOf("tt", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("tt", at + 2, StringComparison.OrdinalIgnoreCase))
        {
            if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '=')) continue;
            var digits = NumberTags.Digits(text.AsSpan(at + 2));
            if (digits is < 7 or > 10) continue;
            reading.AddId("imdb", text.Substring(at, digits + 2));
            return text.Remove(at, digits + 2);
        }
        return text;
    }
}
