using System.Diagnostics;

namespace CineOrg.Bench.Enrich;

/// <summary>One run of the program in a process of its own, which ends by itself or is killed.</summary>
internal sealed class Enriching : IDisposable
{
    private readonly Process _process;

    private Enriching(Process process) => _process = process;

    public static Enriching Start(string data, string world, QuickTime clock)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Enriching).Assembly.Location, EnrichRun.Verb, data, world, clock.Tell()])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is not null) Console.Error.WriteLine(line.Data); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process);
    }

    /// <exception cref="InvalidOperationException">It failed, or did not end in time.</exception>
    public void Finish(TimeSpan longest)
    {
        if (!_process.WaitForExit(longest)) throw new InvalidOperationException($"The enrichment did not end within {longest.TotalMinutes:0} min");
        if (_process.ExitCode != 0) throw new InvalidOperationException($"The enrichment ended with {_process.ExitCode}");
    }

    /// <returns>False when it ended before.</returns>
    public bool KillAfter(TimeSpan time)
    {
        if (_process.WaitForExit(time)) return false;
        _process.Kill();
        _process.WaitForExit();
        return true;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
