using CineOrg.Core.Availability;
using CineOrg.Core.Context.Graph;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Links.Memory;

namespace CineOrg.Storage.Links;

/// <summary>Answers from memory as soon as the links are there, and from the database until then, or always when they may not take that much.</summary>
internal sealed class Links(Database database, DataLocations layers) : ILinks
{
    /// <summary>Changes that one question follows before it is answered, so that whoever wrote finds it.</summary>
    private const int AtOnce = 200;

    private readonly Lock _gate = new();
    private volatile Viewers? _held;

    /// <summary>What stands; null when the database answers.</summary>
    public LinkIndex? Standing => _held?.Index;

    public LinkLag Lag => Standing is { } index ? new("memory", Math.Max(0, database.Generation.Changes - index.Changes), index.Bytes) : LinkLag.None;

    public T Ask<T>(Looking who, Func<ILinkView, T> question) =>
        Fresh() is { } held ? question(held.View(who)) : database.Read(lane => question(new SqlLinkView(lane, who, layers)));

    /// <summary>Reads everything.</summary>
    /// <returns>False when it would take more than so many bytes: the database goes on answering.</returns>
    public bool Build(long mostBytes)
    {
        var changes = database.Generation.Changes;
        var index = database.Read(lane => LinkReader.All(lane, mostBytes));
        if (index is not null) index.Changes = changes;
        lock (_gate) _held = index is null ? null : new(index, database, layers);
        return index is not null;
    }

    /// <summary>Follows all changes there are.</summary>
    /// <returns>False when some are gone from the feed: everything must be read anew.</returns>
    public bool Follow(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            lock (_gate)
            {
                if (_held is not { } held || !Step(held, 2_000)) return _held is not null;
                if (held.Index.Changes == database.Generation.Changes) return true;
            }
        return true;
    }

    private Viewers? Fresh()
    {
        if (_held is not { } held || held.Index.Changes == database.Generation.Changes || !_gate.TryEnter()) return _held;
        try
        {
            Step(held, AtOnce);
            return _held;
        }
        finally
        {
            _gate.Exit();
        }
    }

    private bool Step(Viewers held, int most)
    {
        var index = held.Index;
        var before = database.Generation.Changes;
        var changes = database.Read(lane =>
        {
            var read = LinkFeed.Read(lane, index.Seq, most);
            if (read is not null) Take(lane, held, read);
            return read;
        });
        if (changes is null)
        {
            _held = null; // read anew by whoever keeps it; the database answers meanwhile
            return false;
        }
        index.Seq = changes.Seq;
        // When it stopped before the end, the count stays behind: the next one goes on.
        if (changes.Rows < most) index.Changes = before;
        return true;
    }

    private static void Take(Lane lane, Viewers held, LinkChanges changes)
    {
        var index = held.Index;
        foreach (var person in changes.Persons) LinkReader.Person(lane, index, person);
        foreach (var film in changes.Films)
        {
            var known = index.Films.Names.Of(film);
            LinkReader.Film(lane, index, film);
            if (index.Films.Names.Of(film) != known) held.ForgetSeen();
        }
        if (changes.Roots)
        {
            index.Reachable = LinkReader.Roots(lane);
            held.ForgetHad();
        }
        foreach (var viewer in changes.Viewers) held.ForgetSeen(viewer);
    }
}
