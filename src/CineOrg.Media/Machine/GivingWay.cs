using System.Runtime.InteropServices;

namespace CineOrg.Media.Machine;

/// <summary>Asks the kernel to let others go first. The runtime's own thread priorities do nothing on Linux.</summary>
public static partial class GivingWay
{
    private const int ThisThread = 0; // setpriority's PRIO_PROCESS; on Linux a thread alone

    /// <summary>
    /// Steps down from the program's own place, of which there are 40. Five below, a thread that is ready beside another gets a quarter of the
    /// processor, and whoever wakes goes before it; it is never starved of one, since it may hold the write lock.
    /// </summary>
    private const int Steps = 5, Last = 19;

    /// <summary>From here on the calling thread gives way to the others. Where the kernel will not, everything goes on as before.</summary>
    public static void Begin()
    {
        if (OperatingSystem.IsLinux()) _ = SetPriority(ThisThread, 0, Math.Min(Last, GetPriority(ThisThread, 0) + Steps));
    }

    [LibraryImport("libc", EntryPoint = "getpriority")]
    private static partial int GetPriority(int which, uint who);

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int priority);
}
