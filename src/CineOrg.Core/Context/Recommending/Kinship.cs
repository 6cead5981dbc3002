using CineOrg.Core.Context.Graph;

namespace CineOrg.Core.Context.Recommending;

/// <summary>
/// How alike films are to those that a list starts from: the sum of what they share, each thing by 1 ÷ the cost of the way there and back,
/// as in <see cref="Alikes"/>.
/// </summary>
internal sealed class Kinship
{
    /// <summary>What has more links is shared by too many to find films by.</summary>
    private const int MostLinks = 3_000;

    private const int MostReasons = 3;

    private readonly Sharing _sharing;
    private readonly ILinkView _view;
    private readonly List<Shared>[] _things;
    private readonly Dictionary<(Via, int), List<int>> _having = [];

    /// <param name="starts">Films by number.</param>
    public Kinship(ILinkView view, RelationGraph graph, Moment moment, IReadOnlyList<int> starts)
    {
        (_view, _sharing) = (view, new(view, graph, moment));
        _things = [.. starts.Select(_sharing.Of)];
        for (var start = 0; start < _things.Length; start++)
            foreach (var thing in _things[start]) Having(thing).Add(start);
    }

    /// <summary>Adds the film's likeness to each start.</summary>
    public void Weigh(int film, Span<double> likeness)
    {
        foreach (var thing in _sharing.Of(film))
            if (_having.TryGetValue((thing.Relation.Via, thing.Number), out var starts))
                foreach (var start in starts) likeness[start] += thing.Conductance;
    }

    /// <summary>Films that share something rare with a start.</summary>
    public IEnumerable<int> Around(int start) =>
        _things[start].Where(thing => !thing.IsCommon).Select(_sharing.Films).Where(films => films.Count <= MostLinks).SelectMany(films => films);

    /// <summary>Some films that share a genre with a start.</summary>
    public IEnumerable<int> OfGenres(int start, int most) =>
        _things[start].Where(thing => thing.Relation.Via.Table == LinkTable.Genres).SelectMany(thing => _sharing.Films(thing).Take(most)).Take(most);

    /// <summary>What a film shares with a start, the strongest first.</summary>
    public IReadOnlyList<Reason> Reasons(int film, int start)
    {
        var theirs = _sharing.Of(film).Select(thing => (thing.Relation.Via, thing.Number)).ToHashSet();
        return [.. _things[start].Where(thing => theirs.Contains((thing.Relation.Via, thing.Number))).OrderByDescending(thing => thing.Conductance)
            .Take(MostReasons).Select(thing => thing.Tell(_view))];
    }

    private List<int> Having(Shared thing)
    {
        var key = (thing.Relation.Via, thing.Number);
        return _having.TryGetValue(key, out var starts) ? starts : _having[key] = [];
    }
}
