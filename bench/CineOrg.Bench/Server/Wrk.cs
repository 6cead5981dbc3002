using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CineOrg.Bench.Server;

/// <summary>A load from a second process: wrk, over paths drawn beforehand.</summary>
internal static partial class Wrk
{
    /// <param name="PerSecond">Requests answered per second.</param>
    /// <param name="P50">Milliseconds.</param>
    /// <param name="P99">Milliseconds.</param>
    /// <param name="Failed">Answers other than 2xx and 3xx, and socket errors.</param>
    public sealed record Load(double PerSecond, double P50, double P99, long Failed)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{PerSecond:N0} requests/s, p50 {P50:0.00} ms, p99 {P99:0.00} ms{(Failed > 0 ? $", {Failed} failed" : "")}");
    }

    public static bool IsThere => File.Exists("/usr/bin/wrk");

    /// <summary>Warms up for two seconds, then measures.</summary>
    /// <param name="paths">Drawn in turn from a shuffled list, so the draw itself costs the generator nothing.</param>
    public static Load Run(string address, IReadOnlyList<string> paths, int connections = 8, int seconds = 6)
    {
        var folder = Directory.CreateTempSubdirectory("cineorg-wrk-");
        try
        {
            File.WriteAllLines(Path.Combine(folder.FullName, "paths"), paths);
            File.WriteAllText(Path.Combine(folder.FullName, "draw.lua"), Draw(Path.Combine(folder.FullName, "paths")));
            Once(address, folder.FullName, connections, 2);
            return Read(Once(address, folder.FullName, connections, seconds));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Draw(string paths) => $$"""
        local paths = {}
        for line in io.lines("{{paths}}") do paths[#paths + 1] = line end
        local at = 0
        request = function()
          at = at % #paths + 1
          return wrk.format("GET", paths[at])
        end
        """;

    private static string Once(string address, string folder, int connections, int seconds)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk",
            ["-t1", $"-c{connections}", $"-d{seconds}s", "--latency", "-s", Path.Combine(folder, "draw.lua"), address])
        { RedirectStandardOutput = true })!;
        var said = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        return said;
    }

    private static Load Read(string said) => new(
        double.Parse(PerSecond.Match(said).Groups[1].Value, CultureInfo.InvariantCulture),
        Milliseconds(P50.Match(said)), Milliseconds(P99.Match(said)),
        Bad.Match(said) is { Success: true } bad ? long.Parse(bad.Groups[1].Value, CultureInfo.InvariantCulture) : 0);

    private static double Milliseconds(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) *
        (match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 });

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond { get; }

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P50 { get; }

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P99 { get; }

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Bad { get; }
}
