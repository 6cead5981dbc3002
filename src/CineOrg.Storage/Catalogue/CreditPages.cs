using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>A person's credits, a page at a time; only the films of the page are read whole.</summary>
internal static class CreditPages
{
    private const string Links = """
        select c.work_id, c.role_category, c.role_name, c.role_details, c.billing_order, w.copies, w.where_to_watch is not null
        from crew_links c join works w on w.id = c.work_id
        where c.person_id = ?1 order by w.year is null, w.year, c.work_id, c.role_category, c.role_name
        """;

    /// <param name="left">A bit for each film that policy leaves; null: all.</param>
    public static Page<FilmographyEntry>? Of(Lane lane, FilmographyQuery query, ulong[]? left)
    {
        if (Knowledge.OfPersons.Find(lane, query.Person) is not { } person) return null;
        var links = Wanted(lane, person, query).FindAll(link => left is null || NarrowedCounts.Holds(left, (int)link.Work));
        var start = Math.Min((query.Page - 1L) * query.PageSize, links.Count);
        var entries = links.Skip((int)start).Take(query.PageSize).Select(link => Entry(lane, link, query.Language)).OfType<FilmographyEntry>();
        return new([.. entries], query.Page, query.PageSize, links.Count);
    }

    private static List<Link> Wanted(Lane lane, long person, FilmographyQuery query)
    {
        using var rows = lane.Ask(Links).With(person);
        var links = new List<Link>();
        while (rows.Next())
        {
            var link = new Link(rows.Long(0), ((CreditCategory)rows.Int(1)).Word(), rows.Text(2), rows.TextOrNull(3), rows.IntOrNull(4), rows.Int(5), rows.Bool(6));
            if (link.Suits(query)) links.Add(link);
        }
        return links;
    }

    private static FilmographyEntry? Entry(Lane lane, Link link, string language) => MovieItems.One(lane, link.Work, language) is { } film
        ? new(film, link.Category, link.Role, link.Details, link.Order, link.Copies > 0, Availability(lane, link)) : null;

    private static string Availability(Lane lane, Link link) =>
        link.Copies == 2 && Nearest(lane, link.Work) is { } here ? here : link.IsOffered ? "Remote/Streaming" : "Unknown";

    private static string? Nearest(Lane lane, long work)
    {
        using var row = lane.Ask("""
            select c.location from editions e join copies c on c.edition_id = e.id where e.work_id = ? and c.state = 0
            order by case c.location when 'Local/SSD' then 0 when 'Local/HDD' then 1 else 2 end limit 1
            """).With(work);
        return row.Next() ? row.Text(0) : null;
    }

    private sealed record Link(long Work, string Category, string Role, string? Details, int? Order, int Copies, bool IsOffered)
    {
        public bool Suits(FilmographyQuery query) =>
            (query.Role is null || query.Role == Role || query.Role == Category) && (query.Owned is null || query.Owned == Copies > 0);
    }
}
