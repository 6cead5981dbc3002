using System.Diagnostics;
using Shouldly;

namespace CineOrg.App.Tests.Robustness;

/// <summary>What .NET cannot do to a disk: names of any bytes, pipes, devices, mounts, other users.</summary>
internal static class Shell
{
    public static void Run(string script, string folder) => Code(script, folder).ShouldBe(0, script);

    public static int Code(string script, string folder)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-euc", script]) { WorkingDirectory = folder, RedirectStandardError = true })!;
        shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return shell.ExitCode;
    }

    /// <summary>Removes what is in a folder, which .NET could not with such names in it.</summary>
    public static void Empty(string folder) => Run("chmod -R u+rwX . && find . -mindepth 1 -delete", folder);
}
