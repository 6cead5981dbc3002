using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>Who is held below a level: one run along an index for each lower level, as for films.</summary>
internal static class PersonLevels
{
    private const string OfLevel = """
        select id, uuid from persons p where level = ?1 and id > ?2 and (?3 or exists (
          select 1 from crew_links c join works w on w.id = c.work_id where c.person_id = p.id and w.copies > 0)) order by id limit ?4
        """;

    /// <param name="ownedOnly">Only those credited in a film with a copy.</param>
    public static IReadOnlyList<Guid> Below(Lane lane, Level level, bool ownedOnly, Guid? after, int limit)
    {
        var start = after is { } one ? Knowledge.OfPersons.IdOf(lane, one) : 0;
        var found = new List<(long Id, Guid Uuid)>();
        for (var lower = 0; lower < (int)level; lower++)
        {
            using var rows = lane.Ask(OfLevel).With(lower).With(start).With(!ownedOnly).With(limit);
            while (rows.Next()) found.Add((rows.Long(0), rows.Guid(1)));
        }
        return [.. found.OrderBy(person => person.Id).Take(limit).Select(person => person.Uuid)];
    }
}
