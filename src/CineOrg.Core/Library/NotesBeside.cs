using CineOrg.Core.Events;
using CineOrg.Core.Library.Notes;

namespace CineOrg.Core.Library;

/// <summary>Keeps what the notes in a folder say of the copies there, and tells when that changes.</summary>
internal sealed class NotesBeside(IInventory inventory, IHoldings holdings, TimeProvider clock)
{
    public IEnumerable<bool> Take(ScanBatch batch, ScannedFolder folder, long folderKey, IReadOnlyDictionary<string, FilmNote> notes, Cause cause)
    {
        if (notes.Count == 0 && !holdings.HasNotes(batch.Transaction, folderKey)) yield break;
        var copies = inventory.FilesIn(batch.Transaction, folderKey).Where(file => file is { CopyKey: not null, State: FileState.Present })
            .GroupBy(file => file.CopyKey!.Value).Select(files => (Key: files.Key, First: files.MinBy(file => file.Seen.Name, StringComparer.Ordinal)!)).ToList();
        foreach (var (key, first) in copies)
        {
            var named = NewFiles.NoteFor(first.Seen, folder, notes);
            if (holdings.SaveNote(batch.Transaction, key, named?.File, named?.Note.Statements, clock.GetUtcNow()) is { } movie)
                batch.Transaction.Append(new FilmNoteChanged(holdings.CopyId(batch.Transaction, key), movie, named?.File), cause);
            yield return true;
        }
    }
}
