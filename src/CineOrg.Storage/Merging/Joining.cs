using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Merging;

/// <summary>One of two that are one: its key, UUID and tables.</summary>
internal sealed record Side(EntityKind Kind, long Id, Guid Uuid)
{
    public string Subject => SubjectOf(Kind);

    /// <summary>As tables and columns spell it.</summary>
    public static string SubjectOf(EntityKind kind) => kind switch { EntityKind.Movie => "work", EntityKind.Person => "person", _ => "collection" };

    public static Knowledge KnowledgeOf(EntityKind kind) => kind switch
    {
        EntityKind.Movie => Knowledge.OfWorks,
        EntityKind.Person => Knowledge.OfPersons,
        _ => Knowledge.OfCollections,
    };

    /// <exception cref="ArgumentException">Nobody has this UUID.</exception>
    public static Side Of(Lane lane, EntityKind kind, Guid uuid) => new(kind, KnowledgeOf(kind).IdOf(lane, uuid), uuid);
}

/// <summary>Lets everything of the loser follow to the winner.</summary>
internal static class Joining
{
    /// <param name="number">Of this merge; ids of sources that both have stay as former ones under it.</param>
    public static KeptRows Run(Lane lane, Side winner, Side loser, long number, DateTimeOffset now)
    {
        var kept = new KeptRows(KeptRow.Read(lane, $"{loser.Subject}s", "id", loser.Id), [], FileWord(lane, winner));
        var credited = Credited(lane, loser);
        foreach (var shown in Dependents.Materialised(lane, loser.Kind)) kept.Gone.AddRange(shown.Of(lane, loser.Id));
        foreach (var table in Dependents.Followers(lane, loser.Kind)) Follow(kept, table.Move(lane, winner.Id, loser.Id));
        foreach (var table in Dependents.Named(loser.Kind)) Follow(kept, table.Move(lane, winner.Uuid, loser.Uuid));
        kept.Moved.AddRange(Decided.Move(lane, winner.Uuid, loser.Uuid, now));
        kept.Moved.AddRange(MoveIds(lane, winner, loser, number));
        if (loser.Kind == EntityKind.Movie) Holdings(lane, kept, winner.Id, loser.Id);
        if (loser.Kind == EntityKind.Collection) SearchSagas(lane, winner, loser);
        lane.Ask($"delete from {loser.Subject}s where id = ?").With(loser.Id).Run();
        foreach (var work in credited.Append(winner.Kind == EntityKind.Movie ? winner.Id : 0)) Credits.RefreshDirectors(lane, work);
        return kept;
    }

    private static List<KeptRow> FileWord(Lane lane, Side side) => side.Kind != EntityKind.Movie ? []
        : KeptRow.Read(lane, "work_sources", "work_id", side.Id).FindAll(row => row["source"] is TrustOrder.FileName);

    private static void Follow(KeptRows kept, (List<KeptRow> Moved, List<KeptRow> Gone) rows)
    {
        kept.Moved.AddRange(rows.Moved);
        kept.Gone.AddRange(rows.Gone);
    }

    private static List<KeptRow> MoveIds(Lane lane, Side winner, Side loser, long number)
    {
        var (table, column) = ($"{loser.Subject}_ids", $"{loser.Subject}_id");
        var rows = KeptRow.Read(lane, table, column, loser.Id);
        lane.Ask($"""
            update {table} set {column} = ?1, former = case when former = 0
              and exists (select 1 from {table} o where o.{column} = ?1 and o.source = {table}.source and o.former = 0) then ?3 else former end
            where {column} = ?2
            """).With(winner.Id).With(loser.Id).With(number).Run();
        return rows;
    }

    private static void Holdings(Lane lane, KeptRows kept, long winner, long loser)
    {
        kept.Before.AddRange(KeptRow.Read(lane, "work_stats", "work_id", winner));
        kept.Gone.AddRange(KeptRow.Read(lane, "work_stats", "work_id", loser));
        lane.Ask("""
            insert into work_stats(work_id, view_count, last_access, last_event, popularity, shown, weight, last_use)
            select ?1, view_count, last_access, last_event, popularity, shown, weight, last_use from work_stats where work_id = ?2
            on conflict (work_id) do update set view_count = view_count + excluded.view_count,
              last_access = max(last_access, excluded.last_access), last_event = max(last_event, excluded.last_event),
              popularity = max(popularity, excluded.popularity), shown = shown + excluded.shown,
              weight = weight + excluded.weight, last_use = max(last_use, excluded.last_use)
            """).With(winner).With(loser).Run();
        MoveCopies(lane, kept, winner, loser);
    }

    private static void MoveCopies(Lane lane, KeptRows kept, long winner, long loser)
    {
        foreach (var edition in KeptRow.Read(lane, "editions", "work_id", loser))
        {
            kept.Gone.Add(edition);
            using (var copies = lane.Ask("select uuid from copies where edition_id = ?").WithValue(edition["id"]))
                while (copies.Next())
                    kept.Moved.Add(new("copies", [new("uuid", copies.Bytes(0).ToArray()), new("label", edition["label"])]));
            lane.Ask("insert into editions(work_id, label, duration_minutes) values(?, ?, ?) on conflict(work_id, label) do nothing")
                .With(winner).WithValue(edition["label"]).WithValue(edition["duration_minutes"]).Run();
            lane.Ask("update copies set edition_id = (select id from editions where work_id = ?1 and label = ?2) where edition_id = ?3")
                .With(winner).WithValue(edition["label"]).WithValue(edition["id"]).Run();
        }
        Owned.Refresh(lane, winner);
    }

    /// <summary>Tells search that names of sagas changed hands.</summary>
    internal static void SearchSagas(Lane lane, Side one, Side other) =>
        lane.Ask("insert into search_feed(kind, entity) values(2, ?), (2, ?)").With(one.Id).With(other.Id).Run();

    /// <summary>Films that name a person as director in lists.</summary>
    internal static List<long> Credited(Lane lane, Side side)
    {
        if (side.Kind != EntityKind.Person) return [];
        using var rows = lane.Ask("select work_id from crew_links where person_id = ? and role_name = 'director'").With(side.Id);
        var works = new List<long>();
        while (rows.Next()) works.Add(rows.Long(0));
        return works;
    }
}

/// <summary>Keeps works.copies: 0 none, 1 missing only, 2 at least one present.</summary>
internal static class Owned
{
    public static void Refresh(Lane lane, long work) => lane.Ask("""
        update works set copies = coalesce((select max(2 - c.state) from editions e join copies c on c.edition_id = e.id where e.work_id = ?1), 0)
        where id = ?1
        """).With(work).Run();
}
