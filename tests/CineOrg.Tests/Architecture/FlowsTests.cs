using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

/// <summary>The diagrams of docs/flows name classes, use cases and scenarios that there are, and have a use case for each branch.</summary>
public sealed partial class FlowsTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Flow.Folder, "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Each_box_names_classes_that_there_are(string file)
    {
        var boxes = Flow.Of(Text(file)).Boxes;
        boxes.Count.ShouldBeGreaterThan(8);
        boxes.Where(box => Flow.Classes(box.Value).Length == 0).ShouldBeEmpty();
        boxes.Values.SelectMany(Flow.Classes).Where(name => !Classes.Value.Contains(name)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Files))]
    public void Each_branch_names_the_use_case_that_tests_it(string file)
    {
        var branches = Flow.Of(Text(file)).Branches;
        branches.Count.ShouldBeGreaterThan(3);
        branches.Where(branch => !Tested.IsMatch(branch)).ShouldBeEmpty();
    }

    [Fact]
    public void A_box_without_a_class_and_a_branch_without_a_use_case_are_found()
    {
        var flow = Flow.Of("```mermaid\nflowchart TD\n  one[\"One\"] -->|\"held\"| two\n  two --> three[\"Three<br/>Resolver, Visits\"]\n```");
        flow.Boxes.Where(box => Flow.Classes(box.Value).Length == 0).Select(box => box.Key).ShouldBe(["one", "two"]);
        flow.Branches.ShouldHaveSingleItem().ShouldNotMatch(Tested.ToString());
        Should.Throw<FormatException>(() => Flow.Of("```mermaid\nflowchart TD\n  one(\"round\")\n```"));
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

    private static string Text(string file) => File.ReadAllText(Path.Combine(Flow.Folder, file));

    private static readonly Lazy<HashSet<string>> Classes = new(() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.razor", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)),
        .. from file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.cs", SearchOption.AllDirectories)
           from type in Types.Matches(File.ReadAllText(file))
           select type.Groups["name"].Value,
    ]);

    [GeneratedRegex(@" · UC-\d\d$")]
    private static partial Regex Tested { get; }

    [GeneratedRegex(@"UC-\d\d")]
    private static partial Regex Ids { get; }

    [GeneratedRegex(@"\(\.\./use-cases/(?<file>[^)]+)\)")]
    private static partial Regex Links { get; }

    [GeneratedRegex(@"lab/[a-z-]+\.json")]
    private static partial Regex Scenarios { get; }

    [GeneratedRegex(@"\b(class|record|struct|interface|enum) (?<name>[A-Z]\w*)")]
    private static partial Regex Types { get; }
}
