using System.Diagnostics;
using System.Globalization;

namespace CineOrg.Bench.Portable;

/// <summary>A command of the true program, run to its end.</summary>
internal static class Command
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <param name="PeakMegabytes">The most that was ever resident.</param>
    public sealed record Ran(double Seconds, double PeakMegabytes);

    public static Ran Run(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var program = Environment.GetEnvironmentVariable("BENCH_PROGRAM")
            ?? throw new InvalidOperationException("BENCH_PROGRAM names no program; start this with ./cineorg bench.");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0d;
        while (!process.WaitForExit(Look)) peak = Math.Max(peak, Peak(process.Id));
        var took = watch.Elapsed;
        said.GetAwaiter().GetResult();
        return process.ExitCode == 0 ? new(took.TotalSeconds, peak) : throw new InvalidOperationException($"{arguments[0]} failed: {error.GetAwaiter().GetResult()}");
    }

    // The kernel's own high-water mark; one look near the end is enough.
    private static double Peak(int process)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/status").Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Select(line => double.Parse(line[6..^2], CultureInfo.InvariantCulture) / 1024).FirstOrDefault();
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }
}
