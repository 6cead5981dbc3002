using System.Collections.Concurrent;
using CineOrg.Core.Availability;
using CineOrg.Core.Context.Graph;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Links.Memory;

/// <summary>Films as bits.</summary>
internal sealed class FilmSet
{
    private ulong[] _bits = [];

    public bool Has(int film) => film >> 6 < _bits.Length && (_bits[film >> 6] >> (film & 63) & 1) != 0;

    public void Add(int film)
    {
        if (film >> 6 >= _bits.Length) Array.Resize(ref _bits, (film >> 6) + 1 + _bits.Length / 2);
        _bits[film >> 6] |= 1UL << (film & 63);
    }
}

/// <summary>How one person has the films of each set of places; worked out for each set once.</summary>
internal sealed class HadBySet(Viewing viewing, DataLocations layers, LinkIndex index)
{
    private readonly ConcurrentDictionary<int, Had> _had = new();
    private readonly IReadOnlySet<long> _reachable = index.Reachable;

    public Had Of(int set) => _had.TryGetValue(set, out var had) ? had : _had.GetOrAdd(set, index.Films.Set(set).For(viewing, layers, _reachable.Contains));
}

/// <summary>What is worked out of an index for each person who looks, and kept until it changes.</summary>
internal sealed class Viewers(LinkIndex index, Database database, DataLocations layers)
{
    private readonly UntilChanged<FilmSet> _seen = new();
    private readonly UntilChanged<HadBySet> _had = new();

    public LinkIndex Index => index;

    public MemoryLinkView View(Looking who) => new(
        index,
        _seen.Of(who.Viewer, () => database.Read(lane => LinkReader.Seen(lane, index, who.Viewer))),
        _had.Of(who.Viewing.Key, () => new(who.Viewing, layers, index)));

    /// <summary>A film is known anew: it may have been seen before.</summary>
    public void ForgetSeen() => _seen.Forget();

    public void ForgetSeen(string viewer) => _seen.Forget(viewer);

    /// <summary>Other roots are in reach.</summary>
    public void ForgetHad() => _had.Forget();
}
