using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>How many films a collection has.</summary>
internal readonly record struct CollectionCount(long Id, int Movies, int Owned);

/// <summary>Rows of <c>collections</c> as collections.</summary>
internal static class CollectionRows
{
    // The reader's language, else the other one, else any: of equal rank the same each time.
    private const string Title = """
        (select t.title from collection_texts t where t.collection_id = c.id
         order by case t.language when ?2 then 0 when ?3 then 1 when '' then 2 else 3 end, t.language limit 1)
        """;

    /// <summary>All collections: those with the most owned films first, then the largest.</summary>
    public static CollectionCount[] Counts(Lane lane)
    {
        using var rows = lane.Ask("""
            select p.collection_id, count(*), sum(w.copies > 0) from collection_parts p join works w on w.id = p.work_id
            group by p.collection_id order by 3 desc, 2 desc, 1
            """);
        var counts = new List<CollectionCount>();
        while (rows.Next()) counts.Add(new(rows.Long(0), rows.Int(1), rows.Int(2)));
        return [.. counts];
    }

    /// <summary>The same of those films alone that are left; collections without one are left out.</summary>
    public static CollectionCount[] Counts(Lane lane, Func<int, bool> left)
    {
        using var rows = lane.Ask("select p.collection_id, w.id, w.copies > 0 from collection_parts p join works w on w.id = p.work_id");
        var counts = new Dictionary<long, CollectionCount>();
        while (rows.Next())
            if (left(rows.Int(1)) && counts.GetValueOrDefault(rows.Long(0)) is var count)
                counts[rows.Long(0)] = new(rows.Long(0), count.Movies + 1, rows.Bool(2) ? count.Owned + 1 : count.Owned);
        return [.. counts.Values.OrderByDescending(count => count.Owned).ThenByDescending(count => count.Movies).ThenBy(count => count.Id)];
    }

    public static List<CollectionItem> Items(Lane lane, IEnumerable<CollectionCount> counts, string language)
    {
        var items = new List<CollectionItem>();
        foreach (var count in counts)
        {
            using var row = lane.Ask($"select c.uuid, {Title} from collections c where c.id = ?1").With(count.Id).With(language).With(ShownWords.Other(language));
            if (row.Next()) items.Add(new(row.Guid(0), row.Text(1), count.Movies, count.Owned));
        }
        return items;
    }

    /// <summary>These collections in their order; one of whose films none is known is left out.</summary>
    public static List<CollectionItem> Of(Lane lane, IEnumerable<int> ids, string language) =>
        Items(lane, ids.Select(id => Count(lane, id)).Where(count => count.Movies > 0), language);

    private static CollectionCount Count(Lane lane, int id)
    {
        using var row = lane.Ask("select count(*), coalesce(sum(w.copies > 0), 0) from collection_parts p join works w on w.id = p.work_id where p.collection_id = ?").With(id);
        return row.Next() ? new(id, row.Int(0), row.Int(1)) : default;
    }

    public static CollectionProfile? Profile(Lane lane, Guid uuid, string language)
    {
        if (Knowledge.OfCollections.Find(lane, uuid) is not { } id) return null;
        using var row = lane.Ask($"select {Title}, c.asked_at from collections c where c.id = ?1").With(id).With(language).With(ShownWords.Other(language));
        return !row.Next() ? null : new()
        {
            Id = uuid,
            Title = row.Text(0),
            AskedAt = row.TimeOrNull(1),
            ExternalIds = new Dictionary<string, string>(Knowledge.OfCollections.Ids(lane, id)),
            Parts = Parts(lane, id, language),
        };
    }

    public static IReadOnlyList<CollectionPlace> Of(Lane lane, Guid movie, string language)
    {
        using var rows = lane.Ask($"""
            select c.uuid, {Title}, p.ordinal from works w join collection_parts p on p.work_id = w.id join collections c on c.id = p.collection_id
            where w.uuid = ?1 order by c.id
            """).With(movie).With(language).With(ShownWords.Other(language));
        var places = new List<CollectionPlace>();
        while (rows.Next()) places.Add(new(rows.Guid(0), rows.Text(1), rows.IntOrNull(2)));
        return places;
    }

    private static List<CollectionPart> Parts(Lane lane, long id, string language)
    {
        var parts = new List<CollectionPart>();
        foreach (var (work, ordinal) in Order(lane, id))
            if (MovieItems.One(lane, work, language) is { } movie) parts.Add(new(ordinal, movie));
        return parts;
    }

    private static List<(long Work, int? Ordinal)> Order(Lane lane, long id)
    {
        using var rows = lane.Ask("""
            select p.work_id, p.ordinal from collection_parts p join works w on w.id = p.work_id where p.collection_id = ?
            order by p.ordinal is null, p.ordinal, w.year is null, w.year, w.release_date, w.id
            """).With(id);
        var order = new List<(long, int?)>();
        while (rows.Next()) order.Add((rows.Long(0), rows.IntOrNull(1)));
        return order;
    }
}
