using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CineOrg.Core.Library;
using Microsoft.Win32.SafeHandles;

namespace CineOrg.Media.Files;

/// <summary>Videos on the disks of a Linux machine.</summary>
internal sealed class DiskFiles : IVideoFiles
{
    private const int Ends = 64 * 1024;
    private const int FingerprintSize = 16;

    public IEnumerable<ScannedFolder> Walk(string root, string under, bool recursive, VideoNames videos) =>
        new FolderWalk(root, videos).From(under, recursive);

    public string? Volume(string root)
    {
        var path = DiskPath.Bytes(root, "");
        if (LibC.Status(LibC.CurrentFolder, path, 0, LibC.BasicAndBirth, out var status) != 0 || !status.IsFolder) return null;
        Span<byte> answer = stackalloc byte[256];
        if (LibC.FileSystem(path, answer) != 0) return null;
        // struct statfs on 64-bit Linux: f_type, then six counters, then f_fsid, made of the file system's UUID where it has one.
        return $"{BinaryPrimitives.ReadInt64LittleEndian(answer):x}-{BinaryPrimitives.ReadUInt64LittleEndian(answer[56..]):x16}";
    }

    public bool HoldsAnything(string root, VideoNames videos) => new FolderReader(videos).HoldsAnything(DiskPath.Bytes(root, ""));

    public ScannedFile? Look(string root, string path) =>
        LibC.Status(LibC.CurrentFolder, DiskPath.Bytes(root, path), 0, LibC.BasicAndBirth, out var status) == 0 && status.IsFile
            ? FolderReader.Seen(path[(path.LastIndexOf('/') + 1)..], status)
            : null;

    public byte[] Fingerprint(string root, string path)
    {
        using var file = OpenFile(root, path);
        var size = RandomAccess.GetLength(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, size);
        hash.AppendData(number);
        Append(hash, file, 0, Math.Min(size, Ends));
        if (size > Ends) Append(hash, file, Math.Max(Ends, size - Ends), Math.Min(Ends, size - Ends));
        return hash.GetHashAndReset()[..FingerprintSize];
    }

    public Stream Open(string root, string path) => new FileStream(OpenFile(root, path), FileAccess.Read);

    public FileIdentity Identify(Stream opened)
    {
        var descriptor = (int)((FileStream)opened).SafeFileHandle.DangerousGetHandle();
        if (LibC.Status(descriptor, "\0"u8, LibC.TheDescriptorItself, LibC.BasicAndBirth, out var status) == 0)
            return new(status.Device, (long)status.Inode, (long)status.Size);
        throw new IOException(LibC.Why(Marshal.GetLastPInvokeError()));
    }

    public IEnumerable<(string Path, long Modified)> FolderTimes(string root) => new FolderWalk(root, VideoNames.Default).Times();

    private static void Append(IncrementalHash hash, SafeFileHandle file, long from, long length)
    {
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(Ends);
        try
        {
            for (var left = length; left > 0;)
            {
                var read = RandomAccess.Read(file, buffer.AsSpan(0, (int)Math.Min(left, Ends)), from + length - left);
                if (read == 0) return;
                hash.AppendData(buffer, 0, read);
                left -= read;
            }
        }
        finally { System.Buffers.ArrayPool<byte>.Shared.Return(buffer); }
    }

    private static SafeFileHandle OpenFile(string root, string path)
    {
        var descriptor = LibC.OpenFile(DiskPath.Bytes(root, path));
        if (descriptor >= 0) return new(descriptor, ownsHandle: true);
        throw new IOException($"{path}: {LibC.Why(Marshal.GetLastPInvokeError())}");
    }
}
