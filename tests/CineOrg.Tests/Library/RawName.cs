using System.Diagnostics;
using Shouldly;

namespace CineOrg.Tests.Library;

/// <summary>Makes a file whose name is any bytes, which .NET itself cannot.</summary>
internal static class RawName
{
    public static byte[] Create(string folder, byte[] name)
    {
        var spelled = string.Concat(name.Select(value => $"\\x{value:x2}"));
        Run($"printf odd > \"$1\"/$'{spelled}'", folder);
        return name;
    }

    /// <summary>Removes the folder, which .NET could not with such a name in it.</summary>
    public static void RemoveAll(string folder) => Run("rm -r -- \"$1\"", folder);

    private static void Run(string command, string folder)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", command, "bash", folder]))!;
        shell.WaitForExit();
        shell.ExitCode.ShouldBe(0);
    }
}
