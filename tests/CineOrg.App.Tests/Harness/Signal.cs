using System.Diagnostics;
using System.Runtime.InteropServices;
using Shouldly;

namespace CineOrg.App.Tests.Harness;

/// <summary>Signals as a shell or a service manager sends them (numbers of POSIX).</summary>
internal static class Signal
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    public static void Send(Process process, int signal) => Kill(process.Id, signal).ShouldBe(0);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Kill(int process, int signal);
}
