using CineOrg.Core.Events;
using CineOrg.Core.Library;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Library;

/// <summary>Roots and folders; the files stand in the other half.</summary>
internal sealed partial class Inventory(Database database) : IInventory
{
    private const string RootColumns = "select id, uuid, path, volume, scanned_at from roots";

    public ValueTask<IReadOnlyList<LibraryRoot>> Roots(CancellationToken stop = default) => new(database.Read<IReadOnlyList<LibraryRoot>>(lane =>
    {
        using var rows = lane.Ask(RootColumns + " order by path");
        var roots = new List<LibraryRoot>();
        while (rows.Next()) roots.Add(ReadRoot(rows));
        return roots;
    }));

    public LibraryRoot AddRoot(ITransaction transaction, string path, DateTimeOffset now)
    {
        var lane = Transaction.Of(transaction).Lane;
        lane.Ask("insert into roots(uuid, path, added_at) values (?, ?, ?) on conflict(path) do nothing")
            .With(Guid.CreateVersion7(now)).With(path).With(now).Run();
        using var row = lane.Ask(RootColumns + " where path = ?").With(path);
        row.Next();
        return ReadRoot(row);
    }

    public void SaveRoot(ITransaction transaction, long root, string? volume, DateTimeOffset scannedAt) =>
        Transaction.Of(transaction).Lane.Ask("update roots set volume = ?, scanned_at = ? where id = ?")
            .With(volume).With(scannedAt).With(root).Run();

    public bool HasFiles(ITransaction transaction, long root)
    {
        using var row = Transaction.Of(transaction).Lane
            .Ask("select 1 from folders d join copy_files f on f.folder_id = d.id and f.state = 0 where d.root_id = ? limit 1").With(root);
        return row.Next();
    }

    public IReadOnlyList<long?> Snapshots(long root, IReadOnlyList<string> folders) => database.Read<IReadOnlyList<long?>>(lane =>
    {
        var snapshots = new long?[folders.Count];
        for (var index = 0; index < snapshots.Length; index++)
        {
            using var row = lane.Ask("select snapshot from folders where root_id = ? and path = ?").With(root).With(folders[index]);
            if (row.Next()) snapshots[index] = row.LongOrNull(0);
        }
        return snapshots;
    });

    public long CountFiles(long root) => database.Read(lane =>
    {
        using var row = lane.Ask("select count(*) from folders d join copy_files f on f.folder_id = d.id and f.state = 0 where d.root_id = ?").With(root);
        return row.Next() ? row.Long(0) : 0;
    });

    public long EnsureFolder(ITransaction transaction, long root, string path)
    {
        var lane = Transaction.Of(transaction).Lane;
        using (var known = lane.Ask("select id from folders where root_id = ? and path = ?").With(root).With(path))
            if (known.Next()) return known.Long(0);
        lane.Ask("insert into folders(root_id, path) values (?, ?)").With(root).With(path).Run();
        return lane.LastId;
    }

    public void SaveFolder(ITransaction transaction, long folder, long snapshot) =>
        Transaction.Of(transaction).Lane.Ask("update folders set snapshot = ? where id = ?").With(snapshot).With(folder).Run();

    public IReadOnlyList<string> FoldersIn(ITransaction transaction, long root, string path)
    {
        var (from, to) = Below(path);
        using var rows = Transaction.Of(transaction).Lane.Ask("""
            select substr(path, length(?1) + 1) from folders
            where root_id = ?2 and path > ?1 and path < ?3 and instr(substr(path, length(?1) + 1), '/') = 0
            """).With(from).With(root).With(to);
        var names = new List<string>();
        while (rows.Next()) names.Add(rows.Text(0));
        return names;
    }

    public int SeekUnder(ITransaction transaction, long root, string path, int limit)
    {
        var lane = Transaction.Of(transaction).Lane;
        var (from, to) = Below(path);
        var sought = lane.Ask("""
            update copy_files set state = 2 where id in (
              select f.id from folders d join copy_files f on f.folder_id = d.id and f.state = 0
              where d.root_id = ?1 and (d.path = ?2 or (d.path > ?3 and d.path < ?4)) limit ?5)
            """).With(root).With(path).With(from).With(to).With(limit).Run();
        if (sought < limit)
            lane.Ask("update folders set snapshot = null where root_id = ? and (path = ? or (path > ? and path < ?)) and snapshot is not null")
                .With(root).With(path).With(from).With(to).Run();
        return sought;
    }

    /// <summary>Every path below a folder lies between these two; '0' follows '/'.</summary>
    private static (string From, string To) Below(string path) => path.Length == 0 ? ("", "\U0010FFFF") : (path + "/", path + "0");

    private static LibraryRoot ReadRoot(Statement row) =>
        new(row.Long(0), row.Guid(1), row.Text(2), row.TextOrNull(3), row.TimeOrNull(4));
}
