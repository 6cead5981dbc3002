using System.Collections.Concurrent;
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
    private const int MostKept = 64;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, FilmSet> _seen = new();
    private readonly ConcurrentDictionary<string, HadBySet> _had = new();
    private volatile LinkIndex? _index;

    /// <summary>What stands; null when the database answers.</summary>
    public LinkIndex? Standing => _index;

    public LinkLag Lag => _index is { } index ? new("memory", Math.Max(0, database.Generation.Changes - index.Changes), index.Bytes) : LinkLag.None;

    public T Ask<T>(Looking who, Func<ILinkView, T> question) =>
        Fresh() is { } index ? question(View(index, who)) : database.Read(lane => question(new SqlLinkView(lane, who, layers)));

    /// <summary>Reads everything.</summary>
    /// <returns>False when it would take more than so many bytes: the database goes on answering.</returns>
    public bool Build(long mostBytes)
    {
        var changes = database.Generation.Changes;
        var index = database.Read(lane => LinkReader.All(lane, mostBytes));
        if (index is not null) index.Changes = changes;
        lock (_gate)
        {
            Forget();
            _index = index;
        }
        return index is not null;
    }

    /// <summary>Follows all changes there are.</summary>
    /// <returns>False when some are gone from the feed: everything must be read anew.</returns>
    public bool Follow(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            lock (_gate)
            {
                if (_index is not { } index || !Step(index, 2_000)) return _index is not null;
                if (index.Changes == database.Generation.Changes) return true;
            }
        return true;
    }

    private LinkIndex? Fresh()
    {
        if (_index is not { } index || index.Changes == database.Generation.Changes || !_gate.TryEnter()) return _index;
        try
        {
            Step(index, AtOnce);
            return _index;
        }
        finally
        {
            _gate.Exit();
        }
    }

    private bool Step(LinkIndex index, int most)
    {
        var before = database.Generation.Changes;
        var changes = database.Read(lane =>
        {
            var read = LinkFeed.Read(lane, index.Seq, most);
            if (read is not null) Take(lane, index, read);
            return read;
        });
        if (changes is null)
        {
            _index = null; // read anew by whoever keeps it; the database answers meanwhile
            return false;
        }
        index.Seq = changes.Seq;
        // When it stopped before the end, the count stays behind: the next one goes on.
        if (changes.Rows < most) index.Changes = before;
        return true;
    }

    private void Take(Lane lane, LinkIndex index, LinkChanges changes)
    {
        foreach (var person in changes.Persons) LinkReader.Person(lane, index, person);
        foreach (var film in changes.Films)
        {
            var known = index.Films.Names.Of(film);
            LinkReader.Film(lane, index, film);
            if (index.Films.Names.Of(film) != known) _seen.Clear(); // it may have been seen before it was known
        }
        if (changes.Roots)
        {
            index.Reachable = LinkReader.Roots(lane);
            _had.Clear();
        }
        foreach (var viewer in changes.Viewers) _seen.TryRemove(viewer, out _);
    }

    private MemoryLinkView View(LinkIndex index, Looking who) => new(index, SeenBy(index, who.Viewer), HadBy(index, who.Viewing));

    private FilmSet SeenBy(LinkIndex index, string viewer)
    {
        if (_seen.TryGetValue(viewer, out var seen)) return seen;
        if (_seen.Count >= MostKept) _seen.Clear();
        return _seen[viewer] = database.Read(lane => LinkReader.Seen(lane, index, viewer));
    }

    private HadBySet HadBy(LinkIndex index, Viewing viewing)
    {
        var key = viewing.Key;
        if (_had.TryGetValue(key, out var had)) return had;
        if (_had.Count >= MostKept) _had.Clear();
        return _had[key] = new(viewing, layers, index);
    }

    private void Forget()
    {
        _seen.Clear();
        _had.Clear();
    }
}
