using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Text;

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
    /// <returns>The text without them: the same span when it holds none.</returns>
    public static ReadOnlySpan<char> Take(ReadOnlySpan<char> text, Reading reading)
    {
        if (BareId(text) is { Length: > 0 } bare)
        {
            reading.AddId("imdb", bare.ToString());
            var at = text.IndexOf(bare, StringComparison.Ordinal);
            text = string.Concat(text[..at], text[(at + bare.Length)..]);
        }
        return MayHold(text) ? WithoutTags(text, reading) : text;
    }

    private static bool MayHold(ReadOnlySpan<char> text) =>
        text.Contains("db", StringComparison.OrdinalIgnoreCase) || text.Contains("edition-", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutTags(ReadOnlySpan<char> text, Reading reading)
    {
        var kept = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            var open = text.IndexOfAny('[', '{', '(');
            if (open < 0) break;
            kept.Append(text[..open]);
            text = text[open..];
            var length = LengthOfTag(text, reading);
            if (length == 0) kept.Append(text[0]);
            text = text[Math.Max(length, 1)..];
        }
        return kept.Append(text).ToString();
    }

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
    private static ReadOnlySpan<char> BareId(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf("tt", StringComparison.Ordinal) is >= 0 and var step; from += step + 2)
        {
            var at = from + step;
            if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '=')) continue;
            var digits = NumberTags.Digits(text[(at + 2)..]);
            if (digits is >= 7 and <= 10) return text.Slice(at, digits + 2);
        }
        return [];
    }
}
