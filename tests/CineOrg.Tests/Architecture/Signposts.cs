using System.Text.RegularExpressions;

namespace CineOrg.Tests.Architecture;

/// <summary>Paths and links in the project's own pages: each must lead somewhere.</summary>
internal static partial class Signposts
{
    [GeneratedRegex(@"`(?<path>(?:src|tests|bench|docs|demo)/[\w./-]*)`|\]\((?!https?:|#)(?<link>[^)#\s]+)[^)]*\)")]
    private static partial Regex Sign { get; }

    /// <param name="exists">Whether a path from the root leads to a file or folder.</param>
    public static IReadOnlyList<string> BrokenIn(IEnumerable<SourceFile> pages, Func<string, bool> exists) =>
        [.. pages.SelectMany(page => Sign.Matches(page.Text).Select(sign => Target(page, sign))
            .Where(target => !exists(target)).Select(target => $"{page.Path} → {target}"))];

    private static string Target(SourceFile page, Match sign) =>
        sign.Groups["path"] is { Success: true } path ? path.Value
        : Path.GetRelativePath("/", Path.GetFullPath(sign.Groups["link"].Value, "/" + Path.GetDirectoryName(page.Path)));
}
