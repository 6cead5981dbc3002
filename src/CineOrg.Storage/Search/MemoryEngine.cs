using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Search.Memory;

namespace CineOrg.Storage.Search;

/// <summary>An index of everything as of one place in the feed.</summary>
/// <param name="Kinds">By the kinds' numbers.</param>
/// <param name="Changes">Changes of the catalogue committed when it was read.</param>
internal sealed record Indexed(IReadOnlyList<TitleIndex> Kinds, long Seq, long Changes);

/// <summary>The index in memory: built once, then kept in step with the feed. Readers never wait for it.</summary>
internal sealed class MemoryEngine(Database database) : ITitleEngine
{
    /// <summary>Changes that one question follows before it is answered, so that whoever wrote finds it.</summary>
    private const int AtOnce = 200;
    private const int JoinedAtOnce = 4_000;

    private readonly Lock _gate = new();
    private volatile Indexed? _indexed;

    /// <summary>What stands, however old; null until it is built.</summary>
    public Indexed? Standing => _indexed;

    public SearchState State { get; private set; }

    public void Begin() => State = SearchState.Building;

    public void Fail() => State = SearchState.Failed;

    public void Take(Indexed indexed)
    {
        lock (_gate) _indexed = indexed;
        State = SearchState.Ready;
    }

    public Answers? Find(SearchKind kind, Question question) => Fresh() is { } indexed ? Find(indexed.Kinds[kind.Number], question) : null;

    public static Answers Find(TitleIndex titles, Question question)
    {
        var (hits, isCapped) = titles.Find(new(question.Query.Words, question.Most, question.Allowed));
        return new([.. hits.Select(hit => new Answer(hit.Entity, hit.Fit, hit.Weight, question.WithKeys ? titles.Key(hit) : null, hit.Cost))], isCapped);
    }

    /// <summary>The index for a question, with the last changes if there are not many.</summary>
    private Indexed? Fresh()
    {
        if (_indexed is not { } indexed || indexed.Changes == database.Generation.Changes) return _indexed;
        if (!_gate.TryEnter()) return indexed;
        try
        {
            Step(AtOnce, JoinedAtOnce);
            return _indexed;
        }
        finally
        {
            _gate.Exit();
        }
    }

    /// <summary>Follows all changes there are.</summary>
    /// <param name="stop">Leaves the rest for another time.</param>
    /// <returns>How many places of the feed were passed.</returns>
    public long Follow(CancellationToken stop)
    {
        var from = _indexed?.Seq ?? 0;
        while (!stop.IsCancellationRequested)
            lock (_gate)
                if (!Step(4_096, int.MaxValue)) break;
        return (_indexed?.Seq ?? 0) - from;
    }

    /// <summary>Reads everything.</summary>
    public Indexed Build()
    {
        var changes = database.Generation.Changes;
        return database.Read(lane =>
        {
            var kinds = new List<TitleIndex>();
            foreach (var kind in SearchKind.Each)
            {
                var builder = new SegmentBuilder();
                kind.ReadAll(lane, builder);
                kinds.Add(TitleIndex.Empty.With([], builder));
            }
            return new Indexed(kinds, SearchFeed.End(lane).Seq, changes);
        });
    }

    private bool Step(int most, int mostLines)
    {
        if (_indexed is not { } indexed) return false;
        var changes = database.Generation.Changes;
        var (kinds, seq) = database.Read(lane => Read(lane, indexed, most));
        if (kinds is null) _indexed = indexed with { Changes = changes };
        // When it stopped before the end, the count stays behind: the next one goes on.
        else _indexed = new([.. kinds.Select(kind => kind.Joined(mostLines))], seq, seq - indexed.Seq < most ? changes : indexed.Changes);
        return kinds is not null;
    }

    private static (IReadOnlyList<TitleIndex>? Kinds, long Seq) Read(Lane lane, Indexed indexed, int most)
    {
        if (SearchFeed.Read(lane, indexed.Seq, most) is not var (changes, seq)) return (null, indexed.Seq);
        return ([.. SearchKind.Each.Select(kind => Changed(lane, kind, indexed.Kinds[kind.Number], changes[kind.Number]))], seq);
    }

    private static TitleIndex Changed(Lane lane, SearchKind kind, TitleIndex titles, Changes changes)
    {
        var done = 0;
        foreach (var entity in changes.Weighed.Except(changes.Titled))
        {
            kind.Weigh(lane, entity, titles);
            QuietThread.GiveWay(++done);
        }
        if (changes.Titled.Count == 0) return titles;
        var builder = new SegmentBuilder();
        foreach (var entity in changes.Titled)
        {
            kind.ReadOne(lane, entity, builder);
            QuietThread.GiveWay(++done);
        }
        return titles.With(changes.Titled, builder);
    }
}
