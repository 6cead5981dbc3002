using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Merging;

/// <summary>What is looked at to judge whether two are one.</summary>
internal static class EvidenceRows
{
    public static MergeEvidence? Read(Lane lane, EntityKind kind, Guid uuid)
    {
        if (Side.KnowledgeOf(kind).Find(lane, uuid) is not { } id) return null;
        var ids = ExternalIds.Of(Side.KnowledgeOf(kind).Ids(lane, id));
        var read = kind switch { EntityKind.Movie => Work(lane, uuid, id, ids), EntityKind.Person => Person(lane, uuid, id, ids), _ => Collection(lane, uuid, id, ids) };
        return IsCorrected(lane, uuid) ? read with { Chosen = true } : read;
    }

    public static string NameOf(Lane lane, Side side)
    {
        using var row = lane.Ask(side.Kind switch
        {
            EntityKind.Movie => "select canonical_title from works where id = ?",
            EntityKind.Person => "select full_name from persons where id = ?",
            _ => "select title from collection_texts where collection_id = ? order by language limit 1",
        }).With(side.Id);
        return row.Next() ? row.Text(0) : "";
    }

    private static MergeEvidence Work(Lane lane, Guid uuid, long id, ExternalIds ids)
    {
        var keys = Keys(lane.Ask("select title_key from work_titles where work_id = ?").With(id));
        using var row = lane.Ask("""
            select canonical_title, year, kind, level, copies, exists (
              select 1 from editions e join copies c on c.edition_id = e.id where e.work_id = works.id and c.chosen = 1) from works where id = ?
            """).With(id);
        row.Next();
        return new(uuid, row.Text(0), keys, row.IntOrNull(1), (MovieKind)row.Int(2), ids, row.Bool(5), row.Bool(4), (Level)row.Int(3));
    }

    private static MergeEvidence Person(Lane lane, Guid uuid, long id, ExternalIds ids)
    {
        var keys = Keys(lane.Ask("select name_key from person_names where person_id = ?").With(id));
        using var row = lane.Ask("select full_name, level from persons where id = ?").With(id);
        row.Next();
        return new(uuid, row.Text(0), keys, null, MovieKind.Film, ids, Chosen: false, Owned: false, (Level)row.Int(1));
    }

    private static MergeEvidence Collection(Lane lane, Guid uuid, long id, ExternalIds ids)
    {
        var titles = Keys(lane.Ask("select title from collection_texts where collection_id = ?").With(id));
        using var row = lane.Ask("""
            select exists (select 1 from collection_parts p join works w on w.id = p.work_id where p.collection_id = c.id and w.copies > 0)
            from collections c where c.id = ?
            """).With(id);
        row.Next();
        return new(uuid, titles.FirstOrDefault() ?? "", titles, null, MovieKind.Film, ids, Chosen: false, Owned: row.Bool(0), Level.Initial);
    }

    // What a person decided about either is no source's evidence: they are asked.
    private static bool IsCorrected(Lane lane, Guid uuid)
    {
        using var row = lane.Ask("select 1 from corrections where subject = ? and undone_at is null").With(uuid);
        return row.Next();
    }

    private static HashSet<string> Keys(Row asked)
    {
        using (asked)
        {
            var keys = new HashSet<string>(StringComparer.Ordinal);
            while (asked.Next()) keys.Add(asked.Text(0));
            return keys;
        }
    }
}
