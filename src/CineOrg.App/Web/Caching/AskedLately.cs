namespace CineOrg.App.Web.Caching;

/// <summary>
/// Remembers what was asked for lately, by hash: each newcomer takes the place of an older one. Most of a large catalogue is asked for once
/// in a long while; what is kept only when asked for again leaves the room to what people come back to (the idea of a doorkeeper:
/// Einziger, Friedman and Manes, TinyLFU, 2017).
/// </summary>
internal sealed class AskedLately<TKey>(int places)
    where TKey : notnull
{
    private readonly int[] _hashes = new int[places];

    /// <summary>Asks for it; a rare stranger of the same hash passes for it.</summary>
    /// <returns>True when it was asked for before.</returns>
    public bool Again(TKey key)
    {
        var hash = key.GetHashCode();
        ref var place = ref _hashes[(uint)hash % (uint)_hashes.Length];
        if (place == hash) return true;
        place = hash;
        return false;
    }
}
