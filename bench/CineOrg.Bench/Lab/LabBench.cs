using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CineOrg.Bench.Lab;

/// <summary>What the laboratory's scenarios come to: the real scheduler, queue and limits under virtual time, the same each time.</summary>
public static class LabBench
{
    public static BenchTable Run(TextWriter log)
    {
        var watch = Stopwatch.StartNew();
        var runs = Simulated();
        log.WriteLine($"lab: {runs.Count} scenarios");
        return new("The laboratory, under virtual time", [
            new("claims of all scenarios", Text($"{runs.Values.Count(run => run.Held)} of {runs.Count} held"), "all", Text($"after {watch.Elapsed.TotalSeconds:0} s; ./cineorg simulate --all")),
            Quota(runs["quota"]), Overload(runs["overload"]), Reflexes(runs["reflex-clicks"]),
        ]);
    }

    private static BenchRow Quota(Simulation run) => new(
        "40 requests a day, 500 films wanted, killed three times",
        Text($"{run["omdb.overQuota"]} over quota, {run["jobs.done"]} of {run["jobs.asked"]} done, the last on day {Math.Ceiling(run["jobs.low.lastDoneHour"] / 24)}; {run["jobs.lost"]} lost"),
        "0 over quota, urgent first, done on the first day possible, none lost",
        Text($"500 ÷ 40 is 12.5 days; 60 urgent ones done after {run["jobs.urgent.lastDoneHour"]:0.0} h, {run["jobs.urgentAfterLower"]} of them after a lesser one"));

    private static BenchRow Overload(Simulation run) => new(
        "four times the capacity, people half of it",
        Text($"people p99 {run["people.p99Ms"]:0.0} ms, {run["people.p99Ms"] / run["unloaded.people.p99Ms"]:0.00} × unloaded; {run["people.errors"]} errors"),
        "≤ 2 × unloaded, 0 errors",
        string.Join("; ", ((string[])["fixed-1", "fixed-2", "fixed-4", "aimd", "gradient2"]).Select(limit => Text($"{limit} {run[$"{limit}.people.p99Ms"]:0.0} ms with {run[$"{limit}.others.served"]:N0} others served")))
        + Text($"; ours {run["others.served"]:N0}, {run["jobs.low.done"]} jobs of the background done afterwards"));

    private static BenchRow Reflexes(Simulation run) => new(
        "six clicks in ten are reflexes",
        Text($"{run["jobs.asked"]} jobs instead of {run["without.jobs.asked"]}"), "at most half", "nobody who insists waits longer; the same clicks with and without insistence");

    private static Dictionary<string, Simulation> Simulated()
    {
        var program = Environment.GetEnvironmentVariable("BENCH_PROGRAM")
            ?? throw new InvalidOperationException("BENCH_PROGRAM names no program; start this with ./cineorg bench.");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "simulate", "--all", "--json"]) { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return lines.Select(line => JsonElement.Parse(line)).ToDictionary(line => line.GetProperty("scenario").GetString()!, line => new Simulation(line));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Simulation(JsonElement line)
    {
        public bool Held => line.GetProperty("held").GetBoolean();

        public double this[string figure] => line.GetProperty("figures").GetProperty(figure).GetDouble();
    }
}
