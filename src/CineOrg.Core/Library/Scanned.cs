namespace CineOrg.Core.Library;

/// <summary>A video file as the disk shows it. Names are spelled by <see cref="ScannedName"/>.</summary>
/// <param name="Size">Bytes, as a reader would get them: a sparse file counts its holes.</param>
/// <param name="Modified">Unix nanoseconds.</param>
/// <param name="Born">Unix nanoseconds; 0 where the file system does not tell. Tells a reused inode from a renamed file.</param>
public readonly record struct ScannedFile(string Name, long Size, long Modified, long Device, long Inode, long Born)
{
    /// <summary>The same file on the same disk, unchanged, whatever it is called now.</summary>
    public bool IsSameAs(ScannedFile other) =>
        Inode != 0 && Inode == other.Inode && Device == other.Device && Size == other.Size && Modified == other.Modified
        && (Born == other.Born || Born == 0 || other.Born == 0);
}

/// <summary>What could not be scanned, and why, in one line.</summary>
public sealed record ScanError(string Path, string Reason);

/// <summary>One folder as the disk shows it.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>; empty for the root itself.</param>
/// <param name="Snapshot">Equal as long as nothing that a scan looks at has changed in this very folder.</param>
/// <param name="Folders">Names of the folders directly in it.</param>
/// <param name="Notes">Names of the <c>.nfo</c> files directly in it.</param>
/// <param name="Others">How many other files lie directly in it.</param>
/// <param name="Complete">False when it could not be read to its end; then nothing may be concluded from what is absent.</param>
public sealed record ScannedFolder(
    string Path, long Snapshot, IReadOnlyList<ScannedFile> Videos, IReadOnlyList<string> Folders, IReadOnlyList<string> Notes,
    int Others, bool Complete, IReadOnlyList<ScanError> Errors);
