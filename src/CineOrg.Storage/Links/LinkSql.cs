using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Links;

/// <summary>The links as the database holds them. Links of people carry the role in their lowest three bits.</summary>
internal static class LinkSql
{
    public const int RoleBits = 3;
    public const int RoleMask = (1 << RoleBits) - 1;

    /// <summary>Rows of (other, film), a row for each link.</summary>
    public static string All(LinkTable table) => table switch
    {
        LinkTable.Genres => "select genre, work_id from work_genres",
        LinkTable.Keywords => "select keyword_id, work_id from work_keywords",
        LinkTable.Countries => "select country, work_id from work_countries",
        LinkTable.Collections => "select collection_id, work_id from collection_parts",
        LinkTable.Decades => "select year, id from works where year is not null",
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, "People have a table of their own"),
    };

    /// <summary>Rows of (other) linked with one film.</summary>
    private static string OfFilm(LinkTable table) => table switch
    {
        LinkTable.Genres => "select genre from work_genres where work_id = ?",
        LinkTable.Keywords => "select keyword_id from work_keywords where work_id = ?",
        LinkTable.Countries => "select country from work_countries where work_id = ?",
        LinkTable.Collections => "select collection_id from collection_parts where work_id = ?",
        _ => "select year from works where id = ? and year is not null",
    };

    private const string PeopleOfFilm = "select person_id, role_category, role_name, billing_order from crew_links where work_id = ?";

    /// <summary>What is linked with a film, in the order of the table: people by role, then as they are billed, then by number; all else by number.</summary>
    public static int[] OfFilm(Lane lane, LinkTable table, int film)
    {
        if (table == LinkTable.People) return People(lane, film);
        using var rows = lane.Ask(OfFilm(table)).With(film);
        var others = new SortedSet<int>();
        while (rows.Next())
            if (Number(table, rows, 0) is { } number) others.Add(number);
        return [.. others];
    }

    /// <summary>The other end of a link; null for one that has no number.</summary>
    public static int? Number(LinkTable table, Row row, int column) => table switch
    {
        LinkTable.Genres => EntityKeys.Genre(row.Text(column)),
        LinkTable.Countries => EntityKeys.Country(row.Text(column)),
        LinkTable.Decades => EntityKeys.DecadeOf(row.Int(column)),
        _ => row.Int(column),
    };

    public static int Packed(int person, RoleClass role) => person << RoleBits | (int)role;

    /// <summary>What a credit's columns stand for, from the role's category on.</summary>
    public static RoleClass Role(Row row, int column) => EntityKeys.RoleOf(row.Int(column) == (int)CreditCategory.Cast, row.Text(column + 1));

    /// <summary>Sorts a film's credits, packed, as they are billed.</summary>
    public static int[] Billed(List<(int Packed, int Billing)> credits)
    {
        credits.Sort((one, other) => (one.Packed & RoleMask, one.Billing, one.Packed).CompareTo((other.Packed & RoleMask, other.Billing, other.Packed)));
        return [.. credits.Select(credit => credit.Packed).Distinct()];
    }

    private static int[] People(Lane lane, int film)
    {
        using var rows = lane.Ask(PeopleOfFilm).With(film);
        var credits = new List<(int, int)>();
        while (rows.Next()) credits.Add((Packed(rows.Int(0), Role(rows, 1)), rows.IntOrNull(3) ?? int.MaxValue));
        return Billed(credits);
    }

    public static PlaceSet Places(Lane lane, int film)
    {
        var copies = new List<(string, long)>();
        using (var rows = lane.Ask("select distinct location, root_id from copies_at where work_id = ? order by 1, 2").With(film))
            while (rows.Next()) copies.Add((rows.Text(0), rows.Long(1)));
        var offers = new List<OfferAt>();
        using (var rows = lane.Ask("""
            select p.country, s.name, p.offer from work_places p join services s on s.id = p.service_id where p.work_id = ? order by 1, 2, 3
            """).With(film))
            while (rows.Next()) offers.Add(Offer(rows, 0));
        return copies.Count + offers.Count == 0 ? PlaceSet.Nowhere : new(copies, offers);
    }

    /// <summary>An offer in three columns: country, service, offer's number.</summary>
    public static OfferAt Offer(Row row, int column) => new(row.Text(column), row.Text(column + 1), Offers[Math.Clamp(row.Int(column + 2), 0, Offers.Length - 1)]);

    private static readonly string[] Offers = ["free", "ads", "subscription", "rent", "buy"];
}
