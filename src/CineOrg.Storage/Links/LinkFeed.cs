using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Links;

/// <summary>What changed and must be read again.</summary>
internal sealed class LinkChanges
{
    public HashSet<int> Films { get; } = [];
    public HashSet<int> Persons { get; } = [];
    public HashSet<string> Viewers { get; } = [];
    public bool Roots { get; set; }
    public long Seq { get; set; }
    public int Rows { get; set; }
}

internal static class LinkFeed
{
    /// <summary>Rows that are kept for whoever follows.</summary>
    public const int Kept = 100_000;

    public static long End(Lane lane) => lane.Number("select coalesce(max(seq), 0) from link_feed");

    /// <summary>
    /// What changed after a place, each thing once; null when rows between are gone. The row at the place itself counts again: what is told
    /// several times in a row stands once, so that it may have changed since it was read.
    /// </summary>
    public static LinkChanges? Read(Lane lane, long after, int most)
    {
        if (lane.Number("select coalesce(min(seq), 0) from link_feed") > after + 1) return null;
        var changes = new LinkChanges { Seq = after };
        using var rows = lane.Ask("select seq, kind, entity, viewer from link_feed where seq >= ? order by seq limit ?").With(after).With(most);
        while (rows.Next())
        {
            changes.Seq = rows.Long(0);
            changes.Rows++;
            if (rows.Int(1) == 0) changes.Films.Add(rows.Int(2));
            else if (rows.Int(1) == 1) changes.Persons.Add(rows.Int(2));
            else if (rows.Int(1) == 2) changes.Viewers.Add(rows.Text(3));
            else changes.Roots = true;
        }
        return changes;
    }

    public static void Trim(Lane lane) => lane.Ask("delete from link_feed where seq <= (select max(seq) from link_feed) - ?").With(Kept).Run();
}
