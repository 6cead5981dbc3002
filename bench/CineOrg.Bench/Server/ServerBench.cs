using System.Globalization;

namespace CineOrg.Bench.Server;

/// <summary>The true program under load, over a catalogue of 50,000 films.</summary>
public static class ServerBench
{
    private const int Films = 50_000;
    private static readonly string[] NoLimit = ["http:requestsPerMinute=0"];

    public static BenchTable Run(TextWriter log)
    {
        if (!Wrk.IsThere) return new("Server", [new("all", "not measured", "", "wrk is not on this machine (Debian: apt-get install wrk)")]);
        log.WriteLine($"server: filling a catalogue of {Films:N0} films");
        using var stored = new Stored();
        var catalogue = new BenchCatalogue(stored, Films);
        catalogue.Fill();
        stored.Close();
        return new("Server, 50,000 films", [.. Loads(log, stored.Folder, catalogue.Films)]);
    }

    private static IEnumerable<BenchRow> Loads(TextWriter log, string data, IReadOnlyList<Guid> films)
    {
        using var warm = Served.Start(data, NoLimit);
        warm.Dispose();
        using var served = Served.Start(data, NoLimit);
        yield return new("start to first real answer", Seconds(served.FirstAnswer), "< 0.7 s", "second start, files in the page cache");
        var draw = new Draw(films, 42);
        yield return Load(log, served, "list of 50 with total, first 20 pages", draw.Lists(20), "≥ 8,000 requests/s, p99 < 5 ms");
        yield return Load(log, served, "list of 50 with total, any page", draw.Lists(Films / 50), "≥ 3,000 requests/s");
        yield return Load(log, served, "one film as JSON, uniform over all", draw.Uniform("/v1/works/"), "≥ 12,000 requests/s");
        yield return Load(log, served, "film page as HTML, uniform over all", draw.Uniform("/films/"), "≥ 3,500 requests/s, p99 < 10 ms");
        yield return Load(log, served, "film page as HTML, Zipf over all", draw.Zipf("/films/"), "≥ 12,000 requests/s");
        yield return new("resident memory after all loads above", string.Create(CultureInfo.InvariantCulture, $"{served.ResidentMegabytes:0} MB"), "< 200 MB", "");
    }

    private static BenchRow Load(TextWriter log, Served served, string what, IReadOnlyList<string> paths, string reach)
    {
        log.WriteLine($"server: {what}");
        return new(what, Wrk.Run(served.Address, paths).ToString(), reach, "8 connections");
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
