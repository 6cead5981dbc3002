namespace CineOrg.Core.Context.Graph;

/// <summary>Keeps the best of many candidates without sorting them all, and tells of these alone what takes time to look up.</summary>
internal sealed class Best(int most)
{
    private readonly List<Weighed> _kept = [];
    private Weighed? _worst;

    public void Add(in Weighed one)
    {
        // Most of very many are no better than those that were found first.
        if (_worst is { } worst && Weighed.Compare(one, worst) > 0) return;
        _kept.Add(one);
        if (_kept.Count == 2 * most) Cut();
    }

    /// <param name="told">A candidate with its id, and its reasons if there are any.</param>
    /// <returns>The best, in order.</returns>
    public IReadOnlyList<Weighed> Take(Func<Weighed, Weighed> told)
    {
        Cut();
        return [.. _kept.Select(told)];
    }

    private void Cut()
    {
        _kept.Sort((one, other) => Weighed.Compare(one, other));
        if (_kept.Count < most) return;
        _kept.RemoveRange(most, _kept.Count - most);
        _worst = _kept[^1];
    }
}
