using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

/// <summary>Commands beside a running instance do their work through it, and say the same as alone.</summary>
public sealed class BesideTests
{
    [Fact]
    public async Task Every_command_says_beside_an_instance_what_it_says_alone()
    {
        using var home = new Home();
        home.Films.With("Ran (1985).mkv", "Les Sœurs fâchées (2004).mkv");
        var film = (await home.Run("scan", home.Films.Path)).Ended(0) is not null ? (await home.Run("show", "ran", "--json")).Ended(0).Json.Text("id") : "";
        string[][] commands =
        [
            ["search", "soeurs"], ["search", "soeurs", "--json"], ["search", "nothing such"], ["show", "ran"], ["show", film, "--json"],
            ["show", "nothing such"], ["trace", film], ["trace", film, "--json"], ["trace", "01890000-0000-7000-8000-000000000000"],
            ["enrich", "nothing such"], ["search"], ["trace", "yesterday"], ["scan", "nowhere"],
        ];
        List<Outcome> alone = [];
        foreach (var command in commands) alone.Add(await home.Run(command));
        await using var program = await ProgramUnderTest.Serve(home);
        foreach (var (command, before) in commands.Zip(alone)) (await home.Run(command)).ShouldBe(before, string.Join(' ', command));
        alone.Select(outcome => outcome.Code).ShouldBe([0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 2, 2, 1]);
    }

    [Fact]
    public async Task A_second_server_on_one_data_directory_refuses_in_one_line()
    {
        using var home = new Home();
        await using var program = await ProgramUnderTest.Serve(home);
        foreach (var command in new[] { "serve", "demo" })
        {
            var outcome = (await home.Run(command, "--port", "1")).Ended(1);
            outcome.ErrorLines.Count.ShouldBe(1);
            outcome.Error.ShouldContain(home.Data);
        }
        (await program.Web.Get("/health")).Json.Text("status").ShouldBe("healthy");
    }

    [Fact]
    public async Task A_taken_port_is_refused_by_serve()
    {
        using var home = new Home();
        await using var other = await ProgramUnderTest.Serve();
        var outcome = (await home.Run("serve", "--port", $"{new Uri(other.Address).Port}")).Ended(1);
        outcome.ErrorLines.Count.ShouldBe(1);
        outcome.Error.ShouldContain("--port");
    }

    [Fact]
    public async Task The_instance_s_door_for_commands_is_the_owner_s_alone_and_gone_with_it()
    {
        using var home = new Home();
        await using (var program = await ProgramUnderTest.Serve(home))
        {
            File.GetUnixFileMode($"{home.Data}/cineorg.sock").ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(home.Data).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            (await program.Interrupt()).ShouldBe(0);
        }
        File.Exists($"{home.Data}/cineorg.sock").ShouldBeFalse();
        (await home.Run("key", "link")).Ended(1).Error.ShouldContain("serve");
    }

    [Fact]
    public async Task After_a_kill_nothing_stands_in_the_way()
    {
        using var home = new Home();
        await using (var program = await ProgramUnderTest.Serve(home)) await program.Kill();
        File.Exists($"{home.Data}/cineorg.sock").ShouldBeTrue("it had no time to tidy up");
        (await home.Run("search", "nothing")).Ended(1).Out.ShouldContain("Nothing found.");
        await using var again = await ProgramUnderTest.Serve(home);
        (await again.Web.Get("/health")).Json.Text("status").ShouldBe("healthy");
    }
}
