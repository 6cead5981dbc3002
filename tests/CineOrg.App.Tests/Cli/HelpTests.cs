using System.CommandLine;
using CineOrg.App.Cli;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. Under(CineOrgCommand.Create([]), "").Where(path => path.Length > 0)];

    [Fact]
    public void There_is_a_command_for_each_service() => Commands.Select(row => row.Data).ShouldBe(
        [
            "serve", "demo", "scan", "parse", "search", "show", "enrich", "correct", "review", "review accept", "review none", "review undo", "merge", "split", "trace", "sources", "jobs", "jobs show", "jobs why", "jobs cancel", "jobs retry", "jobs pause", "jobs resume", "sought", "sought add", "sought cancel", "housekeep", "simulate", "replay", "export", "import", "record",
            "key", "key new", "key link",
            "config", "config check", "config set", "config docs", "doctor", "init",
        ], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_says_what_a_command_does_and_how_it_ends(string path)
    {
        var (code, output) = Ask([.. path.Split(' '), "--help"]);
        code.ShouldBe(0);
        output.ShouldContain("Usage:");
        output.ShouldContain("--data <DIR>");
        output.ShouldContain("--json");
        if (path != "key") output.ShouldMatch("Exit codes: 0 ");
    }

    [Theory]
    [InlineData("paint")]
    [InlineData("serve", "--colour")]
    [InlineData("serve", "--port", "many")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("scan", "--port", "3")]
    [InlineData("key")]
    [InlineData("trace", "yesterday")]
    [InlineData("show")]
    [InlineData("enrich")]
    [InlineData("enrich", "ran", "--all")]
    [InlineData("enrich", "ran", "--level", "bottomless")]
    public async Task What_makes_no_sense_is_told_on_standard_error_and_ends_with_2(params string[] arguments)
    {
        using var home = new Home();
        var outcome = (await home.Run(arguments)).Ended(2);
        outcome.Error.ShouldNotBeEmpty();
        Directory.Exists(home.Data).ShouldBeFalse("nothing was started");
    }

    [Fact]
    public async Task A_misspelt_command_is_told_the_one_that_was_meant()
    {
        using var home = new Home();
        (await home.Run("serch", "ran")).Ended(2).ErrorLines.ShouldBe(["cineorg: unknown command serch; did you mean search?", "cineorg: see “cineorg --help”"]);
    }

    [Fact]
    public async Task Asked_for_nothing_the_program_tells_what_it_can_do()
    {
        using var home = new Home();
        (await home.Run()).Ended(0).Out.ShouldContain("Commands:");
    }

    private static (int Code, string Output) Ask(string[] arguments)
    {
        using var output = new StringWriter();
        return (CineOrgCommand.Create(arguments).Parse(arguments).Invoke(new() { Output = output }), output.ToString());
    }

    private static IEnumerable<string> Under(Command command, string path) =>
        command.Subcommands.SelectMany(inner => Under(inner, $"{path} {inner.Name}".Trim())).Prepend(path);
}
