namespace CineOrg.Core.Library;

/// <summary>The disk. Paths are relative to a root, with <c>/</c> between folders, spelled by <see cref="ScannedName"/>.</summary>
public interface IVideoFiles
{
    /// <summary>
    /// Streams folders, each before those inside it, holding no more than one branch in memory. Whatever cannot be read is told in the
    /// folder's errors and never stops the walk. Links to folders are followed unless they lead back to a folder on the way.
    /// </summary>
    IEnumerable<ScannedFolder> Walk(string root, string under, bool recursive, VideoNames videos);

    /// <summary>Names the file system that the root lies on; null when the root cannot be reached.</summary>
    string? Volume(string root);

    /// <summary>Whether a video or a folder lies directly in the root.</summary>
    /// <exception cref="IOException">It cannot be read, with the reason.</exception>
    bool HoldsAnything(string root, VideoNames videos);

    /// <summary>The file as it is now; null when there is none.</summary>
    ScannedFile? Look(string root, string path);

    /// <summary>16 bytes told by the size and the first and last 64 KiB.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    byte[] Fingerprint(string root, string path);

    /// <summary>The file's bytes for reading, wherever its name comes from.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    Stream Open(string root, string path);

    /// <summary>Which file has been opened, whatever has become of its path since.</summary>
    /// <param name="opened">A stream that <see cref="Open"/> gave.</param>
    FileIdentity Identify(Stream opened);

    /// <summary>Every folder's path and time of change (unix nanoseconds), without looking at files: cheap on network shares.</summary>
    IEnumerable<(string Path, long Modified)> FolderTimes(string root);
}
