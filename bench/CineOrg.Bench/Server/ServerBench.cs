using System.Globalization;

namespace CineOrg.Bench.Server;

/// <summary>The true program under load, over a catalogue of 50,000 films.</summary>
public static class ServerBench
{
    private const int Films = 50_000;

    // With everything on that people have on; only the count of requests per minute would end the load at once.
    internal static readonly string[] NoLimit = ["http:requestsPerMinute=0"];

    public static BenchTable Run(TextWriter log)
    {
        if (!Wrk.IsThere) return new("Server", [new("all", "not measured", "", "wrk is not on this machine (Debian: apt-get install wrk)")]);
        log.WriteLine($"server: filling a catalogue of {Films:N0} films");
        using var stored = new Stored();
        var catalogue = new BenchCatalogue(stored, Films);
        catalogue.Fill();
        stored.Close();
        Served.Start(stored.Folder, NoLimit).Dispose();
        var rows = Loads(stored.Folder, catalogue).Concat(NothingKept(stored.Folder, catalogue)).Concat(BrowseBench.Rows(stored.Folder, catalogue));
        return new($"Server, {Films:N0} films", [.. rows.Select(row => Told(row, log))]);
    }

    private static IEnumerable<BenchRow> Loads(string data, BenchCatalogue catalogue)
    {
        using var served = Served.Start(data, NoLimit);
        yield return new("start to first real answer", Seconds(served.FirstAnswer), "< 0.7 s", "second start: the files are in the page cache");
        var draw = new Draw(catalogue.Films, 42);
        yield return Load(served, "list of 50 with total, first 20 pages", draw.Lists(20), "≥ 8,000 requests/s, p99 < 5 ms");
        yield return Load(served, "list of 50 with total, any page", draw.Lists(Films / 50), "≥ 3,000 requests/s");
        yield return Load(served, "one film as JSON, uniform over all", draw.Uniform("/v1/works/"), "≥ 12,000 requests/s");
        var cookie = served.Cookie();
        yield return Load(served, "film page as HTML, uniform over all", draw.Uniform("/films/"), "≥ 3,500 requests/s, p99 < 10 ms uncached", cookie);
        yield return Load(served, "film page as HTML, Zipf over all", draw.Zipf("/films/"), "≥ 12,000 requests/s with the cache", cookie);
        yield return Load(served, "search, one letter in three searches wrong", draw.Searches(catalogue.Titles), "–");
        yield return new("resident memory after all loads above", string.Create(CultureInfo.InvariantCulture, $"{served.ResidentMegabytes:0} MB"), "< 200 MB", "");
    }

    private static IEnumerable<BenchRow> NothingKept(string data, BenchCatalogue catalogue)
    {
        using var served = Served.Start(data, [.. NoLimit, "pages:cacheMegabytes=0"]);
        var draw = new Draw(catalogue.Films, 43);
        yield return Load(served, "list of 50 with total, first 20 pages, nothing kept", draw.Lists(20), "–");
        yield return Load(served, "film page as HTML, uniform over all, nothing kept", draw.Uniform("/films/"), "≥ 3,500 requests/s, p99 < 10 ms", served.Cookie());
    }

    private static BenchRow Load(Served served, string what, IReadOnlyList<string> paths, string reach, string? cookie = null) =>
        new(what, Wrk.Run(served.Address, paths, cookie).ToString(), reach, cookie is null ? "8 connections" : "8 connections, with trail and \"seen\"");

    private static BenchRow Told(BenchRow row, TextWriter log)
    {
        log.WriteLine($"server: {row.What}: {row.Measured}");
        return row;
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
