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

    /// <returns>The schema's version; 0 for a file that is not there or empty.</returns>
    /// <exception cref="DatabaseRefusedException">Damaged, another program's or a newer program's file.</exception>
    public static int Inspect(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length == 0) return 0;
        CheckHeader(file);
        try
        {
            using var lane = Lane.Open(path, raw.SQLITE_OPEN_READWRITE, "pragma query_only=on");
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
            throw new DatabaseRefusedException($"{file.FullName} is a database of another program; nothing was changed.");
        if (version > Migrations.Newest)
            throw new DatabaseRefusedException(
                $"{file.FullName} was written by a newer CineOrg (schema {version}, this one knows {Migrations.Newest}); nothing was changed.");
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
        var header = new byte[HeaderSize];
        using (var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            if (stream.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize) throw Damaged(file.FullName, "too short");
        if (!header.AsSpan().StartsWith("SQLite format 3\0"u8)) throw Damaged(file.FullName, "not a SQLite file");
        long page = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16));
        if (page == 1) page = 65536;
        // A committed WAL may still hold pages that the file lacks.
        if (!File.Exists(file.FullName + "-wal") && page * BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(28)) > file.Length)
            throw Damaged(file.FullName, "its end is missing");
    }

    private static DatabaseRefusedException Damaged(string path, string reason, Exception? cause = null) =>
        new($"{path} is damaged ({reason}); nothing was changed. Restore a backup.", cause);
}
