using CineOrg.Core.Events;

namespace CineOrg.Core.Library;

/// <summary>
/// Brings the inventory of one folder in line with the disk, in small steps: known files first by what they are (device and inode),
/// then by where they are, then by what they contain, so that a renamed or moved film keeps its history.
/// </summary>
internal sealed class FolderUpdate(ScannedFolder folder, LibraryRoot root, IReadOnlyDictionary<string, Notes.FilmNote> notes, ScanBatch batch,
    IInventory inventory, FileSearch search, NewFiles newcomers, NotesBeside beside, ScanTally tally, Cause cause)
{
    private const int VanishedAtOnce = 200;
    private long _folder;
    private Dictionary<string, KnownFile> _here = [];

    public IEnumerable<bool> Steps()
    {
        _folder = inventory.EnsureFolder(batch.Transaction, root.Key, folder.Path);
        var rows = inventory.FilesIn(batch.Transaction, _folder);
        _here = rows.OrderByDescending(row => row.State).ToLookup(row => row.Seen.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        yield return true;

        var strangers = new List<ScannedFile>();
        foreach (var file in folder.Videos)
            if (!Recognise(file)) strangers.Add(file);
        foreach (var _ in SeekVanished()) yield return true;
        foreach (var file in strangers)
        {
            Welcome(file);
            yield return true;
        }
        foreach (var _ in beside.Take(batch, folder, _folder, notes, cause)) yield return true;
        foreach (var _ in SeekVanishedFolders()) yield return true;
        inventory.SaveFolder(batch.Transaction, _folder, folder.Snapshot);
    }

    /// <summary>The same file at the same place: nothing to do, or only a new look.</summary>
    private bool Recognise(ScannedFile file)
    {
        if (!_here.TryGetValue(file.Name, out var known) || known.State != FileState.Present) return false;
        if (known.Seen.Inode != file.Inode || known.Seen.Device != file.Device) return false;
        if (known.Seen == file) tally.Skipped++;
        else Look(known, file);
        _here.Remove(file.Name);
        return true;
    }

    private void Look(KnownFile known, ScannedFile file)
    {
        inventory.Place(batch.Transaction, known.Key, _folder, file);
        if (known.Seen.Size == file.Size && known.Seen.Modified == file.Modified) tally.Skipped++;
        else tally.Changed++;
    }

    /// <summary>Whatever else is recorded here may only be elsewhere, overwritten or gone.</summary>
    private IEnumerable<bool> SeekVanished()
    {
        var found = folder.Videos.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _here.Values.Where(row => row.State == FileState.Present && !found.Contains(row.Seen.Name)))
        {
            inventory.Seek(batch.Transaction, gone.Key);
            batch.Touch(gone.CopyKey);
            yield return true;
        }
    }

    private void Welcome(ScannedFile file)
    {
        var occupant = Occupant(file.Name);
        var match = search.ByInode(batch.Transaction, root, folder.Path, file);
        if (match is null && occupant is not { State: FileState.Present }) match = search.ByContent(batch.Transaction, root, folder.Path, file);
        if (match is not null && match.Key != occupant?.Key) Move(match, occupant, file);
        else if (occupant is { State: FileState.Present }) Look(occupant, file);
        else if (occupant is not null) Return(occupant, file);
        else newcomers.Add(batch, root, folder, _folder, file, notes, cause);
    }

    /// <summary>The file recorded under this name, unless it has just been found elsewhere.</summary>
    private KnownFile? Occupant(string name) => !_here.TryGetValue(name, out var known) ? null
        : inventory.FilesIn(batch.Transaction, _folder).FirstOrDefault(row => row.Key == known.Key && row.Seen.Name == name);

    private void Move(KnownFile moved, KnownFile? occupant, ScannedFile file)
    {
        if (occupant is { State: FileState.Present } && occupant.Key != moved.Key) Displace(occupant);
        inventory.Place(batch.Transaction, moved.Key, _folder, file);
        newcomers.TellMoved(batch, root, folder.Path, moved, file, cause);
        batch.Touch(moved.CopyKey);
        tally.Moved++;
    }

    private void Displace(KnownFile occupant)
    {
        inventory.Seek(batch.Transaction, occupant.Key);
        batch.Touch(occupant.CopyKey);
    }

    /// <summary>A missing file is back at its old place.</summary>
    private void Return(KnownFile known, ScannedFile file)
    {
        inventory.Place(batch.Transaction, known.Key, _folder, file);
        batch.Touch(known.CopyKey);
        newcomers.TellFound(batch, root, folder.Path, known.CopyKey, file, cause);
        tally.Added++;
    }

    private IEnumerable<bool> SeekVanishedFolders()
    {
        var there = folder.Folders.ToHashSet(StringComparer.Ordinal);
        foreach (var name in inventory.FoldersIn(batch.Transaction, root.Key, folder.Path).Where(name => !there.Contains(name)))
        {
            var path = folder.Path.Length == 0 ? name : $"{folder.Path}/{name}";
            while (inventory.SeekUnder(batch.Transaction, root.Key, path, VanishedAtOnce) == VanishedAtOnce) yield return true;
            yield return true;
        }
    }
}
