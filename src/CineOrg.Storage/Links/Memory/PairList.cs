using System.Runtime.InteropServices;

namespace CineOrg.Storage.Links.Memory;

/// <summary>Links as they are read: film and other end.</summary>
internal sealed class PairList
{
    private readonly List<int> _first = [];
    private readonly List<int> _second = [];

    public ReadOnlySpan<int> First => CollectionsMarshal.AsSpan(_first);
    public ReadOnlySpan<int> Second => CollectionsMarshal.AsSpan(_second);
    public int Count => _first.Count;

    public void Add(int first, int second)
    {
        _first.Add(first);
        _second.Add(second);
    }
}
