using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>The folded names that a person is found by.</summary>
internal static class PersonNames
{
    public static void Add(Lane lane, long person, string key)
    {
        if (key.Length > 0) lane.Ask("insert or ignore into person_names(person_id, name_key) values(?, ?)").With(person).With(key).Run();
    }

    /// <summary>Makes the person findable by exactly these names; those already held cost nothing.</summary>
    public static void Save(Lane lane, long person, IEnumerable<string> names)
    {
        var wanted = names.Select(TitleKey.Of).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal);
        var held = Of(lane, person);
        foreach (var gone in held.Where(key => !wanted.Contains(key)))
            lane.Ask("delete from person_names where name_key = ? and person_id = ?").With(gone).With(person).Run();
        foreach (var added in wanted.Where(key => !held.Contains(key))) Add(lane, person, added);
    }

    public static List<string> Of(Lane lane, long person)
    {
        using var rows = lane.Ask("select name_key from person_names where person_id = ? order by name_key").With(person);
        var names = new List<string>();
        while (rows.Next()) names.Add(rows.Text(0));
        return names;
    }
}
