namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>What a person opens soon after something, as others did: "of 12 who opened this, 7 opened that next".</summary>
/// <param name="soon">How many things one opens, at most, from the one to the other.</param>
public sealed class Sequels(int soon = Sequels.Soon)
{
    public const int Soon = 8;

    /// <summary>More than this follow nothing with any certainty; the rarest makes room.</summary>
    private const int Most = 32;

    /// <summary>Times that something must have followed before it means anything.</summary>
    private const int Fewest = 2;

    private readonly Dictionary<int, Dictionary<int, int>> _after = [];
    private readonly Dictionary<int, int> _opened = [];
    private readonly Dictionary<int, Queue<int>> _lately = [];

    /// <summary>A person opened something.</summary>
    public void Opened(int person, int thing)
    {
        if (!_lately.TryGetValue(person, out var lately)) _lately[person] = lately = new();
        foreach (var before in lately) Count(before, thing);
        if (lately.Contains(thing)) return;
        _opened[thing] = _opened.GetValueOrDefault(thing) + 1;
        lately.Enqueue(thing);
        if (lately.Count > soon) lately.Dequeue();
    }

    /// <summary>What may follow, with its chance (0–1), the likeliest first.</summary>
    public IEnumerable<(int Thing, double Chance)> Of(int thing) => !_after.TryGetValue(thing, out var after) ? []
        : after.Where(one => one.Value >= Fewest).Select(one => (one.Key, Chance: Math.Min(1, one.Value / (double)_opened[thing])))
            .OrderByDescending(one => one.Chance).ThenBy(one => one.Key);

    private void Count(int before, int thing)
    {
        if (before == thing) return;
        if (!_after.TryGetValue(before, out var after)) _after[before] = after = [];
        if (after.TryGetValue(thing, out var times) || after.Count < Most)
        {
            after[thing] = times + 1;
            return;
        }
        // The newcomer inherits the count of the one it replaces (Metwally, Agrawal and El Abbadi, "space saving", ICDT 2005).
        var rarest = after.MinBy(one => (one.Value, one.Key));
        after.Remove(rarest.Key);
        after[thing] = rarest.Value + 1;
    }
}
