using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

/// <summary>The diagrams of docs/flows name classes, use cases and scenarios that there are, and have a use case for each branch.</summary>
public sealed partial class FlowsTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "docs", "flows");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Each_box_names_classes_that_there_are(string file)
    {
        var named = Boxes.Matches(Text(file)).SelectMany(box => box.Groups["classes"].Value.Split(", ")).ToList();
        named.Count.ShouldBeGreaterThan(8);
        named.Where(name => !Classes.Value.Contains(name)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Files))]
    public void Each_use_case_that_it_names_is_a_page_and_is_linked(string file)
    {
        var text = Text(file);
        var named = Ids.Matches(text).Select(id => id.Value).ToHashSet();
        named.ShouldNotBeEmpty();
        named.Except(UseCase.All.Select(useCase => useCase.Id)).ShouldBeEmpty();
        var linked = Links.Matches(text).Select(link => link.Groups["file"].Value).ToList();
        named.Except(linked.Select(link => link[..5])).ShouldBeEmpty();
        linked.Where(link => !File.Exists(Path.Combine(UseCase.Folder, link))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Files))]
    public void Each_scenario_that_it_names_is_in_the_lab(string file)
    {
        var named = Scenarios.Matches(Text(file)).Select(scenario => scenario.Value).ToList();
        named.ShouldNotBeEmpty();
        named.Where(scenario => !File.Exists(Path.Combine(SourceTree.Root, scenario))).ShouldBeEmpty();
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static readonly Lazy<HashSet<string>> Classes = new(() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.razor", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)),
        .. from file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.cs", SearchOption.AllDirectories)
           from type in Types.Matches(File.ReadAllText(file))
           select type.Groups["name"].Value,
    ]);

    [GeneratedRegex("<br/>(?<classes>[A-Z][A-Za-z, ]+)\"")]
    private static partial Regex Boxes { get; }

    [GeneratedRegex(@"UC-\d\d")]
    private static partial Regex Ids { get; }

    [GeneratedRegex(@"\(\.\./use-cases/(?<file>[^)]+)\)")]
    private static partial Regex Links { get; }

    [GeneratedRegex(@"lab/[a-z-]+\.json")]
    private static partial Regex Scenarios { get; }

    [GeneratedRegex(@"\b(class|record|struct|interface|enum) (?<name>[A-Z]\w*)")]
    private static partial Regex Types { get; }
}
