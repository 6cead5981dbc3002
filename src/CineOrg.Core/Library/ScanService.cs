using System.Collections.Concurrent;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Library;

/// <summary>The path lies in no library root, or is no folder: one line that says so.</summary>
public sealed class NotInLibraryException(string message) : Exception(message);

/// <summary>Scans are asked for here, and done here when their job's turn has come: a local inventory, without network.</summary>
public sealed class ScanService(
    ITransactions transactions, IInventory inventory, IHoldings holdings, IMovieRepository movies, IVideoFiles files, JobQueue queue,
    LibraryOptions options, TimeProvider clock)
{
    private static readonly TimeSpan KeepLease = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<long, SemaphoreSlim> _oneAtATime = new();

    /// <summary>Asks for a scan of folders inside library roots, urgent unless nobody waits for it; joins an equal one that waits. No paths: every root.</summary>
    /// <exception cref="NotInLibraryException">A path lies outside every root.</exception>
    public async Task<Job> Request(ScanRequest request, Cause cause = default, Priority priority = Priority.Urgent, CancellationToken stop = default)
    {
        var roots = await inventory.Roots(stop).ConfigureAwait(false);
        var paths = request.Paths.Count == 0 ? roots.Select(root => root.Path) : request.Paths.Select(Path.GetFullPath).Select(Trimmed);
        return await Enqueue(request with { Paths = [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] }, roots, cause, priority, stop)
            .ConfigureAwait(false);
    }

    /// <summary>The same, but a folder outside every root becomes one.</summary>
    /// <exception cref="NotInLibraryException">A path cannot be reached.</exception>
    public async Task<Job> Adopt(ScanRequest request, Cause cause = default, CancellationToken stop = default)
    {
        foreach (var path in request.Paths.Select(Path.GetFullPath).Select(Trimmed)) await Adopt(path, stop).ConfigureAwait(false);
        return await Request(request, cause, Priority.Urgent, stop).ConfigureAwait(false);
    }

    private async Task Adopt(string path, CancellationToken stop)
    {
        var roots = await inventory.Roots(stop).ConfigureAwait(false);
        if (roots.Any(root => root.Inside(path) is not null)) return;
        if (files.Volume(path) is null) throw new NotInLibraryException($"{path}: no folder that can be reached");
        await transactions.Run(Durability.Person, transaction => inventory.AddRoot(transaction, path, clock.GetUtcNow()), stop).ConfigureAwait(false);
    }

    private async Task<Job> Enqueue(ScanRequest request, IReadOnlyList<LibraryRoot> roots, Cause cause, Priority priority, CancellationToken stop)
    {
        foreach (var path in request.Paths)
            if (RootOf(roots, path) is null) throw new NotInLibraryException($"{path}: outside every library folder");
        var json = request.ToJson();
        return await queue.Enqueue(
            new(ScanJob.TypeName, json) { DedupeKey = $"scan:{json}", Priority = priority, Entity = OnlyRoot(roots, request)?.Id }, cause, stop)
            .ConfigureAwait(false);
    }

    /// <summary>Does what a scan job asks.</summary>
    internal async Task<ScanResult> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var request = ScanRequest.Read(job.Params);
        var roots = await inventory.Roots(stop).ConfigureAwait(false);
        var (videos, total) = (new VideoNames(request.Extensions ?? options.Extensions), new ScanTotal(progress));
        var walked = new List<(RootScan Scan, bool There)>();
        try
        {
            foreach (var group in request.Paths.GroupBy(path => RootOf(roots, path)))
            {
                if (group.Key is { } root) walked.Add(await Walk(job, root, Folders(root, group, request.Recursive), request.Recursive, videos, total, stop).ConfigureAwait(false));
                else total.Fail(group.Select(path => new ScanError(path, "Outside every library folder")));
            }
            // Only now: what one root has lost, the next may have gained.
            foreach (var (scan, there) in walked) await End(job, scan, there, total, stop).ConfigureAwait(false);
        }
        finally
        {
            foreach (var (scan, _) in walked) _oneAtATime[scan.Root.Key].Release();
        }
        return total.Result;
    }

    /// <summary>Waits for the root's turn, which the caller gives back, and walks it.</summary>
    private async Task<(RootScan Scan, bool There)> Walk(
        Job job, LibraryRoot root, IReadOnlyList<string> folders, bool recursive, VideoNames videos, ScanTotal total, CancellationToken stop)
    {
        var turn = _oneAtATime.GetOrAdd(root.Key, _ => new(1, 1));
        while (!await turn.WaitAsync(KeepLease, stop).ConfigureAwait(false)) await total.Wait().ConfigureAwait(false);
        try
        {
            var tally = new ScanTally(clock) { Expected = recursive && folders.Contains("") ? inventory.CountFiles(root.Key) : 0 };
            var scan = new RootScan(
                new(transactions, inventory, holdings, movies, files, options, clock), root, videos, tally, job, () => total.Report(tally));
            var there = await scan.Run(folders, recursive, stop).ConfigureAwait(false);
            tally.Rest();
            total.Walked(tally);
            return (scan, there);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    private async Task End(Job job, RootScan scan, bool there, ScanTotal total, CancellationToken stop)
    {
        scan.Tally.GoOn();
        if (there) await scan.End(stop).ConfigureAwait(false);
        scan.Tally.Rest();
        await Complete(job, scan.Root, scan.Tally.Result(), there, scan.Cause, stop).ConfigureAwait(false);
        total.Add(scan.Tally.Result());
    }

    private async Task Complete(Job job, LibraryRoot root, ScanResult result, bool there, Cause cause, CancellationToken stop)
    {
        // What is held decides, not what this run added: an earlier run may have been cut off before it could ask.
        var more = there && inventory.WithoutFingerprint(0, 1).Count > 0;
        await transactions.Run(Durability.Bulk, transaction =>
        {
            var now = clock.GetUtcNow();
            if (there) inventory.SaveRoot(transaction, root.Key, files.Volume(root.Path) ?? root.Volume, now);
            var ended = transaction.Append(new ScanCompleted(job.Id, root.Id, root.Path, result.Added, result.Changed, result.Moved,
                result.Missing, result.Skipped, result.Errors.Count, result.DurationMs), cause);
            if (more) AskForMore(transaction, Cause.Of(ended));
            return 0;
        }, stop).ConfigureAwait(false);
        queue.Wake();
    }

    /// <summary>What a scan leaves to calmer hours; what else follows from a scan is its event's handlers' work.</summary>
    private void AskForMore(ITransaction transaction, Cause cause) =>
        queue.Enqueue(transaction, new(FingerprintJob.TypeName, "{}") { Priority = Priority.Low, DedupeKey = FingerprintJob.TypeName }, cause);

    /// <summary>Relative paths; when whole trees are asked, those inside another are left out.</summary>
    private static List<string> Folders(LibraryRoot root, IEnumerable<string> paths, bool recursive)
    {
        var folders = paths.Select(path => root.Inside(path)!).Distinct(StringComparer.Ordinal).ToList();
        return !recursive ? folders
            : [.. folders.Where(folder => !folders.Any(other => other != folder && (other.Length == 0 || folder.StartsWith(other + "/", StringComparison.Ordinal))))];
    }

    private static LibraryRoot? RootOf(IReadOnlyList<LibraryRoot> roots, string path) =>
        roots.Where(root => root.Inside(path) is not null).MaxBy(root => root.Path.Length);

    private static LibraryRoot? OnlyRoot(IReadOnlyList<LibraryRoot> roots, ScanRequest request) =>
        request.Paths.Select(path => RootOf(roots, path)).Distinct().ToList() is [var only] ? only : null;

    private static string Trimmed(string path) => Path.TrimEndingDirectorySeparator(path);
}
