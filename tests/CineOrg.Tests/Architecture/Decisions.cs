using System.Globalization;

namespace CineOrg.Tests.Architecture;

/// <summary>Pages of decisions: numbered in a row, titled with their number, and listed.</summary>
internal static class Decisions
{
    private const string List = "README.md";

    /// <returns>What is wrong, a line each.</returns>
    public static IReadOnlyList<string> WrongIn(IReadOnlyList<SourceFile> pages)
    {
        var list = pages.Single(page => page.Path.EndsWith(List, StringComparison.Ordinal)).Text;
        return [.. pages.Where(page => !page.Path.EndsWith(List, StringComparison.Ordinal)).OrderBy(page => page.Path, StringComparer.Ordinal)
            .SelectMany((page, index) => Wrong(Path.GetFileName(page.Path), page.Text, index + 1, list))];
    }

    private static IEnumerable<string> Wrong(string name, string text, int wanted, string list)
    {
        var number = int.Parse(name[..4], CultureInfo.InvariantCulture);
        if (number != wanted) yield return $"{name}: its number should be {wanted}";
        if (!text.StartsWith($"# {number}. ", StringComparison.Ordinal)) yield return $"{name}: its title should begin with # {number}.";
        if (!list.Split('\n').Any(line => line.StartsWith($"| {number} |", StringComparison.Ordinal) && line.Contains($"]({name})", StringComparison.Ordinal)))
            yield return $"{name}: {List} does not list it as {number}";
    }
}
