using System.Diagnostics;
using System.Globalization;
using CineOrg.Bench.Server;
using CineOrg.Storage.Engine;

namespace CineOrg.Bench.Housekeeping;

/// <summary>Housekeeping over a million films in the true program, while people leaf through them.</summary>
public static class HousekeepingBench
{
    private const int Forgotten = 50_000;

    // Nobody is asked: the sources need only be there for their facts to be let go.
    private static readonly string[] Settings =
    [
        "http:requestsPerMinute=0", "providers:contact=operator@example.org", "providers:wikidata:enabled=true", "providers:wikidata:baseUrl=http://127.0.0.1:9",
        "search:inMemory=false", "graph:megabytes=0",
    ];

    public static BenchTable Run(TextWriter log)
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("BENCH_FILMS"), out var asked) ? asked : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("cineorg-bench-").FullName;
        try
        {
            Fill(folder, count, log);
            return Table(count, folder, log);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Fill(string folder, int count, TextWriter log)
    {
        // Sources that are new to a catalogue open their questions anew: these are known before there are films.
        using (var first = Served.Start(folder, Settings)) first.End();
        log.WriteLine($"housekeeping: {count} films are made, {2 * Forgotten} of them long unused");
        using var stored = new Closing(folder);
        new ForgottenFilms(stored.Data, count, Forgotten).Fill();
    }

    private static BenchTable Table(int count, string folder, TextWriter log)
    {
        using var served = Served.Start(folder, Settings);
        log.WriteLine("housekeeping: people leaf through them, before and meanwhile");
        var before = Wrk.Run(served.Address, Wall(), connections: 4, seconds: 5);
        var (resting, watch) = (Memory.Of(served), Stopwatch.StartNew());
        using var keeping = served.Command("housekeep", "--now");
        var (meanwhile, most) = Meanwhile(served, keeping);
        keeping.WaitForExit();
        var took = watch.Elapsed;
        served.End();
        var gone = Gone(folder);
        return new("Housekeeping", [
            new($"every rule over {count:N0} films, {2 * Forgotten:N0} of them due", Text($"{gone.Seconds:0.0} s"), "< 60 s",
                Text($"{gone.Deep:N0} of {Forgotten:N0} went from deep to basic, {gone.Basic:N0} of {Forgotten:N0} to the summary alone; with starting and ending the command {took.TotalSeconds:0.0} s, it ended with {keeping.ExitCode}; people leafed meanwhile")),
            new("memory meanwhile, at most", Text($"{most.Resident:0} MB"), "< 300 MB", Text($"resident, of which {most.Own:0} MB its own and {most.Resident - most.Own:0} MB pages of files; before: {resting.Resident:0} MB, {resting.Own:0} its own; search and links of the database, not in memory")),
            new("library page meanwhile", meanwhile?.ToString() ?? "it ended before a load was measured", "p95 < 50 ms", $"4 connections; before: {before}"),
        ]);
    }

    private static (Wrk.Load? Load, Memory Most) Meanwhile(Served served, Process keeping)
    {
        var (most, load) = (new Memory(0, 0), (Wrk.Load?)null);
        while (!keeping.HasExited)
        {
            var measured = Wrk.Run(served.Address, Wall(), connections: 4, seconds: 3, warmUp: 1);
            if (Memory.Of(served) is var now && now.Resident > most.Resident) most = now;
            if (!keeping.HasExited && (load is null || measured.P95 > load.P95)) load = measured;
        }
        return (load, most);
    }

    private static (long Deep, long Basic, double Seconds) Gone(string folder)
    {
        using var stored = new Closing(folder);
        return stored.Data.Get<Database>().Read(lane => (
            Forgotten - lane.Number(Text($"select count(*) from works where id <= {Forgotten} and level > 1")),
            lane.Number(Text($"select count(*) from works where id > {Forgotten} and id <= {2 * Forgotten} and level = 0")),
            lane.Number("select finished_at - started_at from jobs where type = 'Housekeep' order by id desc limit 1") / 1000.0));
    }

    /// <summary>Megabytes.</summary>
    private readonly record struct Memory(double Resident, double Own)
    {
        public static Memory Of(Served served) => new(served.ResidentMegabytes, served.OwnMegabytes);
    }

    private static IReadOnlyList<string> Wall() => new Draw([Guid.Empty], 7).Wall();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Closes its files and leaves them.</summary>
    private sealed class Closing(string folder) : IDisposable
    {
        public Stored Data { get; } = new(folder);

        public void Dispose() => Data.Close();
    }
}
