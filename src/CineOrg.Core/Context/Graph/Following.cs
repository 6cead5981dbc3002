namespace CineOrg.Core.Context.Graph;

/// <summary>Follows a way from one entity along the links, leaves what does not fit, and weighs the rest.</summary>
internal sealed class Following
{
    /// <summary>Links that one answer follows at most; beyond, candidates are left out and the answer says so.</summary>
    private const int MostLinks = 500_000;

    [ThreadStatic]
    private static List<int>? _linked;

    private readonly ILinkView _view;
    private readonly Plan _plan;
    private readonly Fitting _fitting;
    private readonly Best _best = new(Resolver.MostWeighed);
    private int _followed;

    public Following(ILinkView view, RelationGraph graph, Moment moment, Plan plan) => (_view, _plan, _fitting) = (view, plan, new(view, graph, moment, plan));

    public (IReadOnlyList<Weighed> Weighed, bool Capped) Weigh()
    {
        if (_fitting.IsVain || _view.Number(_plan.From!.Value.Entity, _plan.From.Value.Id) is not { } start) return ([], false);
        var cost = _plan.Way!.Cost;
        if (_plan.Way.Relations is [var only])
            foreach (var number in Linked(only, start)) Try(number, cost);
        else
            foreach (var (number, ways) in Ends(start)) Try(number, cost / ways);
        return (_best.Take(one => one with { Id = _view.Id(_plan.Target, one.Number) }), _followed > MostLinks);
    }

    private void Try(int number, double cost)
    {
        if (_fitting.Weigh(number, cost) is { } weighed) _best.Add(weighed);
    }

    private List<int> Linked(Relation relation, int from)
    {
        var linked = _linked ??= [];
        linked.Clear();
        _view.Follow(relation.Via, relation.From, from, linked);
        _followed += linked.Count;
        return linked;
    }

    /// <summary>What the way ends at, with the number of ways that lead there.</summary>
    private Dictionary<int, int> Ends(int start)
    {
        var here = new Dictionary<int, int> { [start] = 1 };
        foreach (var relation in _plan.Way!.Relations)
        {
            var next = new Dictionary<int, int>();
            foreach (var (number, ways) in here.OrderBy(pair => pair.Key))
            {
                if (_followed > MostLinks) break;
                foreach (var linked in Linked(relation, number)) next[linked] = next.GetValueOrDefault(linked) + ways;
            }
            here = next;
        }
        return here;
    }
}
