using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Core.Library.Notes;

namespace CineOrg.Core.Library;

/// <summary>What a scan works with.</summary>
internal sealed record ScanTools(
    ITransactions Transactions, IInventory Inventory, IHoldings Holdings, IMovieRepository Movies, IVideoFiles Files,
    LibraryOptions Options, TimeProvider Clock);

/// <summary>
/// Scans one root, or folders of it: folders that look as they did last time are passed by, the others brought in line in small
/// transactions. Files no longer where they were are sought first and missing only when the whole scan has not found them.
/// Killed anywhere and run again it ends at the same inventory.
/// </summary>
internal sealed class RootScan(ScanTools tools, LibraryRoot root, VideoNames videos, ScanTally tally, Job job, Func<Task> report)
{
    private const int VideosAtOnce = 256;
    private const int GivenUpAtOnce = 100;
    private const int FoldersAtOnce = 32;
    private readonly ScanBatch _batch = new(tools.Transactions, tools.Holdings, tools.Clock);
    private readonly FileSearch _search = new(tools.Inventory, tools.Holdings, tools.Files);
    private readonly NewFiles _newcomers = new(tools.Inventory, tools.Holdings, tools.Movies, tools.Options, tally, tools.Clock);
    private readonly NotesBeside _beside = new(tools.Inventory, tools.Holdings, tools.Clock);
    private readonly List<FolderUpdate> _pending = [];
    private Cause _cause = job.Cause;
    private int _pendingVideos;

    /// <param name="folders">Paths relative to the root.</param>
    /// <returns>False when the root was not there: then nothing was changed.</returns>
    public async Task<bool> Run(IReadOnlyList<string> folders, bool recursive, CancellationToken stop)
    {
        await Begin(stop).ConfigureAwait(false);
        if (await Absence(stop).ConfigureAwait(false) is { } reason)
        {
            tally.Fail([new(root.Path, reason)]);
            return false;
        }
        foreach (var folder in folders) await Walk(folder, recursive, stop).ConfigureAwait(false);
        await Commit(stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>Ends the search for what this root no longer holds; other roots of the same job were walked before.</summary>
    public Task End(CancellationToken stop) => _batch.Run(GiveUp(), stop);

    public LibraryRoot Root => root;
    public ScanTally Tally => tally;
    public Cause Cause => _cause;

    private async Task Begin(CancellationToken stop)
    {
        var began = await tools.Transactions.Run(
            Durability.Bulk, transaction => transaction.Append(new ScanStarted(job.Id, root.Id, root.Path), _cause), stop).ConfigureAwait(false);
        _cause = Cause.Of(began);
    }

    /// <summary>Why the root must be taken for unplugged: out of reach, or empty although it held files.</summary>
    private async Task<string?> Absence(CancellationToken stop)
    {
        if (tools.Files.Volume(root.Path) is null) return "The folder cannot be reached; nothing in it was marked missing";
        try
        {
            if (tools.Files.HoldsAnything(root.Path, videos)) return null;
        }
        catch (IOException failure)
        {
            return failure.Message;
        }
        var held = await tools.Transactions.Run(
            Durability.Bulk, transaction => tools.Inventory.HasFiles(transaction, root.Key), stop).ConfigureAwait(false);
        return held ? "The folder is empty although it held videos: unplugged? Nothing in it was marked missing" : null;
    }

    private async Task Walk(string under, bool recursive, CancellationToken stop)
    {
        var walk = tools.Files.Walk(root.Path, under, recursive, videos);
        await foreach (var folders in ReadAhead.Chunks(walk, FoldersAtOnce, stop).ConfigureAwait(false))
        {
            var known = tools.Inventory.Snapshots(root.Key, [.. folders.Select(folder => folder.Path)]);
            foreach (var (folder, snapshot) in folders.Zip(known))
            {
                stop.ThrowIfCancellationRequested();
                Take(folder, snapshot);
                if (_pendingVideos >= VideosAtOnce) await Commit(stop).ConfigureAwait(false);
                await report().ConfigureAwait(false);
            }
        }
    }

    /// <param name="known">The folder's snapshot when it was last scanned.</param>
    private void Take(ScannedFolder folder, long? known)
    {
        tally.Fail(folder.Errors);
        tally.Other += folder.Others;
        if (!folder.Complete) return;
        if (known == folder.Snapshot)
        {
            tally.Skipped += folder.Videos.Count;
            return;
        }
        _pending.Add(new(folder, root, ReadNotes(folder), _batch, tools.Inventory, _search, _newcomers, _beside, tally, _cause));
        _pendingVideos += folder.Videos.Count + 1;
    }

    private Dictionary<string, FilmNote> ReadNotes(ScannedFolder folder)
    {
        var notes = new Dictionary<string, FilmNote>(StringComparer.Ordinal);
        foreach (var name in folder.Notes)
            if (ReadNote(folder.Path, name) is { } note) notes[name.ToLowerInvariant()] = note;
        return notes;
    }

    private FilmNote? ReadNote(string folder, string name)
    {
        var path = folder.Length == 0 ? name : $"{folder}/{name}";
        try
        {
            using var stream = tools.Files.Open(root.Path, path);
            var text = new byte[FilmNoteReader.MaxBytes];
            return FilmNoteReader.Read(System.Text.Encoding.UTF8.GetString(text.AsSpan(0, stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false))));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            tally.Fail([new(Path.Join(root.Path, path), failure.Message)]);
            return null;
        }
    }

    private async Task Commit(CancellationToken stop)
    {
        if (_pending.Count > 0) await _batch.Run(_pending.SelectMany(update => update.Steps()), stop).ConfigureAwait(false);
        _pending.Clear();
        _pendingVideos = 0;
    }

    private IEnumerable<bool> GiveUp()
    {
        while (true)
        {
            var lost = tools.Inventory.GiveUp(_batch.Transaction, root.Key, GivenUpAtOnce);
            foreach (var file in lost) Tell(file);
            tally.Missing += lost.Count;
            if (lost.Count < GivenUpAtOnce) yield break;
            yield return true;
        }
    }

    private void Tell(LostFile file)
    {
        _batch.Touch(file.CopyKey);
        if (file.CopyId is { } copy) _batch.Transaction.Append(new VideoRemoved(copy, file.RootId, file.Path), _cause);
    }
}
