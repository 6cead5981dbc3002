using CineOrg.Core.Catalogue;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Merging;

/// <summary>Gives the loser of a merge back what was its own, as it is now; what came to the winner since stays there.</summary>
internal static class Parting
{
    public static void Run(Lane lane, KeptRows kept, Side winner, Guid loser)
    {
        var back = Revive(lane, kept, winner, loser);
        var tables = Dependents.Followers(lane, winner.Kind).Concat(Dependents.Materialised(lane, winner.Kind)).ToDictionary(table => table.Table);
        var named = Dependents.Named(winner.Kind).ToDictionary(table => table.Table);
        foreach (var row in kept.Moved)
            if (tables.TryGetValue(row.Table, out var table)) table.Back(lane, row, back.Id, winner.Id);
            else if (named.TryGetValue(row.Table, out var link)) link.Back(lane, row, loser, winner.Uuid);
            else if (row.Table == Decided.Table) Decided.Back(lane, row, loser, winner.Uuid);
        foreach (var row in kept.Gone)
            if (tables.TryGetValue(row.Table, out var table)) table.Insert(lane, row, back.Id);
            else if (named.TryGetValue(row.Table, out var link)) link.Insert(lane, row, loser);
        MoveIdsBack(lane, kept, winner, back);
        if (winner.Kind == EntityKind.Movie) Holdings(lane, kept, winner.Id, back.Id);
        Restore(lane, kept, winner);
        if (winner.Kind == EntityKind.Collection) Joining.SearchSagas(lane, winner, back);
        foreach (var work in Joining.Credited(lane, back).Concat(winner.Kind == EntityKind.Movie ? [winner.Id, back.Id] : [])) Credits.RefreshDirectors(lane, work);
    }

    private static Side Revive(Lane lane, KeptRows kept, Side winner, Guid loser)
    {
        kept.Gone.Single(row => row.Table == $"{winner.Subject}s").Without("id").Insert(lane);
        return Side.Of(lane, winner.Kind, loser);
    }

    private static void MoveIdsBack(Lane lane, KeptRows kept, Side winner, Side back)
    {
        var (table, column) = ($"{winner.Subject}_ids", $"{winner.Subject}_id");
        foreach (var row in kept.Moved.Where(row => row.Table == table))
            lane.Ask($"update or ignore {table} set {column} = ?1, former = ?2 where source = ?3 and value = ?4 and {column} = ?5")
                .With(back.Id).WithValue(row["former"]).WithValue(row["source"]).WithValue(row["value"]).With(winner.Id).Run();
        OwnAgain(lane, table, column, winner);
    }

    /// <summary>
    /// A source that spoke of the merged one by the loser's value made that the present one. It is gone with the loser, so that the winner's
    /// own comes back: the one that no merge into the winner that still stands has brought.
    /// </summary>
    private static void OwnAgain(Lane lane, string table, string column, Side winner) =>
        lane.Ask($"""
            update {table} set former = 0 where (source, value) in (
              select i.source, (select o.value from {table} o where o.{column} = ?1 and o.source = i.source
                order by o.former in (select id from merges where winner = ?2 and undone_at is null), o.former limit 1)
              from {table} i where i.{column} = ?1 group by i.source having min(i.former) > 0)
            """).With(winner.Id).With(winner.Uuid).Run();

    private static void Holdings(Lane lane, KeptRows kept, long winner, long back)
    {
        foreach (var edition in kept.Gone.Where(row => row.Table == "editions")) edition.Without("id").With("work_id", back).Insert(lane);
        foreach (var copy in kept.Moved.Where(row => row.Table == "copies"))
            lane.Ask("""
                update copies set edition_id = (select id from editions where work_id = ?1 and label = ?2)
                where uuid = ?3 and edition_id in (select id from editions where work_id = ?4)
                """).With(back).WithValue(copy["label"]).WithValue(copy["uuid"]).With(winner).Run();
        lane.Ask("delete from editions where work_id = ? and not exists (select 1 from copies c where c.edition_id = editions.id)").With(winner).Run();
        foreach (var stats in kept.Gone.Where(row => row.Table == "work_stats"))
        {
            stats.With("work_id", back).Insert(lane);
            lane.Ask("update work_stats set view_count = max(view_count - ?2, 0) where work_id = ?1").With(winner).WithValue(stats["view_count"]).Run();
        }
        lane.Ask("delete from work_stats where work_id = ? and view_count = 0").With(winner).Run();
        Owned.Refresh(lane, winner);
        Owned.Refresh(lane, back);
    }

    // What the winner's own file said, before the loser's titles were written to it.
    private static void Restore(Lane lane, KeptRows kept, Side winner)
    {
        if (winner.Kind != EntityKind.Movie) return;
        lane.Ask("delete from work_sources where work_id = ? and source = 'file'").With(winner.Id).Run();
        foreach (var row in kept.Before.Where(row => row.Table == "work_sources")) row.With("work_id", winner.Id).Insert(lane);
    }
}
