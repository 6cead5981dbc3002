using CineOrg.Core.Events;
using CineOrg.Core.Library;
using CineOrg.Core.Library.ReleaseNames;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Library;

internal sealed partial class Inventory
{
    private const string Columns = """
        select f.id, f.copy_id, f.folder_id, r.path, d.path, f.name, f.size, f.mtime, f.device, f.inode, f.born, f.state, f.fingerprint
        from copy_files f join folders d on d.id = f.folder_id join roots r on r.id = d.root_id
        """;
    private const int Few = 20;

    public IReadOnlyList<KnownFile> FilesIn(ITransaction transaction, long folder) =>
        Read(Transaction.Of(transaction).Lane.Ask(Columns + " where f.folder_id = ?1 and f.state = 0 union all " + Columns + " where f.folder_id = ?1 and f.state <> 0").With(folder));

    public IReadOnlyList<KnownFile> FilesByInode(ITransaction transaction, long device, long inode) =>
        Read(Transaction.Of(transaction).Lane.Ask(Columns + " where f.inode = ? and f.device = ?").With(inode).With(device));

    public IReadOnlyList<KnownFile> FilesBySize(ITransaction transaction, long size, string name)
    {
        var lane = Transaction.Of(transaction).Lane;
        var named = Read(lane.Ask(Columns + " where f.size = ? and f.name = ? limit ?").With(size).With(name).With(Few));
        var lost = Read(lane.Ask(Columns + " where f.size = ? and f.state <> 0 limit ?").With(size).With(Few));
        return [.. named.Concat(lost).DistinctBy(file => file.Key)];
    }

    public void AddFile(ITransaction transaction, long? copy, long folder, ScannedFile file, int ordinal, ReleaseKind kind) =>
        Transaction.Of(transaction).Lane.Ask("""
            insert into copy_files(copy_id, folder_id, name, kind, ordinal, device, inode, size, mtime, born) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .With(copy).With(folder).With(file.Name).With((int)kind).With(ordinal)
            .With(file.Device).With(file.Inode).With(file.Size).With(file.Modified).With(file.Born).Run();

    public void Place(ITransaction transaction, long file, long folder, ScannedFile seen) =>
        Transaction.Of(transaction).Lane.Ask("""
            update copy_files set folder_id = ?, name = ?, device = ?, inode = ?, born = ?, state = 0,
              fingerprint = case when size = ?6 and mtime = ?7 then fingerprint end, size = ?6, mtime = ?7
            where id = ?8
            """)
            .With(folder).With(seen.Name).With(seen.Device).With(seen.Inode).With(seen.Born).With(seen.Size).With(seen.Modified).With(file).Run();

    public void Seek(ITransaction transaction, long file) =>
        Transaction.Of(transaction).Lane.Ask("update copy_files set state = 2 where id = ? and state = 0").With(file).Run();

    public IReadOnlyList<LostFile> GiveUp(ITransaction transaction, long root, int limit)
    {
        var lane = Transaction.Of(transaction).Lane;
        var lost = new List<(long Key, LostFile File)>();
        using (var rows = lane.Ask("""
            select f.id, c.uuid, f.copy_id, r.uuid, d.path, f.name from copy_files f join folders d on d.id = f.folder_id
            join roots r on r.id = d.root_id left join copies c on c.id = f.copy_id where f.state = 2 and d.root_id = ? limit ?
            """).With(root).With(limit))
            while (rows.Next())
                lost.Add((rows.Long(0), new(rows.GuidOrNull(1), rows.LongOrNull(2), rows.Guid(3), Join(rows.Text(4), rows.Text(5)))));
        foreach (var (key, _) in lost) lane.Ask("update copy_files set state = 1 where id = ?").With(key).Run();
        return [.. lost.Select(pair => pair.File)];
    }

    public IReadOnlyList<KnownFile> WithoutFingerprint(long after, int limit) => database.Read(lane =>
        Read(lane.Ask(Columns + " where f.fingerprint is null and f.state = 0 and f.id > ? order by f.id limit ?").With(after).With(limit)));

    public void SaveFingerprint(ITransaction transaction, long file, ScannedFile seen, byte[] fingerprint) =>
        Transaction.Of(transaction).Lane.Ask("update copy_files set fingerprint = ? where id = ? and size = ? and mtime = ?")
            .With(fingerprint).With(file).With(seen.Size).With(seen.Modified).Run();

    private static List<KnownFile> Read(Statement asked)
    {
        using var row = asked;
        var files = new List<KnownFile>();
        while (row.Next())
            files.Add(new(row.Long(0), row.LongOrNull(1), row.Long(2), row.Text(3), row.Text(4),
                new(row.Text(5), row.Long(6), row.Long(7), row.Long(8), row.Long(9), row.Long(10)), (FileState)row.Int(11),
                row.IsNull(12) ? null : row.Bytes(12).ToArray()));
        return files;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
