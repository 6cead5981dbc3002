using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>The people index: who bears a name or an id, and everybody in turn.</summary>
internal static class PeopleIndex
{
    /// <summary>As many namesakes as one answer tells.</summary>
    private const int MostNamesakes = 100;

    private const string Columns =
        "select p.id, p.uuid, p.full_name, p.level, (select count(distinct work_id) from crew_links where person_id = p.id) from persons p ";

    /// <summary>One question for both: ?1 is the folded name, ?2 and ?3 the id's source and value.</summary>
    public const string Lookup = Columns + """
        where p.id in (select person_id from person_names where name_key = ?1
                       union select person_id from person_ids where source = ?2 and value = ?3) order by p.id limit ?4
        """;

    public static IReadOnlyList<PersonIndexEntry> Find(Lane lane, string text)
    {
        var id = ExternalIdText.Read(text);
        return Entries(lane, lane.Ask(Lookup).With(TitleKey.Of(text)).With(id?.Source).With(id?.Value).With(MostNamesakes));
    }

    public static IReadOnlyList<PersonIndexEntry> After(Lane lane, Guid? after, int limit)
    {
        var start = after is { } one ? Knowledge.OfPersons.IdOf(lane, one) : 0;
        return Entries(lane, lane.Ask(Columns + "where p.id > ? order by p.id limit ?").With(start).With(limit));
    }

    private static List<PersonIndexEntry> Entries(Lane lane, Row asked)
    {
        var found = new List<(long Key, PersonIndexEntry Entry)>();
        using (asked)
            while (asked.Next())
                found.Add((asked.Long(0), new(asked.Guid(1), asked.Text(2), [], ExternalIds.None, asked.Int(4), ShownWords.Level(asked.Int(3)))));
        return [.. found.Select(one => one.Entry with
        {
            Names = PersonNames.Of(lane, one.Key), ExternalIds = ExternalIds.Of(Knowledge.OfPersons.Ids(lane, one.Key)),
        })];
    }
}
