using System.ComponentModel;
using System.Diagnostics;

namespace CineOrg.App.Cli.Doctor;

/// <summary>Looks whether a program answers to its name.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="use">What is lost without it.</param>
    public static Finding Look(string name, string use)
    {
        var call = new ProcessStartInfo(name, ["-version"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(call)!;
            var line = process.StandardOutput.ReadLineAsync();
            if (line.Wait(Patience) && line.Result is { Length: > 0 } version) return new(name, Verdict.Fine, Short(version));
            process.Kill();
            return new(name, Verdict.Missing, $"does not answer: no {use}");
        }
        catch (Win32Exception)
        {
            return new(name, Verdict.Missing, $"not installed: no {use}");
        }
    }

    private static string Short(string version) => version.Split(" Copyright")[0];
}
