using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CineOrg.Bench.Server;

/// <summary>A load from a second process: wrk, over paths drawn beforehand.</summary>
internal static partial class Wrk
{
    /// <param name="PerSecond">Requests answered per second.</param>
    /// <param name="P50">Milliseconds, as <paramref name="P95"/> and <paramref name="P99"/>.</param>
    /// <param name="Failed">Answers other than 2xx and 3xx, and socket errors.</param>
    public sealed record Load(double PerSecond, double P50, double P95, double P99, long Failed)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{PerSecond:N0} requests/s, p50 {P50:0.00}, p95 {P95:0.00}, p99 {P99:0.00} ms{(Failed > 0 ? $", {Failed} failed" : "")}");
    }

    public static bool IsThere => File.Exists("/usr/bin/wrk");

    private const int WarmUp = 6;

    /// <summary>Warms up until the compiler has done with what is asked, then measures.</summary>
    /// <param name="paths">Drawn in turn from a shuffled list, so the draw itself costs the generator nothing.</param>
    /// <param name="cookie">Sent with each request, which then comes by a link from the page before; null: a program asks.</param>
    public static Load Run(string address, IReadOnlyList<string> paths, string? cookie = null, int connections = 8, int seconds = 6, int warmUp = WarmUp)
    {
        var folder = Directory.CreateTempSubdirectory("cineorg-wrk-");
        try
        {
            File.WriteAllLines(Path.Combine(folder.FullName, "paths"), paths);
            File.WriteAllText(Path.Combine(folder.FullName, "draw.lua"), Draw(Path.Combine(folder.FullName, "paths"), address, cookie));
            Once(address, folder.FullName, connections, warmUp);
            return Read(Once(address, folder.FullName, connections, seconds));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Draw(string paths, string address, string? cookie) => $$"""
        local paths, cookie = {}, "{{cookie}}"
        for line in io.lines("{{paths}}") do paths[#paths + 1] = line end
        local at = 0
        request = function()
          local before = paths[at]
          at = at % #paths + 1
          if cookie == "" then return wrk.format("GET", paths[at]) end
          return wrk.format("GET", paths[at], {
            ["Cookie"] = cookie, ["Accept"] = "text/html", ["Sec-Fetch-Site"] = "same-origin", ["Referer"] = "{{address}}" .. (before or "/films") })
        end
        done = function(summary, latency)
          local errors = summary.errors
          print(string.format("figures: %.3f %.3f %.3f %.3f %d", summary.requests / summary.duration * 1e6,
            latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
            errors.status + errors.connect + errors.read + errors.write + errors.timeout))
        end
        """;

    private static string Once(string address, string folder, int connections, int seconds)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk",
            ["-t1", $"-c{connections}", $"-d{seconds}s", "-s", Path.Combine(folder, "draw.lua"), address])
        { RedirectStandardOutput = true })!;
        var said = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        return said;
    }

    private static Load Read(string said)
    {
        var figures = Figures.Match(said).Groups[1].Value.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return new(figures[0], figures[1], figures[2], figures[3], (long)figures[4]);
    }

    [GeneratedRegex("^figures: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Figures { get; }
}
