namespace CineOrg.Storage.Search.Memory;

/// <summary>The best titles so far, one for each entity. What can no longer come among them is told at once.</summary>
internal sealed class Best
{
    private const int Slack = 64;
    private readonly List<Hit> _hits = [];
    private readonly HashSet<int> _seen = [];
    private int _most;
    private ulong _limit;

    /// <summary>Whether more were found than are kept.</summary>
    public bool IsCapped { get; private set; }

    public void Begin(int most)
    {
        _hits.Clear();
        (_most, _limit, IsCapped) = (most, ulong.MaxValue, false);
    }

    /// <summary>Whether a title of this rank would be among the best.</summary>
    public bool Wants(ulong rank) => rank < _limit;

    public void Add(Hit hit)
    {
        _hits.Add(hit);
        if (_hits.Count >= 4 * _most + Slack) Sort();
    }

    /// <summary>Says that there are more than could be looked at.</summary>
    public void Cap() => IsCapped = true;

    /// <summary>In order.</summary>
    public List<Hit> Sorted()
    {
        Sort();
        return _hits;
    }

    public int Count => Sorted().Count;

    /// <summary>How many cost no more than this.</summary>
    public int Within(int cost) => Sorted().Count(hit => hit.Cost <= cost);

    private void Sort()
    {
        _hits.Sort((one, other) => one.Rank.CompareTo(other.Rank));
        _seen.Clear();
        _hits.RemoveAll(hit => !_seen.Add(hit.Entity));
        if (_hits.Count < _most) return;
        if (_hits.Count > _most) Cap();
        _hits.RemoveRange(_most, _hits.Count - _most);
        _limit = _hits[^1].Rank;
    }
}
