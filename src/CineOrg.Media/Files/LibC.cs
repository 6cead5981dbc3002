using System.Runtime.InteropServices;

namespace CineOrg.Media.Files;

/// <summary>The few calls of the C library that read folders by bytes: .NET's own lose names that are not UTF-8.</summary>
internal static partial class LibC
{
    public const int CurrentFolder = -100;
    public const int DoNotFollow = 0x100;
    public const int TheDescriptorItself = 0x1000;
    public const int BasicAndBirth = 0x7FF | 0x800;
    public const int NoSuchFile = 2, PermissionDenied = 13, NotAFolder = 20, TooManyLinks = 40;
    private const int ReadOnlyNoInherit = 0x80000;
    private static readonly int Folder = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x4000 : 0x10000;

    public static int OpenFolder(ReadOnlySpan<byte> path) => Open(path, ReadOnlyNoInherit | Folder, 0);

    public static int OpenFile(ReadOnlySpan<byte> path) => Open(path, ReadOnlyNoInherit, 0);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int Open(ReadOnlySpan<byte> path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "getdents64", SetLastError = true)]
    public static partial nint ReadFolder(int descriptor, Span<byte> buffer, nint size);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    public static partial int Status(int folder, ReadOnlySpan<byte> path, int flags, uint mask, out FileStatus status);

    [LibraryImport("libc", EntryPoint = "statfs", SetLastError = true)]
    public static partial int FileSystem(ReadOnlySpan<byte> path, Span<byte> buffer);

    /// <summary>Why the last call failed, in the system's words.</summary>
    public static string Why(int error) => Marshal.GetPInvokeErrorMessage(error);
}

/// <summary>statx(2)'s answer; the same on every architecture.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FileStatus
{
    private readonly uint _mask, _blockSize;
    private readonly ulong _attributes;
    private readonly uint _links, _owner, _group;
    public readonly ushort Mode;
    private readonly ushort _spare;
    public readonly ulong Inode, Size;
    private readonly ulong _blocks, _attributesMask;
    private readonly Moment _accessed, _born, _changed, _modified;
    private readonly uint _rawMajor, _rawMinor, _major, _minor;
    private readonly Rest _rest;

    public readonly bool IsFolder => (Mode & 0xF000) == 0x4000;
    public readonly bool IsFile => (Mode & 0xF000) == 0x8000;
    public readonly bool IsLink => (Mode & 0xF000) == 0xA000;
    public readonly long Modified => _modified.Nanoseconds;
    public readonly long Born => (_mask & 0x800) != 0 ? _born.Nanoseconds : 0;
    public readonly long Device => ((long)_major << 32) | _minor;

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        private readonly long _seconds;
        private readonly uint _fraction;
        private readonly int _spare;
        public readonly long Nanoseconds => unchecked(_seconds * 1_000_000_000 + _fraction);
    }

    [System.Runtime.CompilerServices.InlineArray(14)]
    private struct Rest
    {
        private ulong _first;
    }
}
