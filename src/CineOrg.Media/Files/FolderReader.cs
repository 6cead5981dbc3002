using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CineOrg.Core.Library;

namespace CineOrg.Media.Files;

/// <summary>A folder inside another.</summary>
/// <param name="Linked">Which folder a link leads to; null for a folder that lies here itself, and so leads nowhere else.</param>
internal readonly record struct SubFolder(string Name, FolderIdentity? Linked);

internal readonly record struct FolderIdentity(long Device, long Inode);

/// <summary>What lies directly in one folder.</summary>
internal sealed class FolderContent
{
    public FolderIdentity Identity { get; set; }
    public List<ScannedFile> Videos { get; } = [];
    public List<SubFolder> Folders { get; } = [];
    public List<string> Notes { get; } = [];

    /// <summary>Size and time of change of each note, so that a changed one is read again.</summary>
    public List<(long Size, long Modified)> NoteStates { get; } = [];
    public List<ScanError> Errors { get; } = [];
    public int Others { get; set; }
    public bool Complete { get; set; } = true;
}

/// <summary>Reads one folder by bytes, with one look at each video.</summary>
internal sealed class FolderReader(VideoNames videos)
{
    private const int KindAt = 18, NameAt = 19;
    private const byte UnknownKind = 0, FolderKind = 4, FileKind = 8, LinkKind = 10;
    private readonly byte[] _entries = new byte[64 * 1024];

    /// <param name="absolute">Bytes of the absolute path, ended by a zero.</param>
    /// <param name="folder">Path relative to the root.</param>
    public FolderContent Read(byte[] absolute, string folder, string shown)
    {
        var content = new FolderContent();
        var descriptor = LibC.OpenFolder(absolute);
        if (descriptor < 0) return Failed(content, shown);
        try
        {
            if (LibC.Status(descriptor, "\0"u8, LibC.TheDescriptorItself, LibC.BasicAndBirth, out var self) == 0) content.Identity = new(self.Device, (long)self.Inode);
            ReadEntries(descriptor, content, folder, shown);
        }
        finally { _ = LibC.Close(descriptor); }   // opened for reading only: closing cannot lose anything
        return content;
    }

    /// <exception cref="IOException">The folder cannot be read.</exception>
    public bool HoldsAnything(byte[] absolute)
    {
        var descriptor = LibC.OpenFolder(absolute);
        if (descriptor < 0) throw new IOException(LibC.Why(Marshal.GetLastPInvokeError()));
        try { return FirstOf(descriptor); }
        finally { _ = LibC.Close(descriptor); }
    }

    private bool FirstOf(int descriptor)
    {
        var content = new FolderContent();
        while (LibC.ReadFolder(descriptor, _entries, _entries.Length) is var read && read != 0)
        {
            if (read < 0) throw new IOException(LibC.Why(Marshal.GetLastPInvokeError()));
            for (var at = 0; at < read; at += Length(at))
            {
                Take(descriptor, Entry(at), _entries[at + KindAt], content, "", "");
                if (content.Folders.Count + content.Videos.Count > 0) return true;
            }
        }
        return false;
    }

    private static FolderContent Failed(FolderContent content, string shown)
    {
        content.Complete = false;
        content.Errors.Add(new(shown, LibC.Why(Marshal.GetLastPInvokeError())));
        return content;
    }

    private void ReadEntries(int descriptor, FolderContent content, string folder, string shown)
    {
        while (LibC.ReadFolder(descriptor, _entries, _entries.Length) is var read && read != 0)
        {
            if (read < 0)
            {
                Failed(content, shown);
                return;
            }
            for (var at = 0; at < read; at += Length(at)) Take(descriptor, Entry(at), _entries[at + KindAt], content, folder, shown);
        }
    }

    private int Length(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_entries.AsSpan(at + 16));

    /// <summary>The name with its closing zero.</summary>
    private ReadOnlySpan<byte> Entry(int at)
    {
        var name = _entries.AsSpan(at + NameAt, Length(at) - NameAt);
        return name[..(name.IndexOf((byte)0) + 1)];
    }

    private void Take(int descriptor, ReadOnlySpan<byte> bytes, byte kind, FolderContent content, string folder, string shown)
    {
        if (bytes is [(byte)'.', 0] or [(byte)'.', (byte)'.', 0]) return;
        var name = ScannedName.Of(bytes[..^1]);
        if (kind is FileKind && !videos.IsVideo(folder, name)) TakeOther(descriptor, bytes, content, name);
        else if (kind is FolderKind) content.Folders.Add(new(name, null));
        else if (kind is FileKind or LinkKind or UnknownKind) Look(descriptor, bytes, name, kind, content, folder, shown);
        else content.Others++;
    }

    private static void TakeOther(int descriptor, ReadOnlySpan<byte> bytes, FolderContent content, string name)
    {
        content.Others++;
        if (!name.EndsWith(".nfo", StringComparison.OrdinalIgnoreCase)) return;
        content.Notes.Add(name);
        if (LibC.Status(descriptor, bytes, 0, LibC.BasicAndBirth, out var status) == 0) content.NoteStates.Add(((long)status.Size, status.Modified));
    }

    private void Look(int descriptor, ReadOnlySpan<byte> bytes, string name, byte kind, FolderContent content, string folder, string shown)
    {
        if (LibC.Status(descriptor, bytes, 0, LibC.BasicAndBirth, out var status) != 0) Unseen(content, name, kind, shown);
        else if (status.IsFolder) content.Folders.Add(new(name, new(status.Device, (long)status.Inode)));
        else if (!status.IsFile) content.Others++;
        else if (!videos.IsVideo(folder, name)) TakeOther(descriptor, bytes, content, name);
        else content.Videos.Add(Seen(name, status));
    }

    /// <summary>A file that went while the folder was read is simply gone; a link that leads nowhere is told.</summary>
    private static void Unseen(FolderContent content, string name, byte kind, string shown)
    {
        var error = Marshal.GetLastPInvokeError();
        if (error == LibC.NoSuchFile && kind != LinkKind) return;
        var reason = error switch
        {
            LibC.NoSuchFile => "The link leads nowhere",
            LibC.TooManyLinks => "The link leads round in a circle",
            _ => LibC.Why(error),
        };
        content.Errors.Add(new(System.IO.Path.Join(shown, name), reason));
        if (kind != LinkKind) content.Complete = false;
    }

    public static ScannedFile Seen(string name, in FileStatus status) =>
        new(name, (long)status.Size, status.Modified, status.Device, (long)status.Inode, status.Born);
}
