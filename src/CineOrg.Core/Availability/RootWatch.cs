using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Caching;
using CineOrg.Core.Library;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Availability;

/// <summary>Which layer roots lie on, where settings say otherwise than the machine.</summary>
/// <param name="Layers">Folder → name of its layer; the longest that holds a root decides.</param>
public sealed record RootLayerOptions(IReadOnlyDictionary<string, string> Layers)
{
    public string? Of(string root) => Layers.Where(one => root == one.Key || root.StartsWith(one.Key.TrimEnd('/') + "/", StringComparison.Ordinal))
        .OrderByDescending(one => one.Key.Length).Select(one => one.Value).FirstOrDefault();
}

/// <summary>Looks every few seconds whether each root is in reach, and on which layer it lies: a film on an unplugged disk is not playable now.</summary>
public sealed class RootWatch(
    IInventory inventory, IVideoFiles files, IRootLayers machine, RootLayerOptions options, IPlaces places, ITransactions transactions,
    LibraryOptions library, Changes changes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    /// <summary>Copies moved to another layer in one transaction, which holds the write lock meanwhile.</summary>
    private const int AtOnce = 200;
    private readonly VideoNames _videos = new(library.Extensions);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        do
        {
            await TryLook(stoppingToken).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    /// <summary>One look at every root.</summary>
    public async Task Look(CancellationToken stop)
    {
        var known = await places.Roots(stop).ConfigureAwait(false);
        foreach (var root in await inventory.Roots(stop).ConfigureAwait(false)) await Look(root, known.GetValueOrDefault(root.Key), stop).ConfigureAwait(false);
    }

    // A full disk stops no watch: the next look writes what this one saw.
    private async Task TryLook(CancellationToken stop)
    {
        try
        {
            await Look(stop).ConfigureAwait(false);
        }
        catch (StoreUnwritableException)
        {
            return;
        }
    }

    private async Task Look(LibraryRoot root, RootPlace? known, CancellationToken stop)
    {
        var reachable = IsThere(root);
        if (known?.Reachable != reachable
            && await transactions.Run(Durability.Bulk, transaction => places.Reach(transaction, root.Key, reachable), stop).ConfigureAwait(false)) changes.Everything();
        if (!reachable || (options.Of(root.Path) ?? machine.LayerOf(root.Path)) is not { } layer || layer == known?.Location) return;
        while (await transactions.Run(Durability.Bulk, transaction => places.Lay(transaction, root.Key, layer, AtOnce), stop).ConfigureAwait(false) == AtOnce)
            stop.ThrowIfCancellationRequested();
        changes.Everything();
    }

    // An empty mount point is a disk that is not there, if it ever held anything.
    private bool IsThere(LibraryRoot root)
    {
        if (files.Volume(root.Path) is null) return false;
        try
        {
            return root.ScannedAt is null || files.HoldsAnything(root.Path, _videos);
        }
        catch (IOException)
        {
            return false; // it does not answer: that is what out of reach means
        }
    }
}
