namespace CineOrg.Core.Library;

/// <summary>A folder whose videos are the library.</summary>
/// <param name="Key">The database's own key; <paramref name="Id"/> is the public name.</param>
/// <param name="Path">Absolute.</param>
/// <param name="Volume">The file system it lay on when last scanned.</param>
public sealed record LibraryRoot(long Key, Guid Id, string Path, string? Volume, DateTimeOffset? ScannedAt)
{
    /// <summary>The part of an absolute path inside this root, with <c>/</c>; null when it lies outside.</summary>
    public string? Inside(string absolute) =>
        absolute == Path ? ""
        : absolute.StartsWith(Path == "/" ? Path : Path + "/", StringComparison.Ordinal) ? absolute[Path.Length..].TrimStart('/')
        : null;
}

public enum FileState
{
    Present,
    Missing,

    /// <summary>No longer where it was; the end of the scan decides whether it was moved or is missing.</summary>
    Sought,
}

/// <summary>A video file as the inventory holds it.</summary>
/// <param name="CopyKey">Null for what is inventoried but is no film: episodes, extras, samples.</param>
/// <param name="RootPath">Absolute path of its root.</param>
/// <param name="Folder">Path of its folder relative to its root.</param>
public sealed record KnownFile(
    long Key, long? CopyKey, long FolderKey, string RootPath, string Folder, ScannedFile Seen, FileState State, byte[]? Fingerprint)
{
    public string Path => Folder.Length == 0 ? Seen.Name : $"{Folder}/{Seen.Name}";
}

/// <summary>A file whose search ended: it is missing now.</summary>
public sealed record LostFile(Guid? CopyId, long? CopyKey, Guid RootId, string Path);
