using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>
/// People of whom nothing but a name in a film's credits is known: they are never taken for anybody else, and go when no film credits
/// them any more, unless a person has written of them.
/// </summary>
internal static class BareNames
{
    /// <summary>Those whom a film credits.</summary>
    public static IReadOnlyList<long> In(Lane lane, long work)
    {
        using var rows = lane.Ask("""
            select distinct c.person_id from crew_links c
            where c.work_id = ? and not exists (select 1 from person_ids i where i.person_id = c.person_id)
            """).With(work);
        var persons = new List<long>();
        while (rows.Next()) persons.Add(rows.Long(0));
        return persons;
    }

    /// <summary>Lets those of them go whom nobody credits any more.</summary>
    public static void LetGo(Lane lane, IReadOnlyList<long> persons)
    {
        foreach (var person in persons)
            lane.Ask("""
                delete from persons where id = ?1 and not exists (select 1 from crew_links where person_id = ?1)
                  and not exists (select 1 from person_ids where person_id = ?1) and not exists (select 1 from corrections where subject = persons.uuid)
                  and not exists (select 1 from merges where winner = persons.uuid and undone_at is null)
                """).With(person).Run();
    }
}
