using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Merging;

/// <summary>A table whose rows hang on works, persons or collections, by their key or by their UUID.</summary>
/// <param name="Key">The columns that, beside the link, tell its rows apart.</param>
/// <param name="Others">Columns that name others of these; kept by UUID, since keys may be given anew.</param>
internal sealed record Dependent(string Table, string Column, IReadOnlyList<string> Key, IReadOnlyList<(string Column, string Parent)> Others)
{
    private const string NewKey = "id";
    private readonly string _move = $"update or ignore {Table} set {Column} = ?1 where {Column} = ?2";
    private readonly string _drop = $"delete from {Table} where {Column} = ?";
    private readonly string _back = $"update or ignore {Table} set {Column} = ?1 where {Column} = ?2{string.Concat(Key.Select((key, at) => $" and {key} is ?{at + 3}"))}";

    public List<KeptRow> Of(Lane lane, object owner) => [.. KeptRow.Read(lane, Table, Column, owner)
        .Select(row => Others.Aggregate(row, (named, other) => named.With(other.Column, Uuid(lane, other.Parent, named[other.Column]))))];

    /// <summary>Puts a row back that went with the loser; it is left out when something else that it names is no longer there.</summary>
    public void Insert(Lane lane, KeptRow row, object owner)
    {
        if (Standing(lane, row) is not { } whole) return;
        (Key is [NewKey] ? whole.Without(NewKey) : whole).With(Column, owner is Guid uuid ? uuid.ToByteArray(bigEndian: true) : owner).Insert(lane);
    }

    /// <summary>All rows that do not stand under the new owner already; those that do are dropped.</summary>
    /// <returns>What moved, and what was dropped, as they stood.</returns>
    public (List<KeptRow> Moved, List<KeptRow> Gone) Move(Lane lane, object owner, object before)
    {
        var rows = Of(lane, before);
        lane.Ask(_move).WithValue(owner).WithValue(before).Run();
        var stayed = Of(lane, before).Select(KeyOf).ToHashSet();
        lane.Ask(_drop).WithValue(before).Run();
        return ([.. rows.Where(row => !stayed.Contains(KeyOf(row)))], [.. rows.Where(row => stayed.Contains(KeyOf(row)))]);
    }

    /// <summary>The row goes back, as it is now.</summary>
    public void Back(Lane lane, KeptRow kept, object owner, object from)
    {
        if (Standing(lane, kept) is not { } row) return;
        var statement = lane.Ask(_back).WithValue(owner).WithValue(from);
        foreach (var key in Key) statement.WithValue(row[key]);
        statement.Run();
    }

    private KeptRow? Standing(Lane lane, KeptRow kept)
    {
        var row = kept;
        foreach (var (column, parent) in Others)
        {
            if (kept[column] is not byte[] uuid) continue;
            using var found = lane.Ask($"select id from {parent} where uuid = ?").WithValue(uuid);
            if (!found.Next()) return null;
            row = row.With(column, found.Long(0));
        }
        return row;
    }

    private static byte[]? Uuid(Lane lane, string parent, object? id)
    {
        using var found = lane.Ask($"select uuid from {parent} where id = ?").WithValue(id);
        return found.Next() ? found.Bytes(0).ToArray() : null;
    }

    private string KeyOf(KeptRow row) => string.Join('\u001f', Key.Select(key => row[key] is byte[] bytes ? Convert.ToHexString(bytes) : $"{row[key]}"));
}

/// <summary>Finds what hangs on works, persons and collections, from the schema itself, so that a new table is never forgotten.</summary>
internal static class Dependents
{
    /// <summary>Handled apart: copies sit under editions, counts are added up, ids keep their former holders.</summary>
    private static readonly HashSet<string> Apart = ["editions", "work_stats", "work_ids", "person_ids", "collection_ids"];

    /// <summary>Worked out anew from what the sources said, so that they go with the loser.</summary>
    private static readonly HashSet<string> Shown =
        ["work_texts", "work_titles", "work_genres", "work_countries", "work_keywords", "person_texts", "person_names"];

    /// <summary>Rows that name a work by its UUID, since they outlive it.</summary>
    private static readonly Dependent[] ByUuid = [new("seen", "work", ["viewer"], []), new("watch_state", "work", ["viewer"], []), new("received_films", "work", ["viewer", "source"], []), new("dismissed_films", "work", ["viewer"], [])];

    public static List<Dependent> Followers(Lane lane, EntityKind kind) => [.. Linked(lane, kind).Where(table => !Shown.Contains(table.Table))];
    public static List<Dependent> Materialised(Lane lane, EntityKind kind) => [.. Linked(lane, kind).Where(table => Shown.Contains(table.Table))];
    public static IReadOnlyList<Dependent> Named(EntityKind kind) => kind == EntityKind.Movie ? ByUuid : [];

    private static IEnumerable<Dependent> Linked(Lane lane, EntityKind kind)
    {
        var links = new List<(string Table, string Column)>();
        using (var rows = lane.Ask("""
            select m.name, f."from" from sqlite_master m, pragma_foreign_key_list(m.name) f
            where m.type = 'table' and f."table" = ? order by m.name
            """).With($"{Side.SubjectOf(kind)}s"))
            while (rows.Next()) links.Add((rows.Text(0), rows.Text(1)));
        return links.Where(link => !Apart.Contains(link.Table)).Select(link => new Dependent(link.Table, link.Column, KeyOf(lane, link), Others(lane, link)));
    }

    private static List<(string, string)> Others(Lane lane, (string Table, string Column) link)
    {
        using var rows = lane.Ask("""
            select "from", "table" from pragma_foreign_key_list(?) where "from" <> ? and "table" in ('works', 'persons', 'collections')
            """).With(link.Table).With(link.Column);
        var others = new List<(string, string)>();
        while (rows.Next()) others.Add((rows.Text(0), rows.Text(1)));
        return others;
    }

    private static List<string> KeyOf(Lane lane, (string Table, string Column) link)
    {
        using var rows = lane.Ask("select name from pragma_table_info(?) where pk > 0 and name <> ? order by pk").With(link.Table).With(link.Column);
        var key = new List<string>();
        while (rows.Next()) key.Add(rows.Text(0));
        return key;
    }
}
