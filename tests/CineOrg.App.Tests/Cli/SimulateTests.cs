using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

/// <summary><c>cineorg simulate --all</c>: a line for each scenario of the clone's folder.</summary>
public sealed class SimulateTests
{
    private const string Small = """
        {"scenario":"NAME","title":{"fr":"Peu","en":"Little"},"claim":{"fr":"Tout est fait","en":"All is done"},"hours":1,"start":"2026-03-02T01:00:00Z",
         "checks":[{"figure":"jobs.done","is":"=","value":COUNT}],"types":[{"name":"Fetch","seconds":2}],"work":[{"type":"Fetch","count":3}]}
        """;

    [Fact]
    public async Task One_line_for_each_and_1_when_a_claim_broke()
    {
        using var home = new Home();
        home.Variables["CINEORG_CLONE"] = home.Folder;
        Write(home, "broken", 4);
        Write(home, "held", 3);
        var outcome = (await home.Run("simulate", "--all", "--json")).Ended(1);
        outcome.Lines.Select(line => System.Text.Json.JsonElement.Parse(line)).Select(line => (line.Text("scenario"), line.GetProperty("held").GetBoolean()))
            .ShouldBe([("broken", false), ("held", true)]);
        File.Delete(Path.Combine(home.Folder, "lab", "broken.json"));
        (await home.Run("simulate", "--all", "--json")).Ended(0).Lines.ShouldHaveSingleItem();
        Directory.Exists(home.Data).ShouldBeFalse();
    }

    private static void Write(Home home, string name, int count)
    {
        var lab = Directory.CreateDirectory(Path.Combine(home.Folder, "lab")).FullName;
        File.WriteAllText(Path.Combine(lab, name + ".json"), Small.Replace("NAME", name, StringComparison.Ordinal).Replace("COUNT", $"{count}", StringComparison.Ordinal));
    }
}
