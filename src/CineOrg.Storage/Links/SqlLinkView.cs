using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Availability;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Links;

/// <summary>Asks the database itself: nothing is held, and each question costs its look-ups.</summary>
internal sealed class SqlLinkView(Lane lane, Looking who, DataLocations layers) : ILinkView
{
    public int? Number(string entity, string id) => entity switch
    {
        "Movie" => ByGuid("select id from works where uuid = ?", id),
        "Person" => ByGuid("select id from persons where uuid = ?", id),
        "Collection" => ByGuid("select id from collections where uuid = ?", id),
        "Keyword" => ByText("select id from keywords where key = ?", id),
        "Genre" => EntityKeys.Genre(id),
        "Country" => EntityKeys.Country(id),
        "Decade" => EntityKeys.Decade(id),
        _ => null,
    };

    public string Id(string entity, int number) => entity switch
    {
        "Movie" => Uuid("select uuid from works where id = ?", number),
        "Person" => Uuid("select uuid from persons where id = ?", number),
        "Collection" => Uuid("select uuid from collections where id = ?", number),
        "Keyword" => Key(number),
        "Genre" => EntityKeys.Genre(number),
        "Country" => EntityKeys.Country(number),
        _ => EntityKeys.Decade(number),
    };

    public void Follow(Via via, string from, int number, List<int> into)
    {
        if (from == via.Film) FromFilm(via, number, into);
        else if (via.Table == LinkTable.People) FilmsOf(via, number, into);
        else Films(via.Table, number, into);
    }

    public FilmLine Film(int number)
    {
        using var row = lane.Ask("select year, kind, level, exists (select 1 from seen s where s.viewer = ?2 and s.work = works.uuid) from works where id = ?1")
            .With(number).With(who.Viewer);
        if (!row.Next()) return default;
        var (year, kind, level, seen) = (row.IntOrNull(0), (MovieKind)row.Int(1), (Level)row.Int(2), row.Bool(3));
        var had = LinkSql.Places(lane, number).For(who.Viewing, layers, Reachable);
        return new(year, kind, level, seen, had.Plays, had.Shown, had.Rank, had.Layer);
    }

    public Level LevelOf(string entity, int number) => entity switch
    {
        "Movie" => (Level)Figure("select level from works where id = ?", number),
        "Person" => (Level)Figure("select level from persons where id = ?", number),
        _ => Level.Deep,
    };

    private void FromFilm(Via via, int film, List<int> into)
    {
        var first = into.Count;
        foreach (var other in LinkSql.OfFilm(lane, via.Table, film)) LinkOrder.Add(via, other, into, first);
    }

    private void FilmsOf(Via via, int person, List<int> into)
    {
        var films = new SortedSet<int>();
        using (var rows = lane.Ask("select work_id, role_category, role_name from crew_links where person_id = ?").With(person))
            while (rows.Next())
                if (via.Role is null || via.Role == LinkSql.Role(rows, 1)) films.Add(rows.Int(0));
        into.AddRange(films);
    }

    private void Films(LinkTable table, int number, List<int> into)
    {
        using var rows = table switch
        {
            LinkTable.Genres => lane.Ask("select work_id from work_genres where genre = ? order by 1").With(EntityKeys.Genre(number)),
            LinkTable.Keywords => lane.Ask("select work_id from work_keywords where keyword_id = ? order by 1").With(number),
            LinkTable.Countries => lane.Ask("select work_id from work_countries where country = ? order by 1").With(EntityKeys.Country(number)),
            LinkTable.Collections => lane.Ask("select work_id from collection_parts where collection_id = ? order by 1").With(number),
            _ => lane.Ask("select id from works where year between max(?1, 1) and ?1 + 9 order by 1").With(number * 10),
        };
        while (rows.Next()) into.Add(rows.Int(0));
    }

    private bool Reachable(long root)
    {
        using var row = lane.Ask("select reachable from roots where id = ?").With(root);
        return row.Next() && row.Bool(0);
    }

    private int? ByGuid(string sql, string id)
    {
        if (!Guid.TryParseExact(id, "D", out var guid)) return null;
        using var row = lane.Ask(sql).With(guid);
        return row.Next() ? row.Int(0) : null;
    }

    private int? ByText(string sql, string id)
    {
        using var row = lane.Ask(sql).With(id);
        return row.Next() ? row.Int(0) : null;
    }

    private string Uuid(string sql, int number)
    {
        using var row = lane.Ask(sql).With(number);
        return row.Next() ? row.Guid(0).ToString() : "";
    }

    private string Key(int number)
    {
        using var row = lane.Ask("select key from keywords where id = ?").With(number);
        return row.Next() ? row.Text(0) : "";
    }

    private int Figure(string sql, int number)
    {
        using var row = lane.Ask(sql).With(number);
        return row.Next() ? row.Int(0) : 0;
    }
}
