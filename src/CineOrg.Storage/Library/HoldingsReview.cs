using System.Text.Json;
using CineOrg.Core.Events;
using CineOrg.Core.Library;
using CineOrg.Core.Library.Matching;
using CineOrg.Storage.Engine;
using Statement = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Library;

internal sealed partial class Holdings
{
    private const string ReviewColumns = """
        select c.uuid, r.path, d.path, f.name, w.uuid, w.canonical_title, w.year, v.candidates, v.created_at
        from review v join copies c on c.id = v.copy_id join editions e on e.id = c.edition_id join works w on w.id = e.work_id
        join copy_files f on f.id = (select id from copy_files where copy_id = c.id order by ordinal, id limit 1)
        join folders d on d.id = f.folder_id join roots r on r.id = d.root_id
        """;

    public void SaveReview(ITransaction transaction, long copy, IReadOnlyList<Candidate> candidates, DateTimeOffset now) =>
        Transaction.Of(transaction).Lane.Ask("insert into review(copy_id, candidates, created_at) values (?, ?, ?) on conflict(copy_id) do nothing")
            .With(copy).With(JsonSerializer.Serialize(candidates, LibraryJson.Default.IReadOnlyListCandidate)).With(now).Run();

    public ValueTask<IReadOnlyList<ReviewItem>> Review(int limit, CancellationToken stop = default) => new(database.Read<IReadOnlyList<ReviewItem>>(
        lane => ReadReview(lane.Ask(ReviewColumns + " order by v.copy_id limit ?").With(limit))));

    public ValueTask<ReviewItem?> FindReview(Guid copy, CancellationToken stop = default) => new(database.Read(
        lane => ReadReview(lane.Ask(ReviewColumns + " where c.uuid = ?").With(copy)).FirstOrDefault()));

    public ValueTask<CopyPlace?> Place(Guid copy, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("""
            select r.path, d.path, f.name, w.uuid, f.device, f.inode, f.size
            from copies c join editions e on e.id = c.edition_id join works w on w.id = e.work_id
            join copy_files f on f.copy_id = c.id join folders d on d.id = f.folder_id join roots r on r.id = d.root_id
            where c.uuid = ? and f.state = 0 order by f.ordinal, f.id limit 1
            """).With(copy);
        return row.Next() ? new CopyPlace(row.Text(0), Join(row.Text(1), row.Text(2)), row.Guid(3), new(row.Long(4), row.Long(5), row.Long(6))) : null;
    }));

    public bool Choose(ITransaction transaction, Guid copy, Guid movie, DateTimeOffset now)
    {
        var opened = Transaction.Of(transaction);
        if (CopyKey(opened.Lane, copy) is not { } key || WorkKey(opened.Lane, movie) is not { } work) return false;
        var before = WorkOf(opened.Lane, key);
        if (before != work) Move(opened.Lane, key, before, work);
        Decide(opened.Lane, key);
        database.Generation.ChangedBy(opened);
        return true;
    }

    public bool Keep(ITransaction transaction, Guid copy, DateTimeOffset now)
    {
        var lane = Transaction.Of(transaction).Lane;
        if (CopyKey(lane, copy) is not { } key) return false;
        Decide(lane, key);
        return true;
    }

    private static void Move(Lane lane, long copy, long before, long work)
    {
        var label = "";
        using (var row = lane.Ask("select e.label from copies c join editions e on e.id = c.edition_id where c.id = ?").With(copy))
            if (row.Next()) label = row.Text(0);
        lane.Ask("update copies set edition_id = ? where id = ?").With(EnsureEdition(lane, work, label)).With(copy).Run();
        lane.Ask("delete from editions where work_id = ? and not exists (select 1 from copies c where c.edition_id = editions.id)").With(before).Run();
        RefreshWork(lane, before);
        RefreshWork(lane, work);
    }

    private static void Decide(Lane lane, long copy)
    {
        lane.Ask("update copies set chosen = 1 where id = ?").With(copy).Run();
        lane.Ask("delete from review where copy_id = ?").With(copy).Run();
    }

    private static long? CopyKey(Lane lane, Guid copy)
    {
        using var row = lane.Ask("select id from copies where uuid = ?").With(copy);
        return row.Next() ? row.Long(0) : null;
    }

    private static List<ReviewItem> ReadReview(Statement asked)
    {
        using var row = asked;
        var items = new List<ReviewItem>();
        while (row.Next())
            items.Add(new(row.Guid(0), Path.Join(row.Text(1), Join(row.Text(2), row.Text(3))), row.Guid(4), row.Text(5), row.IntOrNull(6),
                JsonSerializer.Deserialize(row.Text(7), LibraryJson.Default.IReadOnlyListCandidate) ?? [], row.Time(8)));
        return items;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
