using System.Text.Json;
using System.Text.RegularExpressions;
using CineOrg.Core.Context;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

/// <summary>Each use case follows the template and names intents, events, operations and tests that there are.</summary>
public sealed partial class UseCasesTests
{
    public static TheoryData<string> Files => [.. UseCase.All.Select(useCase => useCase.File)];

    [Theory, MemberData(nameof(Files))]
    public void It_has_the_template_s_parts_in_order(string file)
    {
        var useCase = Of(file);
        useCase.File.ShouldStartWith(useCase.Id);
        useCase.Id.ShouldNotBeEmpty();
        useCase.Parts.ShouldBe(UseCase.Template.Parts);
    }

    [Theory, MemberData(nameof(Files))]
    public void It_names_tests_that_exist(string file)
    {
        var named = Of(file).Tests;
        named.ShouldNotBeEmpty();
        named.Where(test => !Tests.Value.Contains(test)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Files))]
    public void It_names_operations_that_exist(string file) => Of(file).Operations.Where(name => !Operations.Value.Contains(name)).ShouldBeEmpty();

    [Theory, MemberData(nameof(Files))]
    public void It_names_events_that_exist(string file) => Of(file).Events.Where(name => !Events.Value.Contains(name)).ShouldBeEmpty();

    [Theory, MemberData(nameof(Files))]
    public void It_names_intents_that_exist(string file) => Of(file).Intents.Where(name => !Intents.Words.Contains(name)).ShouldBeEmpty();

    [Fact]
    public void No_two_have_one_id() => UseCase.All.Select(useCase => useCase.Id).ShouldBeUnique();

    [Fact]
    public void A_name_that_there_is_not_is_found()
    {
        Tests.Value.ShouldContain($"{nameof(UseCasesTests)}.{nameof(A_name_that_there_is_not_is_found)}");
        Tests.Value.ShouldNotContain($"{nameof(UseCasesTests)}.No_such_test");
        Operations.Value.ShouldContain("getWork");
        Events.Value.ShouldContain("MovieRequested");
        new UseCase("", "| **Actor** | `x` |\n| **Intent** | `Explore`, then `Listed` |\n").Intents.ShouldBe(["Explore", "Listed"]);
    }

    private static UseCase Of(string file) => UseCase.All.Single(useCase => useCase.File == file);

    // By their text: the program's own tests are another assembly.
    private static readonly Lazy<HashSet<string>> Tests = new(() =>
    [
        .. from folder in (string[])["CineOrg.Tests", "CineOrg.App.Tests"]
           from file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "tests", folder), "*Tests.cs", SearchOption.AllDirectories)
           from test in Test.Matches(File.ReadAllText(file))
           select $"{Path.GetFileNameWithoutExtension(file)}.{test.Groups["name"].Value}",
    ]);

    private static readonly Lazy<HashSet<string>> Operations = new(() =>
    [
        .. from path in JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "openapi.json"))).RootElement.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           where operation.Value.TryGetProperty("operationId", out _)
           select operation.Value.GetProperty("operationId").GetString(),
    ]);

    private static readonly Lazy<HashSet<string>> Events = new(() =>
        [.. typeof(Core.Events.Event).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Core.Events.Event))).Select(type => type.Name)]);

    [GeneratedRegex(@"\[(Fact|Theory)[^\]]*\][^;{]*?public (async Task|void|Task) (?<name>\w+)\(", RegexOptions.Singleline)]
    private static partial Regex Test { get; }
}
