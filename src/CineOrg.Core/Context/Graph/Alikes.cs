namespace CineOrg.Core.Context.Graph;

/// <summary>
/// Films like one film: those that share somebody or something with it. Each thing shared is a way of two relations, there and back; ways
/// side by side are cheaper than each alone (1 ÷ Σ 1 ÷ cost), so that two shared actors weigh like one way of half the cost.
/// </summary>
internal sealed class Alikes(ILinkView view, RelationGraph graph, Moment moment, Plan plan)
{
    /// <summary>What has more links is shared by too many to find films by; it still counts for films found otherwise.</summary>
    private const int MostLinks = 3_000;

    /// <summary>Films of a shared genre that are looked through when little else is shared.</summary>
    private const int MostLooked = 20_000;
    private const int MostReasons = 3;

    private readonly Fitting _fitting = new(view, graph, moment, plan);
    private readonly Sharing _sharing = new(view, graph, moment);
    private readonly Dictionary<int, Likeness> _found = [];
    private readonly List<Shared> _rare = [];
    private readonly List<Shared> _common = [];

    /// <returns>The best first.</returns>
    public IReadOnlyList<Weighed> Weigh(int most)
    {
        if (_fitting.IsVain || view.Number("Movie", plan.From!.Value.Id) is not { } film) return [];
        Share(film);
        foreach (var shared in _rare)
            foreach (var other in _sharing.Films(shared).Where(other => other != film)) Note(other, shared);
        if (_found.Count < most) LookThroughCommon(film, most);
        var best = new Best(most);
        foreach (var (other, likeness) in _found.OrderBy(pair => pair.Key)) Add(best, other, likeness);
        return best.Take(one => one with { Id = view.Id("Movie", one.Number), Reasons = _found[one.Number].Reasons(view, MostReasons) });
    }

    /// <summary>Finds what the film has that others may share, and what that costs.</summary>
    private void Share(int film)
    {
        foreach (var shared in _sharing.Of(film)) (shared.IsCommon || _sharing.Films(shared).Count > MostLinks ? _common : _rare).Add(shared);
    }

    private void LookThroughCommon(int film, int most)
    {
        var looked = 0;
        foreach (var shared in _common.Where(shared => shared.Relation.Via.Table == LinkTable.Genres))
            foreach (var other in _sharing.Films(shared))
            {
                if (++looked > MostLooked || _found.Count >= 2 * most) return;
                if (other != film && _fitting.Weigh(other, 1) is not null) _found.TryAdd(other, new());
            }
    }

    private void Add(Best best, int other, Likeness likeness)
    {
        if (_fitting.Weigh(other, 1) is not { } fits) return;
        foreach (var shared in _common)
            if (Linked(shared.Relation.Via, "Movie", other).Contains(shared.Number)) likeness.Add(shared);
        if (likeness.Conductance > 0) best.Add(fits with { Cost = 1 / likeness.Conductance });
    }

    private void Note(int other, Shared shared)
    {
        if (!_found.TryGetValue(other, out var likeness)) _found[other] = likeness = new();
        likeness.Add(shared);
    }

    private List<int> Linked(Via via, string from, int number)
    {
        var linked = new List<int>();
        view.Follow(via, from, number, linked);
        return linked;
    }

    private sealed class Likeness
    {
        private readonly List<Shared> _shared = [];

        public double Conductance { get; private set; }

        public void Add(Shared shared)
        {
            _shared.Add(shared);
            Conductance += shared.Conductance;
        }

        public IReadOnlyList<Reason> Reasons(ILinkView view, int most) =>
            [.. _shared.OrderByDescending(shared => shared.Conductance).ThenBy(shared => shared.Relation.Line).ThenBy(shared => shared.Number).Take(most)
                .Select(shared => shared.Tell(view))];
    }
}
