using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CineOrg.App.Web.Metrics;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Figures;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;
using CineOrg.Providers;
using CineOrg.Tests.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Metrics;

public sealed partial class MetricsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_page_of_metrics_says_what_is_told() => GeneratedFile.ShouldStandAs("docs/metrics.md", Page());

    [Fact]
    public void What_is_told_is_the_text_format_to_the_letter()
    {
        var blocks = Blocks.Read(PrometheusText.Write(CineOrg.App.Web.Metrics.Metrics.All, Full()));
        blocks.Keys.ShouldBe(CineOrg.App.Web.Metrics.Metrics.All.Select(metric => metric.Name), ignoreOrder: false);
        foreach (var metric in CineOrg.App.Web.Metrics.Metrics.All)
        {
            var block = blocks[metric.Name];
            block.Type.ShouldBe(metric.Type.ToString().ToLowerInvariant());
            foreach (var labels in block.Labels) labels.ShouldBe(metric.Labels, metric.Name);
            block.Lines.ShouldBeUnique();
        }
    }

    [Fact]
    public void Numbers_stand_for_what_they_say()
    {
        var lines = PrometheusText.Write(CineOrg.App.Web.Metrics.Metrics.All, Full()).Split('\n');
        foreach (var line in new[]
        {
            "cineorg_films{level=\"basic\"} 2", "cineorg_people{level=\"deep\"} 8", "cineorg_openings_total{kind=\"movie\",held=\"enough\"} 3",
            "cineorg_openings_total{kind=\"movie\",held=\"less\"} 1", "cineorg_served_ratio 0.75", "cineorg_regenerations_total{kind=\"person\"} 1",
            "cineorg_provider_up{source=\"tm\\\"db\",host=\"a\\\\b\"} 0", "cineorg_provider_state{source=\"tm\\\"db\",host=\"a\\\\b\",state=\"broken\"} 1",
            "cineorg_provider_quota_left{budget=\"tmdb\"} 0", "cineorg_load_level 2", "cineorg_jobs{priority=\"low\",status=\"pending\"} 5",
            "cineorg_jobs{priority=\"urgent\",status=\"running\"} 0", "cineorg_job_oldest_age_seconds{priority=\"low\",status=\"pending\"} 90",
            "cineorg_stored_bytes{kind=\"deepFacts\"} 700", "cineorg_stored_budget_bytes{kind=\"deepFacts\"} 1000",
            "cineorg_cache_answers_total{cache=\"pages\",answer=\"stale\"} 2", "cineorg_cache_hit_ratio{cache=\"pages\"} 0.75",
            "cineorg_prefetched{link=\"watched-saga\",outcome=\"opened\"} 30", "cineorg_prefetched{link=\"watched-saga\",outcome=\"waiting\"} 5",
            "cineorg_prefetch_pays{link=\"watched-saga\"} 0",
        }) lines.ShouldContain(line);
    }

    [Fact]
    public void What_there_is_nothing_to_tell_of_is_left_out() =>
        PrometheusText.Write(CineOrg.App.Web.Metrics.Metrics.All, Full() with { Sources = [], Stored = [] }).ShouldNotContain("provider_up");

    private static Standing Full()
    {
        var activity = new Activity(new ManualTime());
        for (var times = 0; times < 3; times++) activity.Count(Deed.Served, EntityKind.Movie);
        activity.Count(Deed.Lacking, EntityKind.Movie);
        activity.Count(Deed.Regenerated, EntityKind.Person);
        return new(
            Now, new([1, 2, 3, 4], [5, 6, 7, 8]), activity, [new(Priority.Low, JobStatus.Pending, 5, Now.AddSeconds(-90))],
            [new("tm\"db", "a\\b", SourceCondition.Broken) { Budget = "tmdb", Today = 120, MaxPerDay = 100 }],
            new(Load.High, Now, false, [new(Signal.Cpu, 93.5, new(70, 90), Load.High)], default!),
            [new(StoredKind.DeepFacts, 700, 1000)], [new("pages", 1, 2, 0, 1, 0, 3, 4)],
            [new("watched-saga", 30, 70, 5, 100, 200)], new(0.3, TimeSpan.FromDays(30), TimeSpan.FromSeconds(1.5)));
    }

    private static string Page()
    {
        var page = new StringBuilder("""
            # Metrics

            `/metrics` tells them in Prometheus' text format (0.0.4) to this machine and to whoever shows the owner's key; `http:openMetrics` opens
            it to the whole network. A request that a gateway passed on (`Forwarded`, `X-Forwarded-For`, `X-Real-IP`, `Via`) is not this machine's
            own. It is never counted by the rate limit. The page *Lab* shows the same to people. Counters begin at 0 with each start.

            What a look costs: films and people by level are counted along an index, about 50 ms for a million, and at most every 15 s and only
            when the catalogue has changed; jobs along the index of those that wait; the rest is in memory.

            Made from `src/CineOrg.App/Web/Metrics/Metrics.cs` by a test.

            | metric | type | unit | labels | meaning |
            |---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var metric in CineOrg.App.Web.Metrics.Metrics.All)
            page.Append(CultureInfo.InvariantCulture, $"| `{metric.Name}` | {metric.Type.ToString().ToLowerInvariant()} | {metric.Unit} | {string.Join(", ", metric.Labels.Select(label => $"`{label}`"))} | {metric.Help} |\n");
        return page.ToString();
    }

    /// <summary>What a strict reader finds; anything that the format does not allow is an exception.</summary>
    private sealed partial record Blocks(string Type, List<string[]> Labels, List<string> Lines)
    {
        public static Dictionary<string, Blocks> Read(string text)
        {
            text.ShouldEndWith("\n");
            var blocks = new Dictionary<string, Blocks>();
            var lines = text[..^1].Split('\n');
            for (var at = 0; at < lines.Length;)
            {
                var name = Help().Match(lines[at++]).Must().Groups[1].Value;
                var type = TypeLine().Match(lines[at++]).Must();
                type.Groups[1].Value.ShouldBe(name);
                var block = blocks[name] = new(type.Groups[2].Value, [], []);
                (type.Groups[2].Value == "counter").ShouldBe(name.EndsWith("_total", StringComparison.Ordinal));
                for (; at < lines.Length && lines[at][0] != '#'; at++) block.Take(name, lines[at]);
                block.Lines.ShouldNotBeEmpty();
            }
            return blocks;
        }

        private void Take(string name, string line)
        {
            var sample = SampleLine().Match(line).Must();
            sample.Groups["name"].Value.ShouldBe(name);
            double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture);
            Labels.Add([.. sample.Groups["label"].Captures.Select(capture => capture.Value)]);
            Lines.Add(line[..line.LastIndexOf(' ')]);
        }

        [GeneratedRegex(@"^# HELP ([a-z_:][a-z0-9_:]*) (?:[^\\\n]|\\\\|\\n)+$")]
        private static partial Regex Help();

        [GeneratedRegex(@"^# TYPE ([a-z_:][a-z0-9_:]*) (counter|gauge)$")]
        private static partial Regex TypeLine();

        [GeneratedRegex("""^(?<name>[a-z_:][a-z0-9_:]*)(?:\{(?:(?<label>[a-z_][a-z0-9_]*)="(?:[^"\\\n]|\\\\|\\"|\\n)*"(?:,(?=[a-z]))?)+\})? (?<value>-?[0-9.]+(?:E[+-][0-9]+)?)$""")]
        private static partial Regex SampleLine();
    }
}

internal static class Matched
{
    public static Match Must(this Match match)
    {
        match.Success.ShouldBeTrue();
        return match;
    }
}
