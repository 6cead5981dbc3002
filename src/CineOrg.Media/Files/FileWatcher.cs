using CineOrg.Core.Jobs;
using CineOrg.Core.Library;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineOrg.Media.Files;

/// <summary>
/// Watches the library's roots by the kernel's notices and, for shares that send none, by the folders' times every few minutes.
/// A folder is scanned once it has been quiet and its files have stopped growing.
/// </summary>
internal sealed partial class FileWatcher(
    ScanService scans, IInventory inventory, IVideoFiles files, LibraryOptions options, TimeProvider clock, ILogger<FileWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private readonly Restless _restless = new(files, new(options.Extensions), TimeSpan.FromSeconds(options.SettleSeconds), clock);
    private readonly FolderClock _clock = new(files);
    private readonly Dictionary<string, RootNotices> _notices = new(StringComparer.Ordinal);
    private DateTimeOffset _nextPoll = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Watch) return;
        using var timer = new PeriodicTimer(Step, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
        }
        finally
        {
            foreach (var notices in _notices.Values) notices.Dispose();
        }
    }

    /// <summary>One look: new roots, folders whose time has come for a comparison, folders that have come to rest.</summary>
    internal async Task Look(CancellationToken stop)
    {
        try
        {
            var roots = await inventory.Roots(stop);
            Follow(roots);
            if (clock.GetUtcNow() >= _nextPoll) Poll(roots);
            foreach (var folder in _restless.Settled()) await Scan(folder, stop);
        }
        catch (Exception failure) when (failure is IOException or NotInLibraryException or UnauthorizedAccessException)
        {
            Failed(failure);
        }
    }

    private void Follow(IReadOnlyList<LibraryRoot> roots)
    {
        foreach (var root in roots.Where(root => !_notices.ContainsKey(root.Path) && files.Volume(root.Path) is not null))
            _notices[root.Path] = RootNotices.Of(root.Path, folder => _restless.Stirred(root.Path, folder), () => _nextPoll = DateTimeOffset.MinValue, log);
    }

    private void Poll(IReadOnlyList<LibraryRoot> roots)
    {
        _nextPoll = clock.GetUtcNow().AddMinutes(options.PollMinutes);
        foreach (var root in roots.Where(root => files.Volume(root.Path) is not null))
            foreach (var folder in _clock.ChangedIn(root.Path)) _restless.Stirred(root.Path, folder);
    }

    private Task<Job> Scan(RestlessFolder folder, CancellationToken stop) =>
        scans.Request(new([Path.Join(folder.Root, folder.Path).TrimEnd('/')]), default, Priority.Medium, stop);

    [LoggerMessage(Microsoft.Extensions.Logging.LogLevel.Warning, "Watching the library stumbled; it goes on at the next look")]
    private partial void Failed(Exception failure);
}
