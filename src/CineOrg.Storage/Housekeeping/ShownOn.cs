using CineOrg.Core.Housekeeping.Caching;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Housekeeping;

/// <summary>Films of a copy, a person or a collection, each by its own keys.</summary>
internal sealed class ShownOn(Database database) : IShownOn
{
    private const string Question = """
        select w.uuid from copies c join editions e on e.id = c.edition_id join works w on w.id = e.work_id where c.uuid = ?1
        union select w.uuid from persons p join crew_links l on l.person_id = p.id join works w on w.id = l.work_id where p.uuid = ?1
        union select w.uuid from collections k join collection_parts m on m.collection_id = k.id join works w on w.id = m.work_id where k.uuid = ?1
        """;

    public IReadOnlyList<Guid> Films(Guid subject) => database.Read(lane =>
    {
        using var rows = lane.Ask(Question).With(subject);
        var films = new List<Guid>();
        while (rows.Next()) films.Add(rows.Guid(0));
        return films;
    });
}
