using System.Collections.Concurrent;
using CineOrg.Core.Availability;

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
