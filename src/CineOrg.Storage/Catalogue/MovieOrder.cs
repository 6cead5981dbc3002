using System.Collections;
using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Statement = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>Works out which films a query names, in its order, as ids.</summary>
internal static class MovieOrder
{
    private const string Select = """
        select w.id from works w
        left join work_texts asked on asked.work_id = w.id and asked.language = ?1
        left join work_texts other on other.work_id = w.id and other.language = ?2
        order by
        """ + " ";
    private const string Key = "coalesce(asked.sort_key, other.sort_key, w.sort_key)";

    /// <summary>All films. What lacks the sorted value comes last in both directions.</summary>
    public static int[] All(Lane lane, MovieQuery query)
    {
        var sql = (query.Sort, query.Descending) switch
        {
            (MovieSort.Title or MovieSort.Near, false) => Select + Key + ", w.id",
            (MovieSort.Title, true) => Select + Key + " desc, w.id desc",
            (MovieSort.Year, false) => Select + "w.year is null, w.year, " + Key + ", w.id",
            (MovieSort.Year or MovieSort.Near, true) => Select + "w.year is null, w.year desc, " + Key + ", w.id",
            (MovieSort.Duration, false) => Select + "w.duration_minutes is null, w.duration_minutes, " + Key + ", w.id",
            (MovieSort.Duration, true) => Select + "w.duration_minutes is null, w.duration_minutes desc, " + Key + ", w.id",
            (_, false) => "select id from works order by id",
            (_, true) => "select id from works order by id desc",
        };
        return query.Sort == MovieSort.Added ? Ids(lane.Ask(sql)) : Ids(lane.Ask(sql).With(query.Language).With(ShownWords.Other(query.Language)));
    }

    /// <summary>Those of an order that the query's filters leave.</summary>
    public static int[] Filtered(Lane lane, MovieQuery query, int[] all)
    {
        var left = Left(lane, query);
        return Array.FindAll(all, id => id < left.Length && left[id]);
    }

    /// <summary>Which ids the query's filters and policy leave.</summary>
    public static BitArray Left(Lane lane, MovieQuery query)
    {
        var left = new BitArray((int)lane.Number("select max(id) from works") + 1, true);
        Keep(left, query.Kind is null ? null : lane.Ask("select id from works where kind = ?").With((int?)Spelling.Read<MovieKind>(query.Kind) ?? -1));
        Keep(left, query.Genre is null ? null : lane.Ask("select work_id from work_genres where genre = ?").With(query.Genre));
        Keep(left, query.Country is null ? null : lane.Ask("select work_id from work_countries where country = ?").With(query.Country));
        Keep(left, query.Keyword is null ? null
            : lane.Ask("select l.work_id from keywords k join work_keywords l on l.keyword_id = k.id where k.key = ?").With(query.Keyword));
        Keep(left, query.Year is null ? null : lane.Ask("select id from works where year = ?").With(query.Year));
        Keep(left, query.Decade is null ? null : lane.Ask("select id from works where year between ? and ?").With(query.Decade).With(query.Decade + 9));
        Keep(left, query.Owned is null ? null : lane.Ask("select id from works where copies > 0"), wanted: query.Owned ?? true);
        return query.Within is { } within ? left.And(Reached.Of(lane, within, left.Length)) : left;
    }

    private static void Keep(BitArray left, Statement? rows, bool wanted = true)
    {
        if (rows is null) return;
        var named = new BitArray(left.Length);
        foreach (var id in Ids(rows))
            if (id < named.Length) named[id] = true;
        left.And(wanted ? named : named.Not());
    }

    private static int[] Ids(Statement rows)
    {
        using (rows)
        {
            var ids = new List<int>();
            while (rows.Next()) ids.Add(rows.Int(0));
            return [.. ids];
        }
    }
}
