namespace CineOrg.Core.Context.Recommending;

/// <summary>The best films, of which one film of theirs puts forward no more than a few before the others had their turn.</summary>
internal static class Varied
{
    /// <param name="ofOne">Films that one start may put forward until all others were asked.</param>
    /// <returns>At most <paramref name="most"/>; by score where nothing else decides, then by number.</returns>
    public static List<(int Film, Prospect Prospect)> Of(IEnumerable<(int Film, Prospect Prospect)> prospects, int most, int ofOne)
    {
        var (taken, left, turns) = (new List<(int, Prospect)>(), new List<(int, Prospect)>(), new Dictionary<int, int>());
        foreach (var one in prospects.OrderByDescending(one => one.Prospect.Score).ThenBy(one => one.Film))
        {
            if (taken.Count == most) return taken;
            var start = one.Prospect.Strongest().First();
            ((turns[start] = turns.GetValueOrDefault(start) + 1) <= ofOne ? taken : left).Add(one);
        }
        return [.. taken, .. left.Take(most - taken.Count)];
    }
}
