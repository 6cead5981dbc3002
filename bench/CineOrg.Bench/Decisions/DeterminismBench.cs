using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CineOrg.Bench.Library;
using CineOrg.Bench.Server;

namespace CineOrg.Bench.Decisions;

/// <summary>
/// Decisions of every kind, made by the true program and recorded; then its catalogue changes and it ends; then another process makes them
/// again from what is stored of each alone, and a third one from a file, with no data directory at all.
/// </summary>
public static class DeterminismBench
{
    private const int Films = 500, Rounds = 8, Wanted = 10_000;

    public static BenchTable Run(TextWriter log)
    {
        using var tree = new FilmTree(Films);
        var data = Path.GetDirectoryName(tree.Database)!;
        Decide(tree, data, log);
        var lines = Path.Combine(Path.GetDirectoryName(data)!, "decisions.jsonl");
        Told("replay", "--all", "--save", lines, "--data", data);
        var (again, seconds) = Replayed("--all", "--data", data);
        Directory.Delete(data, recursive: true);
        var (bare, _) = Replayed("--file", lines);
        log.WriteLine($"determinism: {again}");
        return new("Determinism", [
            Row("made again in a new process, the catalogue changed meanwhile", again, string.Create(CultureInfo.InvariantCulture, $"{again.Text}; {again.Made / seconds:N0} a second, the start of the process included")),
            Row("made again from a file, with no catalogue at all", bare, "the same decisions, a line each; the process has no data directory"),
        ]);
    }

    private static BenchRow Row(string what, Tally tally, string note) => new(what,
        string.Create(CultureInfo.InvariantCulture, $"{tally.Same:N0} of {tally.Made:N0} identical, {tally.Differ} differ, {tally.Refused} refused"), $"all of at least {Wanted:N0}", note);

    private static void Decide(FilmTree tree, string data, TextWriter log)
    {
        using var served = Served.Start(data, "decisions:share=1", "http:requestsPerMinute=0", "library:watch=false", "jobs:quietWaitHours=0");
        End(served.Command("scan", tree.Films));
        using var clicks = new Clicks(served.Address, served.Cookie());
        var films = clicks.Films().GetAwaiter().GetResult();
        log.WriteLine($"determinism: {films.Count} films are opened, watched and asked for");
        clicks.Ask([.. films.Take(200)]).GetAwaiter().GetResult();
        for (var round = 0; round < Rounds; round++) clicks.Round(films).GetAwaiter().GetResult();
        Change(tree, served);
        served.End();
    }

    /// <summary>Half of the films go, others come, and the rest lie elsewhere.</summary>
    private static void Change(FilmTree tree, Served served)
    {
        string[] folders = [.. Directory.GetDirectories(tree.Films).Order(StringComparer.Ordinal)];
        foreach (var (folder, at) in folders.Select((folder, at) => (folder, at)))
            if (at % 2 == 0) Directory.Delete(folder, recursive: true);
            else Directory.Move(folder, folder.Replace(" (", " II (", StringComparison.Ordinal));
        End(served.Command("scan", tree.Films));
    }

    private static void End(Process command)
    {
        using (command)
        {
            command.WaitForExit();
            if (command.ExitCode != 0) throw new InvalidOperationException($"A command ended with {command.ExitCode}.");
        }
    }

    private static (Tally Tally, double Seconds) Replayed(params string[] how)
    {
        var watch = Stopwatch.StartNew();
        using var told = JsonDocument.Parse(Told(["replay", .. how, "--json"]));
        var seconds = watch.Elapsed.TotalSeconds;
        int Number(string name) => told.RootElement.GetProperty(name).GetInt32();
        var kinds = told.RootElement.GetProperty("kinds").EnumerateObject().Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Name} {kind.Value.GetInt32():N0}"));
        return (new(Number("made"), Number("same"), Number("differ"), Number("refused"), string.Join(", ", kinds)), seconds);
    }

    private static string Told(params string[] arguments)
    {
        var program = Environment.GetEnvironmentVariable("BENCH_PROGRAM")
            ?? throw new InvalidOperationException("BENCH_PROGRAM names no program; start this with ./cineorg bench.");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }

    /// <param name="Text">How many of each kind.</param>
    private sealed record Tally(int Made, int Same, int Differ, int Refused, string Text)
    {
        public override string ToString() => $"{Made} made again, {Same} the same: {Text}";
    }
}
