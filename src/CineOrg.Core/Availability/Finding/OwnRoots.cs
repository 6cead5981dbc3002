using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Core.Library;

namespace CineOrg.Core.Availability.Finding;

/// <summary>Looks here first: copies that are back, files that wait for a person, and the folders anew.</summary>
public sealed class OwnRoots(IPlaces places, ISoughtFilms sought, IInventory inventory, ScanService scans) : IFinder
{
    public string Name => "library";

    public async Task<IReadOnlyList<Way>> Look(Sought film, CancellationToken stop)
    {
        var ways = new List<Way>();
        if (await places.Of([film.Film], stop).ConfigureAwait(false) is [var known])
            ways.AddRange(known.Copies.Where(copy => copy.Reachable).Select(copy => new Way(Name, "copy", copy.Location, Link: $"/play/{film.Film}/{copy.Copy}")));
        foreach (var (copy, path) in await sought.Unmatched(film.Film, stop).ConfigureAwait(false)) ways.Add(new(Name, "file", path, Link: $"/review/{copy}"));
        if (ways.Count == 0) ways.AddRange(await LookAgain(stop).ConfigureAwait(false));
        return ways;
    }

    // What the scan finds becomes a copy of the film by itself, or waits for a person.
    private async Task<IReadOnlyList<Way>> LookAgain(CancellationToken stop)
    {
        var reach = await places.Roots(stop).ConfigureAwait(false);
        string[] roots = [.. (await inventory.Roots(stop).ConfigureAwait(false)).Where(root => reach.GetValueOrDefault(root.Key) is not { Reachable: false }).Select(root => root.Path)];
        if (roots.Length == 0) return [];
        await scans.Request(new(roots), default(Cause), Priority.Low, stop).ConfigureAwait(false);
        return [.. roots.Select(root => new Way(Name, "scan", Path.GetFileName(root)))];
    }
}
