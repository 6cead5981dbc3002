using System.Runtime.InteropServices;

namespace CineOrg.Storage.Engine;

/// <summary>
/// What SQLite has freed and the C library still holds. Sorting a million films takes a hundred megabytes for a moment; glibc keeps them for
/// the next time, in pieces between what is in use, and nobody else can have them.
/// </summary>
internal static class NativeMemory
{
    private static readonly Lazy<Trim?> Trimming = new(Find);

    private delegate int Trim(nuint left);

    /// <summary>Gives back what is free. Takes some milliseconds, in which nobody else is given memory: for after dear work only. Without glibc, nothing.</summary>
    public static void GiveBack() => Trimming.Value?.Invoke(0);

    private static Trim? Find() =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "malloc_trim", out var trim)
            ? Marshal.GetDelegateForFunctionPointer<Trim>(trim) : null;
}
