using System.Buffers.Binary;
using SQLitePCL;

namespace CineOrg.Storage.Engine;

/// <summary>Looks at a database file before anything is written to it, and refuses what it may not open.</summary>
internal static class DatabaseFile
{
    /// <summary>"CINE": marks our files among other SQLite ones.</summary>
    public const int ApplicationId = 0x43494E45;

    /// <summary>Bytes up to which the whole file is checked at each start (a tenth of a second or so); larger ones only by their header.</summary>
    private const long CheapToCheck = 32 * 1024 * 1024;
    private const int HeaderSize = 100;
    private const string Log = "-wal";

    /// <summary>Makes a new database beside its place and moves it there whole: a kill leaves either none or a sound one.</summary>
    public static void Create(string path)
    {
        var fresh = path + ".new";
        foreach (var left in (string[])[fresh, fresh + Log, fresh + "-shm"]) File.Delete(left);
        using (var lane = Connections.PersonWriter(fresh))
        {
            lane.Script($"pragma page_size=4096; pragma journal_mode=wal; pragma application_id={ApplicationId}");
            Migrations.Run(lane, 0);
        }
        File.Move(fresh, path);
    }

    /// <returns>The schema's version; null when there is no file.</returns>
    /// <exception cref="DatabaseRefusedException">Damaged, another program's or a newer program's file.</exception>
    public static int? Inspect(string path)
    {
        if (Directory.Exists(path)) throw new DatabaseRefusedException($"{path} is a folder where the database should be; nothing was changed. Move it away, or choose another data directory.");
        var (file, log) = (new FileInfo(path), new FileInfo(path + Log));
        if (!file.Exists && !log.Exists) return null;
        if (!file.Exists) throw new DatabaseRefusedException($"{path} is missing, yet its log {log.Name} is there; nothing was changed. Restore a backup.");
        CheckHeader(file);
        try
        {
            using var lane = Lane.Open(path, raw.SQLITE_OPEN_READWRITE, "pragma query_only=on");
            // Closing would move the log into a file that may be damaged or not ours to write.
            if (log is { Exists: true, Length: > 0 }) lane.KeepLog();
            return Version(lane, file);
        }
        catch (DatabaseException damage) when (damage.MeansDamage)
        {
            throw Damaged(path, damage.Message, damage);
        }
    }

    private static int Version(Lane lane, FileInfo file)
    {
        var version = (int)lane.Number("pragma user_version");
        if (lane.Number("pragma application_id") != ApplicationId)
            throw new DatabaseRefusedException($"{file.FullName} is a database of another program; nothing was changed. Choose another data directory.");
        if (version > Migrations.Newest)
            throw new DatabaseRefusedException(
                $"{file.FullName} was written by a newer CineOrg (schema {version}, this one knows {Migrations.Newest}); nothing was changed. Update CineOrg, or restore a backup.");
        if (file.Length <= CheapToCheck) QuickCheck(lane, file.FullName);
        return version;
    }

    public static void QuickCheck(Lane lane, string path)
    {
        using var row = lane.Ask("pragma quick_check(1)");
        if (!row.Next() || row.Text(0) != "ok") throw Damaged(path, row.Text(0).ReplaceLineEndings(" "));
    }

    private static void CheckHeader(FileInfo file)
    {
        if (file.Length == 0) throw Damaged(file.FullName, "it is empty");
        var header = new byte[HeaderSize];
        using (var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            if (stream.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize) throw Damaged(file.FullName, "too short");
        if (!header.AsSpan().StartsWith("SQLite format 3\0"u8)) throw Damaged(file.FullName, "not a SQLite file");
        long page = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16));
        if (page == 1) page = 65536;
        // A committed WAL may still hold pages that the file lacks.
        if (!File.Exists(file.FullName + Log) && page * BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(28)) > file.Length)
            throw Damaged(file.FullName, "its end is missing");
    }

    private static DatabaseRefusedException Damaged(string path, string reason, Exception? cause = null) =>
        new($"{path} is damaged ({reason}); nothing was changed. Restore a backup.", cause);
}
