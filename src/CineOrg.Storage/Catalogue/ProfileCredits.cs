using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>A film's cast and crew by billing order.</summary>
internal static class ProfileCredits
{
    public static (List<CreditProfile> Cast, List<CreditProfile> Crew) Of(Lane lane, long work)
    {
        using var rows = lane.Ask("""
            select c.role_category, p.uuid, p.full_name, c.role_name, c.role_details, c.billing_order
            from crew_links c join persons p on p.id = c.person_id where c.work_id = ?
            order by c.role_category, c.billing_order is null, c.billing_order, c.person_id
            """).With(work);
        List<CreditProfile> cast = [], crew = [];
        while (rows.Next()) (rows.Int(0) == (int)CreditCategory.Cast ? cast : crew).Add(Credit(rows));
        return (cast, crew);
    }

    private static CreditProfile Credit(Row row) => new(row.Guid(1), row.Text(2), Role(row), row.TextOrNull(4), row.IntOrNull(5));

    private static string Role(Row row)
    {
        var utf8 = row.Bytes(3);
        return utf8.SequenceEqual("actor"u8) ? "actor" : utf8.SequenceEqual("director"u8) ? "director" : row.Text(3);
    }
}
