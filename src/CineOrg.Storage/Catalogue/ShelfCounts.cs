using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Statement = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>The shelves of one kind, each counted along an index; those owned along the index of owned films, which are few.</summary>
internal static class ShelfCounts
{
    private const string OwnedFirst = "from works w cross join";

    /// <summary>Shelves with the most films first, decades from the newest.</summary>
    public static IReadOnlyList<Shelf> Of(Lane lane, ShelfKind kind)
    {
        var (all, owned) = Sql(kind);
        var copies = Owned(lane.Ask(owned));
        return Rows(lane.Ask(all), row => new Shelf(Key(kind, row), row.TextOrNull(2), row.Int(1), copies.GetValueOrDefault(row.Text(0))));
    }

    /// <summary>How many films each shelf of a kind holds, in the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<Facet> Facets(Lane lane, ShelfKind kind) => Rows(lane.Ask(Sql(kind).All), row => new Facet(Key(kind, row), row.Int(1)));

    private static (string All, string Owned) Sql(ShelfKind kind) => kind switch
    {
        ShelfKind.Categories => (
            "select genre, count(*), null from work_genres group by genre order by 2 desc, 1",
            $"select g.genre, count(*) {OwnedFirst} work_genres g on g.work_id = w.id where w.copies > 0 group by 1"),
        ShelfKind.Countries => (
            "select country, count(*), null from work_countries group by country order by 2 desc, 1",
            $"select c.country, count(*) {OwnedFirst} work_countries c on c.work_id = w.id where w.copies > 0 group by 1"),
        ShelfKind.Decades => (
            "select year / 10 * 10, count(*), null from works where year is not null group by 1 order by 1 desc",
            "select year / 10 * 10, count(*) from works where copies > 0 and year is not null group by 1"),
        ShelfKind.Keywords => (
            """
            select k.key, s.films, k.label from (select keyword_id, count(*) films from work_keywords group by keyword_id) s
            join keywords k on k.id = s.keyword_id order by 2 desc, 1
            """,
            $"select k.key, count(*) {OwnedFirst} work_keywords l on l.work_id = w.id cross join keywords k on k.id = l.keyword_id where w.copies > 0 group by 1"),
        _ => (
            "select kind, count(*), null from works group by kind order by 2 desc, 1",
            "select kind, count(*) from works where copies > 0 group by 1"),
    };

    private static string Key(ShelfKind kind, Statement row) =>
        kind == ShelfKind.Kinds ? ShownWords.Kind(int.Parse(row.Text(0), CultureInfo.InvariantCulture)) : row.Text(0);

    private static List<T> Rows<T>(Statement rows, Func<Statement, T> read)
    {
        using (rows)
        {
            var all = new List<T>();
            while (rows.Next()) all.Add(read(rows));
            return all;
        }
    }

    private static Dictionary<string, int> Owned(Statement rows)
    {
        using (rows)
        {
            var counts = new Dictionary<string, int>();
            while (rows.Next()) counts.Add(rows.Text(0), rows.Int(1));
            return counts;
        }
    }
}
