using System.Text.RegularExpressions;

namespace CineOrg.Tests.Architecture;

/// <summary>The arrows between projects: App → all; Providers, Media, Storage, ScaleOut → Core; Core → nothing.</summary>
internal static partial class ProjectArrows
{
    [GeneratedRegex("""<ProjectReference\s+Include="(?:[^"]*[/\\])?(?<name>[^"/\\]+)\.csproj["]""")]
    private static partial Regex Reference { get; }

    public static IReadOnlyList<string> BrokenBy(IEnumerable<SourceFile> projects) =>
        [.. projects.SelectMany(project => Reference.Matches(project.Text)
            .Select(match => (From: Path.GetFileNameWithoutExtension(project.Path), To: match.Groups["name"].Value))
            .Where(arrow => !MayKnow(arrow.From, arrow.To))
            .Select(arrow => $"{arrow.From} → {arrow.To}"))];

    /// <param name="from">Simple name of a project or assembly of the house; the program's own is "cineorg".</param>
    /// <param name="to">The one it refers to.</param>
    public static bool MayKnow(string from, string to) => from switch
    {
        "CineOrg.App" or "cineorg" => true,
        "CineOrg.Core" => false,
        _ => to == "CineOrg.Core",
    };
}
