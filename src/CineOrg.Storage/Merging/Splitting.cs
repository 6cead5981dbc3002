using CineOrg.Core.Catalogue;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Merging;

/// <summary>Makes two of one: one source's document, its ids, and copies or credits go to a new work or person.</summary>
internal static class Splitting
{
    public static Side Run(Lane lane, Side from, SplitOff off, DateTimeOffset now)
    {
        var side = New(lane, from.Kind, off, now);
        lane.Ask($"update {from.Subject}_sources set {from.Subject}_id = ? where {from.Subject}_id = ? and source = ?").With(side.Id).With(from.Id).With(off.Source).Run();
        foreach (var (source, value) in off.Ids)
            lane.Ask($"update {from.Subject}_ids set {from.Subject}_id = ?1, former = 0 where source = ?2 and value = ?3 and {from.Subject}_id = ?4")
                .With(side.Id).With(source).With(value).With(from.Id).Run();
        // What the sources were asked about both in one is asked again, of either.
        lane.Ask($"delete from {from.Subject}_enrichers where {from.Subject}_id = ?").With(from.Id).Run();
        if (from.Kind == EntityKind.Movie) MoveCopies(lane, from.Id, side.Id, off.Copies);
        else MoveCredits(lane, from.Id, side.Id, off.Films);
        return side;
    }

    private static Side New(Lane lane, EntityKind kind, SplitOff off, DateTimeOffset now)
    {
        if (kind == EntityKind.Movie) MovieAdding.Add(lane, new() { Id = off.Id, Title = off.Name, Year = off.Year }, now);
        else
        {
            lane.Ask("insert into persons(uuid, full_name, name_key, created_at, updated_at) values(?, ?, ?, ?, ?)")
                .With(off.Id).With(off.Name).With(TitleKey.Of(off.Name)).With(now).With(now).Run();
            PersonNames.Add(lane, lane.LastId, off.Name);
        }
        return Side.Of(lane, kind, off.Id);
    }

    private static void MoveCopies(Lane lane, long from, long to, IReadOnlyList<Guid> copies)
    {
        foreach (var copy in copies)
        {
            lane.Ask("""
                insert into editions(work_id, label, duration_minutes)
                select ?1, e.label, e.duration_minutes from copies c join editions e on e.id = c.edition_id where c.uuid = ?2 and e.work_id = ?3
                on conflict(work_id, label) do nothing
                """).With(to).With(copy).With(from).Run();
            lane.Ask("""
                update copies set chosen = 1, edition_id = (
                  select n.id from editions o join editions n on n.work_id = ?1 and n.label = o.label where o.id = copies.edition_id)
                where uuid = ?2 and edition_id in (select id from editions where work_id = ?3)
                """).With(to).With(copy).With(from).Run();
        }
        lane.Ask("delete from editions where work_id = ? and not exists (select 1 from copies c where c.edition_id = editions.id)").With(from).Run();
        Owned.Refresh(lane, from);
        Owned.Refresh(lane, to);
    }

    private static void MoveCredits(Lane lane, long from, long to, IReadOnlyList<Guid> films)
    {
        foreach (var film in films)
            if (Knowledge.OfWorks.Find(lane, film) is { } work)
            {
                lane.Ask("update or ignore crew_links set person_id = ? where person_id = ? and work_id = ?").With(to).With(from).With(work).Run();
                Credits.RefreshDirectors(lane, work);
            }
    }
}
