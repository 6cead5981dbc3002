using SQLitePCL;

namespace CineOrg.Storage.Engine;

/// <summary>SQLite refused a statement.</summary>
/// <param name="code">SQLite's extended result code.</param>
public sealed class DatabaseException(string message, int code) : IOException(message)
{
    /// <summary>SQLite's result code without its extension: 11 corrupt, 13 full, 19 constraint, 26 not a database.</summary>
    public int Code { get; } = code & 0xff;

    internal bool MeansDamage => Code is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    internal static void Check(sqlite3 connection, int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        throw new DatabaseException($"{raw.sqlite3_errmsg(connection).utf8_to_string()} ({code})", raw.sqlite3_extended_errcode(connection));
    }
}
