using System.Collections.Concurrent;
using CineOrg.Core.Availability;
using CineOrg.Core.Events;
using CineOrg.Core.Library;

namespace CineOrg.App.Web.Api;

/// <summary>What streaming a copy tells of where it lies: how fast it comes, or that it does not come at all.</summary>
internal sealed class Streaming(IPlaces places, Measuring measuring, ScanService scans, TimeProvider clock)
{
    /// <summary>Bandwidth of less than this is chance.</summary>
    private const long LeastBytes = 4 << 20;

    /// <summary>A player asks for many ranges; one measure in this time is enough for each layer.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _measured = new(StringComparer.Ordinal);

    /// <summary>A copy was sent, or part of it.</summary>
    public async Task Sent(Guid film, Guid copy, double firstMs, long bytes, TimeSpan reading)
    {
        if (await LocationOf(film, copy) is not { } location || !IsDue(location)) return;
        var bandwidth = bytes >= LeastBytes && reading > TimeSpan.Zero ? bytes * 8 / 1e6 / reading.TotalSeconds : (double?)null;
        try
        {
            await measuring.Take(location, Source.Self, firstMs, bandwidth);
        }
        catch (StoreUnwritableException)
        {
            return; // a full disk plays films all the same; the next measure is taken once there is room
        }
    }

    /// <summary>A copy's file could not be opened: its folder is looked at again, so that nobody is offered it meanwhile.</summary>
    public async Task Broke(CopyPlace place, CancellationToken stop)
    {
        try
        {
            await scans.Request(new([Path.GetDirectoryName(Path.Join(place.Root, place.Path))!]) { Recursive = false }, default, Core.Jobs.Priority.High, stop);
        }
        catch (Exception gone) when (gone is NotInLibraryException or StoreUnwritableException)
        {
            return; // no folder of ours any more, or nothing can be noted now: the next scan sees it
        }
    }

    private async ValueTask<string?> LocationOf(Guid film, Guid copy) =>
        await places.Of([film]) is [var found] ? found.Copies.FirstOrDefault(one => one.Copy == copy)?.Location : null;

    private bool IsDue(string location)
    {
        var now = clock.GetUtcNow();
        if (_measured.TryGetValue(location, out var last) && now - last < Pace) return false;
        _measured[location] = now;
        return true;
    }
}
