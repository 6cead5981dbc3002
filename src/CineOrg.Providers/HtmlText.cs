using System.Net;
using System.Text.RegularExpressions;

namespace CineOrg.Providers;

/// <summary>The words of a piece of HTML, without any mark-up.</summary>
internal static partial class HtmlText
{
    private const int LongestSource = 20_000;
    private const int Longest = 300;

    /// <returns>One line of at most 300 characters; null when no words are left.</returns>
    public static string? Of(string? html)
    {
        if (string.IsNullOrWhiteSpace(html)) return null;
        var bounded = html.Length <= LongestSource ? html : html[..LongestSource];
        var plain = WebUtility.HtmlDecode(Tag.Replace(Unread.Replace(bounded, " "), " "));
        // What was written as entities may spell tags again: it is shown as text, but without its brackets.
        var line = Spaces.Replace(plain.Replace('<', ' ').Replace('>', ' '), " ").Trim();
        return line.Length == 0 ? null : line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
    }

    [GeneratedRegex(@"<(script|style|template)\b.*?(</\1\s*>|\z)|<!--.*?(-->|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unread { get; }

    [GeneratedRegex(@"<[^>]*(>|\z)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces { get; }
}
