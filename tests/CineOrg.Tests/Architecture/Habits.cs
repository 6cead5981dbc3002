using System.Text.RegularExpressions;

namespace CineOrg.Tests.Architecture;

/// <summary>What nobody writes here: work left undone, warnings switched off, and tests that sleep.</summary>
internal static partial class Habits
{
    [GeneratedRegex(@"\bNotImplementedException\b|#pragma warning disable|\bSuppressMessage\b")]
    private static partial Regex Undone { get; }

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Promise { get; }

    [GeneratedRegex(@"\bTask\.Delay\b|\bThread\.Sleep\b")]
    private static partial Regex Sleep { get; }

    public static IReadOnlyList<string> UndoneIn(IEnumerable<SourceFile> files) =>
        [.. files.SelectMany(file => Undone.Matches(SourceText.CodeOf(file)).Concat(Promise.Matches(file.Text))
            .Select(match => $"{match.Value} in {file.Path}"))];

    public static IReadOnlyList<string> SleepersIn(IEnumerable<SourceFile> files) =>
        [.. files.SelectMany(file => Sleep.Matches(SourceText.CodeOf(file)).Select(match => $"{match.Value} in {file.Path}"))];
}
