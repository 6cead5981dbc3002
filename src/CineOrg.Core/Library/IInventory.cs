using CineOrg.Core.Events;
using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.Core.Library;

/// <summary>Roots, folders and files as last seen. What takes a transaction sees what that transaction has already written.</summary>
public interface IInventory
{
    ValueTask<IReadOnlyList<LibraryRoot>> Roots(CancellationToken stop = default);

    /// <summary>Adds a root, or answers the one that has this path.</summary>
    LibraryRoot AddRoot(ITransaction transaction, string path, DateTimeOffset now);

    void SaveRoot(ITransaction transaction, long root, string? volume, DateTimeOffset scannedAt);

    /// <summary>Whether any file of the root was present when last seen.</summary>
    bool HasFiles(ITransaction transaction, long root);

    /// <summary>How each of a root's folders looked when it was last scanned, as committed; null for one never seen or to be scanned anew.</summary>
    IReadOnlyList<long?> Snapshots(long root, IReadOnlyList<string> folders);

    /// <summary>How many of a folder's videos were present when last committed, and how many in the whole root (for progress).</summary>
    long CountFiles(long root);

    long EnsureFolder(ITransaction transaction, long root, string path);

    void SaveFolder(ITransaction transaction, long folder, long snapshot);

    /// <summary>Names of the folders directly in this one that are known to hold something, themselves or further down.</summary>
    IReadOnlyList<string> FoldersIn(ITransaction transaction, long root, string path);

    /// <summary>Sets up to <paramref name="limit"/> present files at or under this folder to <see cref="FileState.Sought"/>.</summary>
    /// <returns>How many; fewer than the limit when none is left.</returns>
    int SeekUnder(ITransaction transaction, long root, string path, int limit);

    IReadOnlyList<KnownFile> FilesIn(ITransaction transaction, long folder);

    IReadOnlyList<KnownFile> FilesByInode(ITransaction transaction, long device, long inode);

    /// <summary>Files of this size that are sought or missing, or that bear this name anywhere; a few at most.</summary>
    IReadOnlyList<KnownFile> FilesBySize(ITransaction transaction, long size, string name);

    /// <summary>Adds a present file. <paramref name="copy"/> is null for what is no film.</summary>
    void AddFile(ITransaction transaction, long? copy, long folder, ScannedFile file, int ordinal, ReleaseKind kind);

    /// <summary>The file is here now and looks like this. A fingerprint is kept only while size and time stay.</summary>
    void Place(ITransaction transaction, long file, long folder, ScannedFile seen);

    void Seek(ITransaction transaction, long file);

    /// <summary>Ends the search for up to <paramref name="limit"/> sought files of a root: they are missing.</summary>
    IReadOnlyList<LostFile> GiveUp(ITransaction transaction, long root, int limit);

    /// <summary>Present files without fingerprint, after a key.</summary>
    IReadOnlyList<KnownFile> WithoutFingerprint(long after, int limit);

    void SaveFingerprint(ITransaction transaction, long file, ScannedFile seen, byte[] fingerprint);
}
