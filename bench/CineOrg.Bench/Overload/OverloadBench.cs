using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CineOrg.Bench.Server;

namespace CineOrg.Bench.Overload;

/// <summary>Four times the server's capacity, open loop, from a process with cores of its own; limits against each other in one run.</summary>
public static class OverloadBench
{
    private const int Films = 20_000;
    private const double Seconds = 10;
    private const int Rounds = 7;

    // Within 400 requests a minute from each address; only the few clients of one address go over it.
    private static readonly string[] Limits = ["gradient", "gradient2", "aimd:20", "fixed:1", "fixed:2", "fixed:4"];

    public static BenchTable Run(TextWriter log)
    {
        if (!File.Exists("/usr/bin/taskset")) return new("Overload", [new("all", "not measured", "", "taskset is not on this machine (Debian: apt-get install util-linux)")]);
        using var stored = new Stored();
        var catalogue = new BenchCatalogue(stored, Films);
        catalogue.Fill();
        stored.Close();
        var paths = Path.Combine(stored.Folder, "paths");
        File.WriteAllLines(paths, new Draw(catalogue.Films, 11).Wall());
        var capacity = Capacity(stored.Folder, paths, log);
        var rows = new List<BenchRow> { new("capacity", string.Create(CultureInfo.InvariantCulture, $"{capacity:N0} library pages/s"), "–", $"server on cores {ServerCores}, load on cores {LoadCores}; most that it answered in an open loop with p99 < 100 ms") };
        rows.AddRange(Limits.Select(limit => Row(limit, stored.Folder, paths, capacity, log)));
        return new("Overload: people at 45 % of capacity, 4 × in all", rows);
    }

    private static int Half => Environment.ProcessorCount / 2;
    private static string ServerCores => Half > 1 ? $"0-{Half - 1}" : "0";
    private static string LoadCores => Environment.ProcessorCount > 2 ? $"{Half}-{Environment.ProcessorCount - 1}" : $"{Environment.ProcessorCount - 1}";

    private static double Capacity(string data, string paths, TextWriter log)
    {
        using var served = Served.StartOn(ServerCores, data, "http:requestsPerMinute=0");
        Warm(served, paths);
        var (most, failed) = (100.0, 0);
        for (var rate = 250.0; rate < 100_000 && failed < 2; rate *= 1.2)
        {
            var figures = Load(served, paths, [rate, 0, 0, 0], 4);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"overload: {rate:N0}/s: p99 {figures.P99Ms:0.0} ms, {figures.PeopleErrors} errors"));
            // One bad moment of a shared machine is no end of its capacity, two in a row are.
            (most, failed) = figures.P99Ms > 100 || figures.PeopleErrors > 0 ? (most, failed + 1) : (rate, 0);
        }
        return most;
    }

    /// <summary>As a server that has been up for a while: in its first minute the runtime compiles what is used most once more, on the same processor.</summary>
    private static void Warm(Served served, string paths)
    {
        foreach (var rate in (double[])[400, 800, 1_200, 1_200]) Load(served, paths, [rate, 0, 0, 0], Seconds);
    }

    private static BenchRow Row(string limit, string data, string paths, double capacity, TextWriter log)
    {
        using var served = Served.StartOn(ServerCores, data, "http:requestsPerMinute=400", $"load:othersLimit={limit}");
        var (people, isOurs) = (capacity * 0.45, limit == "gradient");
        Warm(served, paths);
        double[] alone = [people, 0, 0, 0], all = [people, capacity * 1.3, capacity * 1.3, capacity * 0.95];
        // Refusing, too, is compiled while it is first done, and once more while it is done most.
        List<OverloadFigures> fresh = [.. Enumerable.Range(0, isOurs ? 3 : 1).Select(_ => Load(served, paths, all, 2 * Seconds))], unloaded = [], full = [];
        for (var round = 0; round < (isOurs ? Rounds : 1); round++)
        {
            unloaded.Add(Load(served, paths, alone, Seconds));
            BeginOfMinute(served, paths, people);
            full.Add(Load(served, paths, all, Seconds));
        }
        var (usual, loaded, last, errors) = (Median(unloaded), Median(full), full[^1], fresh.Concat(full).Sum(figures => figures.PeopleErrors));
        var after = Load(served, paths, [0, 30, 30, 0], 3);
        var row = new BenchRow(
            isOurs ? "ours (gradient and run queue)" : limit,
            string.Create(CultureInfo.InvariantCulture, $"people p99 {loaded:0.0} ms, {loaded / usual:0.00} × unloaded; {errors} errors"),
            isOurs ? "≤ 2 × unloaded, 0 errors" : "–",
            string.Create(CultureInfo.InvariantCulture, $"""
                unloaded p99 {usual:0.0} ms at {people:N0}/s; {Said(unloaded, full)}; while it is new {fresh[0].P99Ms:0.0} ms; others: {last.OthersAnswered / Seconds:N0}/s served, {last.OthersRefused / Seconds:N0}/s told to come back, {last.OthersFailed} failed, {last.OthersUnsent / Seconds:N0}/s never sent while all their connections waited, afterwards {after.OthersAnswered} of {after.OthersAsked} served; the load took {last.OwnShare:P0} of all cores
                """));
        log.WriteLine($"overload: {row.What}: {row.Measured} ({row.Note})");
        return row;
    }

    private static string Said(List<OverloadFigures> unloaded, List<OverloadFigures> full) => full.Count == 1 ? "one round"
        : string.Create(CultureInfo.InvariantCulture, $"medians of {full.Count} rounds in turn ({string.Join(", ", full.Zip(unloaded, (loaded, usual) => $"{loaded.P99Ms:0.0} to {usual.P99Ms:0.0}"))} ms)");

    private static double Median(IReadOnlyList<OverloadFigures> rounds) => rounds.Select(figures => figures.P99Ms).Order().ElementAt(rounds.Count / 2);

    /// <summary>Requests are counted by the minute: whoever is over the limit stays so for the whole of a load.</summary>
    private static void BeginOfMinute(Served served, string paths, double people)
    {
        var second = TimeProvider.System.GetUtcNow().Second;
        if (second > 60 - 2 * Seconds) Load(served, paths, [people, 0, 0, 0], 61 - second);
    }

    private static OverloadFigures Load(Served served, string paths, double[] rates, double seconds)
    {
        string[] arguments =
        [
            "-c", LoadCores, "dotnet", typeof(OverloadBench).Assembly.Location, OverloadLoad.Verb, new Uri(served.Address).Port.ToString(CultureInfo.InvariantCulture), paths,
            .. rates.Append(seconds).Select(number => number.ToString(CultureInfo.InvariantCulture)),
        ];
        using var load = Process.Start(new ProcessStartInfo("taskset", arguments) { RedirectStandardOutput = true })!;
        var said = load.StandardOutput.ReadToEnd();
        load.WaitForExit();
        return JsonSerializer.Deserialize<OverloadFigures>(said) ?? throw new InvalidOperationException("The load said nothing.");
    }
}
