using System.Diagnostics;
using CineOrg.Bench.Library;

namespace CineOrg.Bench.Server;

/// <summary>People leaf through 50,000 films and search them while as many files are taken in.</summary>
internal static class BrowseBench
{
    private const int Files = 50_000;
    private const string Reach = "p95 < 50 ms, none failed";

    public static IEnumerable<BenchRow> Rows(string data, BenchCatalogue catalogue)
    {
        using var tree = new FilmTree(Files);
        using var served = Served.Start(data, ServerBench.NoLimit);
        using var scan = served.Command("scan", tree.Films, "--json");
        var draw = new Draw(catalogue.Films, 7);
        yield return During(scan, served, "library page while a scan runs", draw.Wall());
        yield return During(scan, served, "search while a scan runs", draw.Searches(catalogue.Titles));
        var locked = served.Said.Split('\n').Count(line => line.Contains("is locked", StringComparison.Ordinal));
        scan.WaitForExit();
        yield return new("\"database is locked\" while the scan ran", $"{locked} times", "never", $"scan ended with {scan.ExitCode}");
    }

    private static BenchRow During(Process scan, Served served, string what, IReadOnlyList<string> paths)
    {
        var load = Wrk.Run(served.Address, paths, connections: 4, seconds: 3);
        return new(what, load.ToString(), Reach, scan.HasExited ? "4 connections; the scan ended before the load" : "4 connections, scan running to the end of the load");
    }
}
