namespace CineOrg.Core.Context.Graph;

/// <summary>An entity, by type and id.</summary>
public readonly record struct Bound(string Entity, string Id);

/// <summary>How a step will be answered: a pure function of graph and moment.</summary>
/// <param name="Course">Word: <c>bound, watch, follow, alike, noStart, noWay</c>.</param>
/// <param name="From">What the way starts from.</param>
/// <param name="Way">Names of the relations followed, in order.</param>
public sealed record Plan(string Course, Bound? From, CheapestWay? Way)
{
    public const string IsBound = "bound";
    public const string Watches = "watch";
    public const string Follows = "follow";
    public const string Alike = "alike";
    public const string NoStart = "noStart";
    public const string NoWay = "noWay";

    public required string Target { get; init; }
    public Wish Wish { get; init; } = Wish.None;

    /// <summary>What the sources could be asked along when nothing is held; null when they cannot.</summary>
    public Relation? Ask { get; init; }

    /// <summary>What is looked at when there is no answer, for a rule that closes it: the cheapest way of all where none is open, else the sources' relations.</summary>
    public IReadOnlyList<Relation> Otherwise { get; init; } = [];

    public static Plan Of(RelationGraph graph, Moment moment)
    {
        var frame = moment.Frame;
        if (frame is { EntityId: { } film, Intent.Type: "Watch", Entity: "Movie" })
            return Watching(graph, moment, film);
        if (frame.EntityId is not null) return new(IsBound, new(frame.Entity, frame.EntityId), null) { Target = frame.Entity };
        var wish = Wish.Of(frame.Intent);
        return Start(moment, wish) is { } start ? Along(graph, moment, start, wish) : new(NoStart, null, null) { Target = frame.Entity, Wish = wish };
    }

    private static Plan Watching(RelationGraph graph, Moment moment, string film) => new(Watches, new("Movie", film), graph.Cheapest("Movie", "Source", moment))
    {
        Target = "Source", Otherwise = graph.Cheapest("Movie", "Source")?.Relations ?? [],
    };

    private static Plan Along(RelationGraph graph, Moment moment, Bound start, Wish wish)
    {
        var target = moment.Frame.Entity;
        Relation[] sources = [.. graph.Relations.Where(one => one.Via.Table == LinkTable.Providers && (one.From, one.To) == (start.Entity, target))];
        var ask = sources.FirstOrDefault(one => one.IsOpen(moment));
        if (wish.Relation is { } named)
        {
            var relation = graph.Find(named) is { Via.Table: not LinkTable.Providers } held && (held.From, held.To) == (start.Entity, target) ? held : null;
            var isOpen = relation?.IsOpen(moment) == true;
            return new(isOpen ? Follows : NoWay, start, isOpen ? new(relation!.Weight, [relation]) : null)
            {
                Target = target, Wish = wish, Ask = ask, Otherwise = isOpen || relation is null ? sources : [relation],
            };
        }
        if (start.Entity == target) return new(target == "Movie" ? Alike : NoWay, start, null) { Target = target, Wish = wish };
        var way = graph.CheapestHeld(start.Entity, target, moment);
        var otherwise = way is null ? graph.CheapestHeld(start.Entity, target)?.Relations ?? sources : sources;
        return new(way is null ? NoWay : Follows, start, way) { Target = target, Wish = wish, Ask = ask, Otherwise = otherwise };
    }

    private static Bound? Start(Moment moment, Wish wish) =>
        moment.From() is { } below ? new(below.Entity, below.EntityId!) : wish.With is [var first, ..] ? first : null;
}
