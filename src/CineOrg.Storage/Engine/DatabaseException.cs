using CineOrg.Core.Events;
using SQLitePCL;

namespace CineOrg.Storage.Engine;

/// <summary>SQLite refused a statement.</summary>
/// <param name="code">SQLite's extended result code.</param>
public sealed class DatabaseException(string message, int code) : IOException(message)
{
    /// <summary>SQLite's result code without its extension: 11 corrupt, 13 full, 19 constraint, 26 not a database.</summary>
    public int Code { get; } = code & 0xff;

    internal bool MeansDamage => Code is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    internal bool IsConstraint => Code is raw.SQLITE_CONSTRAINT;

    internal static void Check(sqlite3 connection, int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        var (reason, extended) = (raw.sqlite3_errmsg(connection).utf8_to_string(), raw.sqlite3_extended_errcode(connection));
        if ((extended & 0xff) == raw.SQLITE_FULL) throw new StoreUnwritableException($"No space left on the disk of {Place(connection)}");
        if (IsWriting(extended)) throw new StoreUnwritableException($"The disk of {Place(connection)} cannot be written: {reason}");
        throw new DatabaseException($"{reason} ({code})", extended);
    }

    private static bool IsWriting(int code) => code is raw.SQLITE_IOERR_WRITE or raw.SQLITE_IOERR_FSYNC or raw.SQLITE_IOERR_TRUNCATE
        or raw.SQLITE_IOERR_SHMOPEN or raw.SQLITE_IOERR_SHMSIZE;

    private static string Place(sqlite3 connection) => raw.sqlite3_db_filename(connection, "main").utf8_to_string();
}
