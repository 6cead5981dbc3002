namespace CineOrg.Core.Context.Graph;

/// <summary>Keeps the best of many candidates without sorting them all.</summary>
internal sealed class Best(int most)
{
    private readonly List<Weighed> _kept = [];

    public void Add(in Weighed one)
    {
        _kept.Add(one);
        if (_kept.Count == 2 * most) Cut();
    }

    /// <returns>The best, in order.</returns>
    public IReadOnlyList<Weighed> Take()
    {
        Cut();
        return _kept;
    }

    private void Cut()
    {
        _kept.Sort((one, other) => Weighed.Compare(one, other));
        if (_kept.Count > most) _kept.RemoveRange(most, _kept.Count - most);
    }
}
