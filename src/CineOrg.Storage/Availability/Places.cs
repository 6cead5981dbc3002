using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Availability;

/// <summary>Copies and offers of films, a few key look-ups each.</summary>
internal sealed class Places(Database database) : IPlaces
{
    private static readonly string[] Offers = ["free", "ads", "subscription", "rent", "buy"];

    public ValueTask<IReadOnlyList<FilmPlaces>> Of(IReadOnlyList<Guid> films, CancellationToken stop = default) => new(database.Read(lane =>
    {
        var places = new List<FilmPlaces>(films.Count);
        foreach (var film in films)
            if (One(lane, film) is { } one) places.Add(one);
        return (IReadOnlyList<FilmPlaces>)places;
    }));

    public ValueTask<IReadOnlyList<ServiceKnown>> Services(string country, int limit, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask("""
            select s.name, count(distinct p.work_id) from work_places p join services s on s.id = p.service_id where p.country in (?1, ?2)
            group by s.id order by 2 desc, 1 limit ?3
            """).With(country).With(WatchFact.Everywhere).With(limit);
        var services = new List<ServiceKnown>();
        while (rows.Next()) services.Add(new(rows.Text(0), rows.Int(1)));
        return (IReadOnlyList<ServiceKnown>)services;
    }));

    public bool Reach(ITransaction transaction, long root, bool reachable)
    {
        var own = Transaction.Of(transaction);
        if (own.Lane.Ask("update roots set reachable = ?1 where id = ?2 and reachable <> ?1").With(reachable).With(root).Run() == 0) return false;
        database.Generation.ChangedBy(own);
        return true;
    }

    public int Lay(ITransaction transaction, long root, string location, int limit)
    {
        var own = Transaction.Of(transaction);
        own.Lane.Ask("update roots set location = ?1 where id = ?2 and location <> ?1").With(location).With(root).Run();
        var moved = own.Lane.Ask("update copies set location = ?1 where id in (select id from copies where root_id = ?2 and location <> ?1 limit ?3)")
            .With(location).With(root).With(limit).Run();
        if (moved > 0) database.Generation.ChangedBy(own);
        return moved;
    }

    public ValueTask<IReadOnlyDictionary<long, RootPlace>> Roots(CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask("select id, location, reachable from roots");
        var roots = new Dictionary<long, RootPlace>();
        while (rows.Next()) roots.Add(rows.Long(0), new(rows.Text(1), rows.Bool(2)));
        return (IReadOnlyDictionary<long, RootPlace>)roots;
    }));

    private static FilmPlaces? One(Lane lane, Guid film)
    {
        using var row = lane.Ask("select id, duration_minutes from works where uuid = ?").With(film);
        return row.Next() ? new(film, row.IntOrNull(1), CopiesOf(lane, row.Long(0)), OffersOf(lane, row.Long(0))) : null;
    }

    private static List<CopyAt> CopiesOf(Lane lane, long work)
    {
        using var rows = lane.Ask("""
            select c.uuid, a.location, (select sum(f.size) from copy_files f where f.copy_id = a.copy_id and f.state = 0), r.reachable
            from copies_at a join copies c on c.id = a.copy_id join roots r on r.id = a.root_id where a.work_id = ? order by a.copy_id
            """).With(work);
        var copies = new List<CopyAt>();
        while (rows.Next()) copies.Add(new(rows.Guid(0), rows.Text(1), rows.LongOrNull(2) ?? 0, rows.Bool(3)));
        return copies;
    }

    private static List<OfferAt> OffersOf(Lane lane, long work)
    {
        using var rows = lane.Ask("""
            select p.country, s.name, p.offer from work_places p join services s on s.id = p.service_id where p.work_id = ? order by p.offer, s.name
            """).With(work);
        var offers = new List<OfferAt>();
        while (rows.Next()) offers.Add(new(rows.Text(0), rows.Text(1), Offers[Math.Clamp(rows.Int(2), 0, Offers.Length - 1)]));
        return offers;
    }
}
