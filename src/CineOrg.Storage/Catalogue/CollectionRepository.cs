using System.Collections.Concurrent;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>Sagas and series of films. Which is how large, and how much of it is owned, is counted once per generation of the catalogue.</summary>
internal sealed class CollectionRepository : ICollectionRepository
{
    private const int MostPolicies = 64;
    private readonly Database _database;
    private readonly MovieLists _lists;
    private readonly Kept<CollectionCount[]> _counts;
    private readonly ConcurrentDictionary<Within, Kept<CollectionCount[]>> _narrowed = [];

    public CollectionRepository(Database database, MovieLists lists)
    {
        (_database, _lists) = (database, lists);
        _counts = new(database, () => database.Read(CollectionRows.Counts));
    }

    public ValueTask<Page<CollectionItem>> List(string language, int page, int pageSize, Within? within, CancellationToken stop = default)
    {
        var counts = within is null ? _counts.Value : Narrowed(within);
        var start = (int)Math.Min((page - 1L) * pageSize, counts.Length);
        var shown = new ArraySegment<CollectionCount>(counts, start, Math.Min(pageSize, counts.Length - start));
        return new(new Page<CollectionItem>(_database.Read(lane => CollectionRows.Items(lane, shown, language)), page, pageSize, counts.Length));
    }

    private CollectionCount[] Narrowed(Within within)
    {
        if (_narrowed.Count >= MostPolicies) _narrowed.Clear();
        return _narrowed.GetOrAdd(within, policy => new(_database, () =>
        {
            var left = _lists.Left(new("", 1, 1) { Within = policy })!;
            return _database.Read(lane => CollectionRows.Counts(lane, film => NarrowedCounts.Holds(left, film)));
        })).Value;
    }

    public ValueTask<CollectionProfile?> Profile(Guid id, string language, CancellationToken stop = default) =>
        new(_database.Read(lane => CollectionRows.Profile(lane, id, language)));

    public ValueTask<IReadOnlyList<CollectionPlace>> Of(Guid movie, string language, CancellationToken stop = default) =>
        new(_database.Read(lane => CollectionRows.Of(lane, movie, language)));

    public (Guid Id, bool Created)? Ensure(ITransaction transaction, StatedCollection stated)
    {
        if (stated.ExternalIds.Count == 0 || stated.Names.Count == 0) return null;
        var lane = Changing(transaction);
        var standing = Knowledge.OfCollections.Claimant(lane, stated.ExternalIds);
        var id = standing ?? Guid.CreateVersion7(_database.Clock.GetUtcNow());
        if (standing is null)
            lane.Ask("insert into collections(uuid, created_at) values(?, ?)").With(id).With(_database.Clock.GetUtcNow()).Run();
        var key = Knowledge.OfCollections.IdOf(lane, id);
        Knowledge.OfCollections.Claim(lane, key, stated.ExternalIds, _database.Clock.GetUtcNow());
        foreach (var (language, name) in stated.Names)
            lane.Ask("""
                insert into collection_texts(collection_id, language, title) values(?, ?, ?)
                on conflict (collection_id, language) do update set title = excluded.title where title <> excluded.title
                """).With(key).With(language).With(name).Run();
        return (id, standing is null);
    }

    public void SavePlaces(ITransaction transaction, Guid movie, IReadOnlyList<(Guid Collection, int? Ordinal)> places)
    {
        var lane = Changing(transaction);
        var work = Knowledge.OfWorks.IdOf(lane, movie);
        lane.Ask("delete from collection_parts where work_id = ? and by_film = 1").With(work).Run();
        foreach (var (collection, ordinal) in places)
            Put(lane, Knowledge.OfCollections.IdOf(lane, collection), work, ordinal, byFilm: true);
    }

    public void SaveParts(ITransaction transaction, Guid collection, IReadOnlyList<(Guid Movie, int? Ordinal)> parts, DateTimeOffset at)
    {
        var lane = Changing(transaction);
        var id = Knowledge.OfCollections.IdOf(lane, collection);
        lane.Ask("delete from collection_parts where collection_id = ? and by_film = 0").With(id).Run();
        foreach (var (movie, ordinal) in parts) Put(lane, id, Knowledge.OfWorks.IdOf(lane, movie), ordinal, byFilm: false);
        lane.Ask("update collections set asked_at = ? where id = ?").With(at).With(id).Run();
    }

    // What the collection itself answers wins over what one film says of its place.
    private static void Put(Lane lane, long collection, long work, int? ordinal, bool byFilm) => lane.Ask("""
        insert into collection_parts(collection_id, work_id, ordinal, by_film) values(?1, ?2, ?3, ?4)
        on conflict (collection_id, work_id) do update set
          ordinal = case when ?4 then coalesce(ordinal, ?3) else coalesce(?3, ordinal) end, by_film = min(by_film, ?4)
        """).With(collection).With(work).With(ordinal).With(byFilm ? 1 : 0).Run();

    private Lane Changing(ITransaction transaction)
    {
        var own = Transaction.Of(transaction);
        _database.Generation.ChangedBy(own);
        return own.Lane;
    }
}
