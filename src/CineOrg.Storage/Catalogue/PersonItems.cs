using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>People as answers of a search show them.</summary>
internal static class PersonItems
{
    private const string ById = """
        select uuid, full_name, primary_profession, birth_date, death_date,
               (select count(distinct work_id) from crew_links where person_id = persons.id)
        from persons where id = ?
        """;

    public static List<PersonItem> Of(Lane lane, IReadOnlyList<int> ids)
    {
        var items = new List<PersonItem>(ids.Count);
        foreach (var id in ids)
        {
            using var row = lane.Ask(ById).With(id);
            if (row.Next()) items.Add(new(row.Guid(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.Int(5)));
        }
        return items;
    }
}
