using System.Text.RegularExpressions;

namespace CineOrg.Tests.Architecture;

/// <summary>A page of docs/use-cases, as the template has it.</summary>
internal sealed partial record UseCase(string File, string Text)
{
    public static readonly string Folder = Path.Combine(SourceTree.Root, "docs", "use-cases");

    public static UseCase Template { get; } = Read(Path.Combine(Folder, "TEMPLATE.md"));

    public static IReadOnlyList<UseCase> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "UC-*.md").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Such as <c>UC-07</c>.</summary>
    public string Id => Title.Match(Text).Groups["id"].Value;

    /// <summary>Rows and headings, in order.</summary>
    public IReadOnlyList<string> Parts => [.. Part.Matches(Text).Select(part => part.Value)];

    /// <summary>The words of its row.</summary>
    public IReadOnlyList<string> Intents => [.. Code.Matches(IntentRow.Match(Text).Value).Select(code => code.Groups["name"].Value)];

    public IReadOnlyList<string> Operations => Named("API operations");

    public IReadOnlyList<string> Events => Named("Events emitted");

    public IReadOnlyList<string> Tests => Named("Test");

    /// <summary>What stands in code marks under a heading.</summary>
    private IReadOnlyList<string> Named(string heading)
    {
        var from = Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (from < 0) return [];
        var next = Text.IndexOf("\n## ", from + 4, StringComparison.Ordinal);
        return [.. Code.Matches(next < 0 ? Text[from..] : Text[from..next]).Select(code => code.Groups["name"].Value)];
    }

    private static UseCase Read(string file) => new(Path.GetFileName(file), System.IO.File.ReadAllText(file));

    [GeneratedRegex(@"\A# (?<id>UC-\d\d) ")]
    private static partial Regex Title { get; }

    [GeneratedRegex(@"^(## .*|\| \*\*\w+\*\* \|)", RegexOptions.Multiline)]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"^\| \*\*Intent\*\* \|.*", RegexOptions.Multiline)]
    private static partial Regex IntentRow { get; }

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Code { get; }
}
