using System.CommandLine;
using System.Text.Json;
using System.Xml.Linq;
using CineOrg.App.Cli;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Lab;

/// <summary><c>cineorg simulate</c> on a scenario from elsewhere, written as docs/lab.md says.</summary>
public sealed class SimulateCommandTests : IDisposable
{
    private const string Mine = """
        {
          // A comment is allowed.
          "scenario": "mine",
          "title": { "fr": "À moi", "en": "Mine" },
          "claim": { "fr": "Tout est fait & rien n’est perdu.", "en": "All is done & nothing is lost." },
          "hours": 4, "seed": 3, "start": "2026-03-02T01:00:00Z", "senseSeconds": 30,
          "machine": { "cores": 4, "slots": 2 },
          "providers": [ { "name": "tmdb", "latencyMs": { "median": 300, "p99": 2000 }, "failures": 0.05, "perDay": 200, "down": [ { "from": 1, "to": 1.5 } ] } ],
          "types": [ { "name": "Fetch", "priority": "high", "providers": [ "tmdb" ], "attempts": 9 } ],
          "work": [ { "type": "Fetch", "count": 40, "within": 2, "ends": 4, "waiting": true } ],
          "restarts": [ 1.2 ],
          "choices": { "limit": "fixed:2" },
          "variants": { "unsensed": { "sensing": false } },
          "checks": [
            { "figure": "jobs.done", "is": "=", "value": 40 },
            { "figure": "jobs.done", "is": "=", "value": 1, "times": "unsensed.jobs.done" },
            { "figure": "jobs.lost", "is": "=", "value": 0 }
          ]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_scenario_from_elsewhere_runs_and_says_one_line()
    {
        var (code, output, _) = Run(Written(Mine), "--json");
        code.ShouldBe(Exit.Done, output);
        var line = JsonDocument.Parse(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem()).RootElement;
        line.EnumerateObject().Select(member => member.Name).ShouldBe(["scenario", "claim", "held", "figures"]);
        (line.GetProperty("scenario").GetString(), line.GetProperty("held").GetBoolean()).ShouldBe(("mine", true));
        line.GetProperty("figures").GetProperty("unsensed.jobs.done").GetDouble().ShouldBe(40);
    }

    [Fact]
    public void A_claim_that_is_false_ends_with_1()
    {
        var (code, output, _) = Run(Written(Mine.Replace("\"value\": 40", "\"value\": 41", StringComparison.Ordinal)), "--json");
        code.ShouldBe(Exit.Failed);
        JsonDocument.Parse(output).RootElement.GetProperty("held").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void A_malformed_one_ends_with_2_and_says_field_and_reason()
    {
        var (code, output, error) = Run(Written(Mine.Replace("\"hours\": 4", "\"hours\": -4", StringComparison.Ordinal)), "--json");
        (code, output).ShouldBe((Exit.Refused, ""));
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("$.hours: is more than 0");
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var file = Written(Mine);
        (string Output, Dictionary<string, string> Files) Once(string into, string seed)
        {
            var folder = Path.Combine(_folder.Path, into);
            var output = Run(file, "--json", "--seed", seed, "--out", folder, "--decisions", "1").Output;
            return (output, Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path), path => WithoutIds(File.ReadAllText(path))));
        }
        var (first, again, other) = (Once("first", "5"), Once("again", "5"), Once("other", "6"));
        again.Output.ShouldBe(first.Output);
        foreach (var (name, text) in first.Files) again.Files[name].ShouldBe(text, name);
        other.Output.ShouldNotBe(first.Output);
        other.Files["mine.csv"].ShouldNotBe(first.Files["mine.csv"]);
    }

    [Fact]
    public void The_report_is_one_well_formed_page_with_plots_in_both_languages_and_the_table_has_a_line_for_each_moment()
    {
        var folder = Path.Combine(_folder.Path, "out");
        Run(Written(Mine), "--out", folder).Code.ShouldBe(Exit.Done);
        Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ShouldBe(["mine.csv", "mine.html", "mine.unsensed.csv"]);
        var table = File.ReadAllLines(Path.Combine(folder, "mine.csv"));
        table.Length.ShouldBe(241);
        table.Select(line => line.Split(',').Length).Distinct().ShouldHaveSingleItem();
        table[0].ShouldEndWith(",left_tmdb");
        var page = File.ReadAllText(Path.Combine(folder, "mine.html"));
        page.ShouldNotContain("http://");
        page.ShouldNotContain("<script");
        page.ShouldContain("Tout est fait &amp; rien");
        XElement[] plots = [.. page.Split("<svg").Skip(1).Select(text => XElement.Parse("<svg" + text[..(text.IndexOf("</svg>", StringComparison.Ordinal) + 6)]))];
        plots.Length.ShouldBeGreaterThanOrEqualTo(6);
        plots.SelectMany(plot => plot.Descendants("path")).Select(path => (string?)path.Attribute("d")).ShouldAllBe(drawn => !drawn!.Contains("NaN") && !drawn.Contains('∞'));
    }

    public void Dispose() => _folder.Dispose();

    private string Written(string scenario)
    {
        var path = Path.Combine(_folder.Path, "mine.json");
        File.WriteAllText(path, scenario);
        return path;
    }

    // A decision's own id and those of jobs are drawn anew in each run; what was decided is not.
    private static string WithoutIds(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "*");

    private static (int Code, string Output, string Error) Run(params string[] words)
    {
        var root = new RootCommand { GlobalOptions.Data, GlobalOptions.Set, GlobalOptions.Json, SimulateCommand.Create() };
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = root.Parse(["simulate", .. words]).Invoke(new() { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
