using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Portable;

/// <summary>Sagas as they are taken in: found by UUID, then by external id, else added. What is told of one here stays.</summary>
internal sealed class TakenCollections(Lane lane)
{
    private readonly Dictionary<Guid, long> _taken = [];
    private readonly Dictionary<Guid, Guid> _elsewhere = [];

    public long? Find(Guid uuid) => _taken.TryGetValue(uuid, out var id) ? id : null;

    /// <summary>The UUID that it has here.</summary>
    public Guid HereOf(Guid uuid) => _elsewhere.GetValueOrDefault(uuid, uuid);

    /// <returns>True when it is new here.</returns>
    public bool Take(Item item)
    {
        TakenSubjects.CheckIds(item);
        var uuid = item.Values.Uuid("uuid");
        var known = Taking.Number(lane.Ask("select id from collections where uuid = ?").With(uuid)) ?? ByExternalId(item);
        var id = _taken[uuid] = known ?? Insert(item, uuid);
        if (Knowledge.OfCollections.Find(lane, uuid) is null) _elsewhere[uuid] = UuidOf(id);
        foreach (var part in Sagas.Collections.Parts)
            foreach (var row in item.Parts.GetValueOrDefault(part.Field) ?? []) TakenSubjects.Insert(lane, part, row, id);
        return known is null;
    }

    /// <returns>True when the film was not yet in it.</returns>
    public bool Join(Item item, long collection, long work) => lane.Ask(
        "insert or ignore into collection_parts(collection_id, work_id, ordinal, by_film) values(?, ?, ?, ?)")
        .With(collection).With(work).With(item.Values.Whole("ordinal")).With(item.Values.Whole("by_film")).Run() > 0;

    private long? ByExternalId(Item item)
    {
        foreach (var claim in item.Parts.GetValueOrDefault("ids") ?? [])
            if (Taking.Number(lane.Ask("select collection_id from collection_ids where source = ? and value = ?")
                .With(claim.Text("source")).With(claim.Text("value"))) is { } id) return id;
        return null;
    }

    private Guid UuidOf(long id)
    {
        using var row = lane.Ask("select uuid from collections where id = ?").With(id);
        row.Next();
        return row.Guid(0);
    }

    private long Insert(Item item, Guid uuid)
    {
        lane.Ask("insert into collections(uuid, asked_at, created_at) values(?, ?, ?)")
            .With(uuid).With(item.Values.Whole("asked_at")).With(item.Values.Whole("created_at")).Run();
        return lane.LastId;
    }
}
