using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

/// <summary>Where a setting's value comes from, and how it is changed.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Each_source_is_stronger_than_the_one_before()
    {
        using var home = new Home();
        (await Shown(home)).ShouldBe(("8096", "default"));
        (await home.Run("config", "set", "http:port", "9001")).Ended(0);
        (await Shown(home)).ShouldSatisfyAllConditions(held => held.Value.ShouldBe("9001"), held => held.From.ShouldStartWith("cineorg.json:"));
        await File.WriteAllTextAsync($"{home.Data}/cineorg.Night.json", """{ "http": { "port": 9002 } }""", TestContext.Current.CancellationToken);
        home.Variables["CINEORG_ENVIRONMENT"] = "Night";
        (await Shown(home)).ShouldBe(("9002", "cineorg.Night.json:1"));
        home.Variables["CINEORG_HTTP__PORT"] = "9003";
        (await Shown(home)).ShouldBe(("9003", "CINEORG_HTTP__PORT"));
        (await Shown(home, "--set", "http:port=9004")).ShouldBe(("9004", "--set"));
    }

    [Fact]
    public async Task A_secret_is_read_from_standard_input_and_never_shown()
    {
        using var home = new Home();
        var set = (await home.RunWith("hidden-key\n"u8.ToArray(), "config", "set", "providers:tmdb:key", "-")).Ended(0);
        var shown = (await home.Run("config")).Ended(0);
        (set.Out + set.Error + shown.Out + shown.Error).ShouldNotContain("hidden-key");
        shown.Lines.Single(line => line.Contains("providers:tmdb:key")).ShouldContain("••••••");
        File.GetUnixFileMode($"{home.Data}/cineorg.json").ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await File.ReadAllTextAsync($"{home.Data}/cineorg.json", TestContext.Current.CancellationToken)).ShouldContain("hidden-key");
    }

    [Fact]
    public async Task Bad_settings_stop_every_start_with_a_line_for_each_mistake()
    {
        using var home = new Home();
        (await home.Run("init")).Ended(0);
        await File.WriteAllTextAsync($"{home.Data}/cineorg.json", """{ "http": { "port": 0 }, "languge": "fr" }""", TestContext.Current.CancellationToken);
        foreach (var command in new[] { "config check", "serve", "scan", "search ran" })
        {
            var outcome = (await home.Run(command.Split(' '))).Ended(2);
            outcome.ErrorLines.Count.ShouldBe(2, command);
            outcome.Error.ShouldContain("http:port");
            outcome.Error.ShouldContain("did you mean language?");
        }
        (await home.Run("config", "set", "http:port", "70000")).Ended(2).ErrorLines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Init_and_doctor_prepare_a_fresh_machine()
    {
        using var home = new Home();
        (await home.Run("init", "--json")).Ended(0).Json.GetProperty("made").GetBoolean().ShouldBeTrue();
        (await home.Run("init", "--json")).Ended(0).Json.GetProperty("made").GetBoolean().ShouldBeFalse();
        (await home.Run("config", "check")).Ended(0).Error.ShouldBeEmpty();
        var found = (await home.Run("doctor", "--json")).Ended(0).Json.EnumerateArray().ToList();
        found.Texts("subject").ShouldContain("SQLite");
        found.Texts("verdict").ShouldAllBe(verdict => verdict == "fine" || verdict == "missing");
    }

    private static async Task<(string Value, string From)> Shown(Home home, params string[] more)
    {
        var port = (await home.Run(["config", "--json", .. more])).Ended(0).Json.EnumerateArray().Single(one => one.Text("key") == "http:port");
        return (port.Text("value"), port.Text("origin"));
    }
}
