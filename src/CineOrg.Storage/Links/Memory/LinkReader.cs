using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Links.Memory;

/// <summary>Reads all links from the database, or one thing anew.</summary>
internal static class LinkReader
{
    /// <returns>Null when they would take more than so many bytes.</returns>
    public static LinkIndex? All(Lane lane, long mostBytes)
    {
        // What a film, a person and a credit take, roughly: the true figure is told once they are read.
        var least = lane.Number("select coalesce(max(id), 0) from works") * 60 + lane.Number("select coalesce(max(id), 0) from persons") * 35;
        if (least > mostBytes) return null;
        var (films, people, words) = (new Films(), new People(), new Words());
        ReadFilms(lane, films);
        ReadPeople(lane, people);
        ReadWords(lane, words);
        ReadPlaces(lane, films);
        var tables = new Dictionary<LinkTable, TwoWays> { [LinkTable.People] = Credits(lane) };
        foreach (var table in Enum.GetValues<LinkTable>().Where(table => table is > LinkTable.People and < LinkTable.DataLayers)) tables[table] = Links(lane, table);
        var index = new LinkIndex(tables, films, people, words) { Reachable = Roots(lane), Seq = LinkFeed.End(lane) };
        return index.Bytes > mostBytes ? null : index;
    }

    /// <summary>Brings one film up to date.</summary>
    public static void Film(Lane lane, LinkIndex index, int film)
    {
        var isThere = false;
        using (var row = lane.Ask("select uuid, year, kind, level from works where id = ?").With(film))
            if (isThere = row.Next()) index.Films.Change(film, row.Guid(0), row.IntOrNull(1), (MovieKind)row.Int(2), (Level)row.Int(3));
        if (!isThere) index.Films.Change(film, Guid.Empty, null, default, default);
        index.Films.Place(film, isThere ? LinkSql.Places(lane, film) : PlaceSet.Nowhere);
        for (var table = LinkTable.People; table < LinkTable.DataLayers; table++)
        {
            var links = isThere ? LinkSql.OfFilm(lane, table, film) : [];
            Learn(lane, index, table, links);
            index.Table(table).Change(film, links);
        }
    }

    public static void Person(Lane lane, LinkIndex index, int person)
    {
        using var row = lane.Ask("select uuid, level from persons where id = ?").With(person);
        if (row.Next()) index.People.Change(person, row.Guid(0), (Level)row.Int(1));
        else index.People.Change(person, Guid.Empty, default);
    }

    public static HashSet<long> Roots(Lane lane)
    {
        using var rows = lane.Ask("select id from roots where reachable = 1");
        var roots = new HashSet<long>();
        while (rows.Next()) roots.Add(rows.Long(0));
        return roots;
    }

    public static FilmSet Seen(Lane lane, LinkIndex index, string viewer)
    {
        var seen = new FilmSet();
        using var rows = lane.Ask("select work from seen where viewer = ?").With(viewer);
        while (rows.Next())
            if (index.Films.Names.Find(rows.Guid(0)) is { } film) seen.Add(film);
        return seen;
    }

    private static void Learn(Lane lane, LinkIndex index, LinkTable table, int[] links)
    {
        foreach (var number in links)
            if (table == LinkTable.Keywords && !index.Words.HasKeyword(number)) Keyword(lane, index.Words, number);
            else if (table == LinkTable.Collections && index.Words.Collections.Of(number) == Guid.Empty) Collection(lane, index.Words, number);
    }

    private static void Keyword(Lane lane, Words words, int number)
    {
        using var row = lane.Ask("select key from keywords where id = ?").With(number);
        if (row.Next()) words.AddKeyword(number, row.Text(0));
    }

    private static void Collection(Lane lane, Words words, int number)
    {
        using var row = lane.Ask("select uuid from collections where id = ?").With(number);
        if (row.Next()) words.Collections.Set(number, row.Guid(0));
    }

    private static void ReadFilms(Lane lane, Films films)
    {
        films.Reserve((int)lane.Number("select coalesce(max(id), 0) from works") + 1);
        using var rows = lane.Ask("select id, uuid, year, kind, level from works");
        while (rows.Next()) films.Change(rows.Int(0), rows.Guid(1), rows.IntOrNull(2), (MovieKind)rows.Int(3), (Level)rows.Int(4));
    }

    private static void ReadPeople(Lane lane, People people)
    {
        people.Reserve((int)lane.Number("select coalesce(max(id), 0) from persons") + 1);
        using var rows = lane.Ask("select id, uuid, level from persons");
        while (rows.Next()) people.Change(rows.Int(0), rows.Guid(1), (Level)rows.Int(2));
    }

    private static void ReadWords(Lane lane, Words words)
    {
        using (var rows = lane.Ask("select id, key from keywords"))
            while (rows.Next()) words.AddKeyword(rows.Int(0), rows.Text(1));
        using (var rows = lane.Ask("select id, uuid from collections"))
            while (rows.Next()) words.Collections.Set(rows.Int(0), rows.Guid(1));
    }

    private static void ReadPlaces(Lane lane, Films films)
    {
        var copies = new Dictionary<int, List<(string, long)>>();
        using (var rows = lane.Ask("select distinct work_id, location, root_id from copies_at order by 1, 2, 3"))
            while (rows.Next()) Listed(copies, rows.Int(0)).Add((rows.Text(1), rows.Long(2)));
        var offers = new Dictionary<int, List<OfferAt>>();
        using (var rows = lane.Ask("select p.work_id, p.country, s.name, p.offer from work_places p join services s on s.id = p.service_id order by 1, 2, 3, 4"))
            while (rows.Next()) Listed(offers, rows.Int(0)).Add(LinkSql.Offer(rows, 1));
        foreach (var film in copies.Keys.Union(offers.Keys)) films.Place(film, new(copies.GetValueOrDefault(film) ?? [], offers.GetValueOrDefault(film) ?? []));
    }

    private static List<T> Listed<T>(Dictionary<int, List<T>> lists, int film) => lists.TryGetValue(film, out var list) ? list : lists[film] = [];

    private static TwoWays Credits(Lane lane)
    {
        var (forward, film, credits) = (new PairList(), 0, new List<(int, int)>());
        using (var rows = lane.Ask("select work_id, person_id, role_category, role_name, billing_order from crew_links order by work_id"))
            while (rows.Next())
            {
                if (rows.Int(0) != film) Take(rows.Int(0));
                credits.Add((LinkSql.Packed(rows.Int(1), LinkSql.Role(rows, 2)), rows.IntOrNull(4) ?? int.MaxValue));
            }
        Take(0);
        return new(LinkTable.People, Adjacency.Of(forward, byFirst: true), Back(forward));

        void Take(int next)
        {
            foreach (var packed in LinkSql.Billed(credits)) forward.Add(film, packed);
            credits.Clear();
            film = next;
        }
    }

    // Films come ascending, so that each person's list does, too; within a film the roles do.
    private static Adjacency Back(PairList forward)
    {
        var (keys, values) = (new int[forward.Count], new int[forward.Count]);
        for (var at = 0; at < keys.Length; at++)
        {
            keys[at] = forward.Second[at] >> LinkSql.RoleBits;
            values[at] = forward.First[at] << LinkSql.RoleBits | forward.Second[at] & LinkSql.RoleMask;
        }
        return Adjacency.Of(keys, values);
    }

    private static TwoWays Links(Lane lane, LinkTable table)
    {
        var pairs = new PairList();
        using (var rows = lane.Ask(LinkSql.All(table) + (table == LinkTable.Decades ? " order by id" : " order by 1, 2")))
            while (rows.Next())
                if (LinkSql.Number(table, rows, 0) is { } other) pairs.Add(rows.Int(1), other);
        return new(table, Adjacency.Of(pairs, byFirst: true), Adjacency.Of(pairs, byFirst: false));
    }
}
