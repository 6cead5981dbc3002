using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>The folded names that a person is found by.</summary>
internal static class PersonNames
{
    /// <summary>Makes the person findable by this name too.</summary>
    public static void Add(Lane lane, long person, string name)
    {
        foreach (var key in Keys([name])) AddKey(lane, person, key);
    }

    /// <summary>Makes the person findable by exactly these names; those already held cost nothing.</summary>
    public static void Save(Lane lane, long person, IEnumerable<string> names)
    {
        var wanted = Keys(names);
        var held = Of(lane, person);
        foreach (var gone in held.Where(key => !wanted.Contains(key)))
            lane.Ask("delete from person_names where name_key = ? and person_id = ?").With(gone).With(person).Run();
        foreach (var added in wanted.Where(key => !held.Contains(key))) AddKey(lane, person, added);
    }

    public static List<string> Of(Lane lane, long person)
    {
        using var rows = lane.Ask("select name_key from person_names where person_id = ? order by name_key").With(person);
        var names = new List<string>();
        while (rows.Next()) names.Add(rows.Text(0));
        return names;
    }

    // Marcel L’Herbier is looked for as Herbier, Jeanne d’Arc as Arc.
    private static HashSet<string> Keys(IEnumerable<string> names) => names.SelectMany(Elision.Keys).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal);

    private static void AddKey(Lane lane, long person, string key) =>
        lane.Ask("insert or ignore into person_names(person_id, name_key) values(?, ?)").With(person).With(key).Run();
}
