using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Scans;

/// <summary><c>cineorg scan</c> as a person or a script runs it.</summary>
public sealed class ScanCommandTests
{
    [Fact]
    public async Task A_folder_becomes_part_of_the_library_and_the_next_scan_finds_nothing_new()
    {
        using var home = new Home();
        home.Films.With("Ran (1985).mkv", "deep/er/Stalker.1979.1080p.mkv", "notes.txt");
        var first = (await home.Run("scan", home.Films.Path, "--json")).Ended(0);
        Counts(first.Json).ShouldBe((2, 0, 0, 0, 0));
        first.Json.Whole("other").ShouldBe(1);
        first.Error.ShouldBeEmpty();
        var second = (await home.Run("scan", "--json")).Ended(0);
        Counts(second.Json).ShouldBe((0, 0, 0, 0, 2));
    }

    [Fact]
    public async Task No_recursive_stays_in_the_folder_and_extensions_narrow()
    {
        using var home = new Home();
        home.Films.With("Ran (1985).mkv", "Persona (1966).MP4", "Ikiru (1952).avi", "deeper/Stalker (1979).mkv");
        Counts((await home.Run("scan", home.Films.Path, "--no-recursive", "--extensions", "mkv,.mp4", "--json")).Ended(0).Json).ShouldBe((2, 0, 0, 0, 0));
        Counts((await home.Run("scan", home.Films.Path, "--json")).Ended(0).Json).ShouldBe((2, 0, 0, 0, 2));
    }

    [Fact]
    public async Task Files_that_failed_are_all_named_and_the_exit_code_is_3()
    {
        using var home = new Home();
        home.Films.With("Ran (1985).mkv");
        File.CreateSymbolicLink($"{home.Films.Path}/Solaris (1972).mkv", "nowhere");
        File.CreateSymbolicLink($"{home.Films.Path}/round.mkv", "round.mkv");
        var outcome = (await home.Run("scan", home.Films.Path, "--json")).Ended(3);
        Counts(outcome.Json).ShouldBe((1, 0, 0, 0, 0));
        outcome.Json.List("errors").Texts("path").Order(StringComparer.Ordinal).ShouldBe([$"{home.Films.Path}/Solaris (1972).mkv", $"{home.Films.Path}/round.mkv"]);
        outcome.Json.List("errors").Texts("reason").ShouldAllBe(reason => reason.Length > 0);
        var told = (await home.Run("scan", home.Films.Path)).Ended(3);
        told.ErrorLines.Count.ShouldBe(2);
        told.ErrorLines.ShouldAllBe(line => line.StartsWith(home.Films.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_one_line_and_exit_code_1()
    {
        using var home = new Home();
        var outcome = (await home.Run("scan", $"{home.Films.Path}/nowhere")).Ended(1);
        outcome.ErrorLines.Count.ShouldBe(1);
        outcome.Error.ShouldContain("nowhere");
        outcome.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_relative_path_is_meant_from_where_it_was_typed()
    {
        using var home = new Home();
        home.Films.With("Ran (1985).mkv");
        (await home.Run("scan", "films", "--json")).Ended(0).Json.List("paths").Select(path => path.GetString()).ShouldBe([home.Films.Path]);
        await using var program = await ProgramUnderTest.Serve(home);
        home.WorkingFolder = home.Films.Path; // the instance stands elsewhere
        (await home.Run("scan", "./../films/", "--json")).Ended(0).Json.List("paths").Select(path => path.GetString()).ShouldBe([home.Films.Path]);
    }

    private static (int Added, int Changed, int Moved, int Missing, int Skipped) Counts(JsonElement scan) =>
        (scan.Whole("added"), scan.Whole("changed"), scan.Whole("moved"), scan.Whole("missing"), scan.Whole("skipped"));
}
