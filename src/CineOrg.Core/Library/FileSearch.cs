using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.Core.Library;

/// <summary>Finds the known file that a file at a new place once was.</summary>
internal sealed class FileSearch(IInventory inventory, IHoldings holdings, IVideoFiles files)
{
    private const long TellingSize = 1024 * 1024;

    /// <summary>The same file on the same disk under another name: its old place no longer holds it.</summary>
    public KnownFile? ByInode(ITransaction transaction, LibraryRoot root, string folder, ScannedFile file) =>
        file.Inode == 0 ? null
        : inventory.FilesByInode(transaction, file.Device, file.Inode)
            .FirstOrDefault(known => known.Seen.IsSameAs(file) && !IsAt(known, root, folder, file.Name) && HasLeft(known));

    /// <summary>
    /// The same content on another disk. Equal size proves nothing: the fingerprint must be equal too and something else speak for it
    /// (name, time or title); an empty file, or one never fingerprinted, must keep its name, and its time unless it is empty.
    /// </summary>
    public KnownFile? ByContent(ITransaction transaction, LibraryRoot root, string folder, ScannedFile file)
    {
        var candidates = inventory.FilesBySize(transaction, file.Size, file.Name)
            .Where(known => !IsAt(known, root, folder, file.Name)).ToList();
        if (candidates.Count == 0) return null;
        var fingerprint = candidates.Any(known => known.Fingerprint is not null) && file.Size > 0 ? Fingerprint(root, folder, file) : null;
        var proved = candidates
            .Select(known => (Known: known, Proof: Proof(transaction, known, file, fingerprint)))
            .Where(candidate => candidate.Proof > 0 && HasLeft(candidate.Known))
            .OrderByDescending(candidate => candidate.Proof).ToList();
        return proved is [var only] ? only.Known
            : proved is [var best, var next, ..] && best.Proof > next.Proof ? best.Known
            : null;
    }

    private int Proof(ITransaction transaction, KnownFile known, ScannedFile file, byte[]? fingerprint)
    {
        var (sameName, sameTime) = (known.Seen.Name == file.Name, known.Seen.Modified == file.Modified);
        if (file.Size == 0) return sameName ? sameTime ? 2 : 1 : 0;
        if (known.Fingerprint is null || fingerprint is null) return sameName && sameTime ? 2 : 0;
        if (!known.Fingerprint.AsSpan().SequenceEqual(fingerprint)) return 0;
        return sameName && sameTime ? 5 : sameName ? 4 : SameTitle(transaction, known, file.Name) ? 3 : sameTime ? 2
            : file.Size >= TellingSize ? 1 : 0;
    }

    private bool SameTitle(ITransaction transaction, KnownFile known, string name)
    {
        if (known.CopyKey is not { } copy || ReleaseNameParser.Parse(name).Title is not { } title) return false;
        return holdings.TitleKeys(transaction, copy).Contains(TitleKey.Of(title));
    }

    private byte[]? Fingerprint(LibraryRoot root, string folder, ScannedFile file)
    {
        try { return files.Fingerprint(root.Path, Join(folder, file.Name)); }
        catch (IOException) { return null; }   // unreadable now: without proof it counts as another file
        catch (UnauthorizedAccessException) { return null; }
    }

    /// <summary>A file that is still where it was is another copy, not a moved one.</summary>
    private bool HasLeft(KnownFile known) =>
        known.State != FileState.Present
        || (files.Volume(known.RootPath) is not null
            && (files.Look(known.RootPath, known.Path) is not { } now || !now.IsSameAs(known.Seen)));

    private static bool IsAt(KnownFile known, LibraryRoot root, string folder, string name) =>
        known.State == FileState.Present && known.RootPath == root.Path && known.Folder == folder && known.Seen.Name == name;

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
