using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Worth;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Housekeeping;

/// <summary>The clock of uses, and the life tables, row by row.</summary>
internal static class UsageRows
{
    public static Counting Begin(Lane lane) => new(Now(lane), lane.Number("select coalesce((select number from use_marks order by at desc limit 1), 0)"));

    /// <summary>Writes how far the clock has come, and what was seen on the way.</summary>
    public static void End(Lane lane, Counting counting)
    {
        lane.Ask("update use_clock set number = max(number, ?)").With(counting.Now).Run();
        foreach (var (kind, table) in counting.Seen) Add(lane, kind, table);
    }

    public static void Add(Lane lane, EntityKind kind, LifeTable seen)
    {
        foreach (var cell in seen.Cells)
            lane.Ask("""
                insert into life_cells(person, class, came, rested) values(?, ?, ?, ?)
                on conflict (person, class) do update set came = came + excluded.came, rested = rested + excluded.rested
                """).With(kind == EntityKind.Person).With(cell.Class).With(cell.Came).With(cell.Rested).Run();
    }

    public static Lives Lives(Lane lane) => new(Table(lane, EntityKind.Movie), Table(lane, EntityKind.Person), new(Marks(lane)), Now(lane));

    private static long Now(Lane lane) => lane.Number("select number from use_clock");

    private static LifeTable Table(Lane lane, EntityKind kind)
    {
        using var rows = lane.Ask("select class, came, rested from life_cells where person = ?").With(kind == EntityKind.Person);
        var cells = new List<LifeCell>();
        while (rows.Next()) cells.Add(new(rows.Int(0), rows.Double(1), rows.Double(2)));
        return new(cells);
    }

    private static List<UseMark> Marks(Lane lane)
    {
        using var rows = lane.Ask("select at, number from use_marks order by at");
        var marks = new List<UseMark>();
        while (rows.Next()) marks.Add(new(rows.Time(0), rows.Long(1)));
        return marks;
    }
}
