using SQLitePCL;

namespace CineOrg.Storage.Engine;

/// <summary>
/// One open connection with its prepared statements, used by one thread at a time. SQLite parses each text once per lane.
/// </summary>
internal sealed class Lane : IDisposable
{
    private const int BusyMilliseconds = 10_000;
    private readonly sqlite3 _connection;
    private readonly Dictionary<string, Statement> _prepared = new(ReferenceOrTextComparer.Instance);

    private Lane(sqlite3 connection) => _connection = connection;

    /// <param name="pragmas">Statements that set the connection up.</param>
    public static Lane Open(string path, int flags, string pragmas)
    {
        SqliteNative.Load();
        var code = raw.sqlite3_open_v2(path, out var connection, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var lane = new Lane(connection);
        try
        {
            DatabaseException.Check(connection, code);
            DatabaseException.Check(connection, raw.sqlite3_busy_timeout(connection, BusyMilliseconds));
            lane.Script(pragmas);
            return lane;
        }
        catch
        {
            lane.Dispose();
            throw;
        }
    }

    /// <summary>The prepared statement of this text, ready for its parameters. Use a constant text; dispose the statement after reading.</summary>
    public Statement Ask(string sql)
    {
        if (_prepared.TryGetValue(sql, out var statement)) return statement;
        return _prepared[sql] = Statement.Prepare(_connection, sql);
    }

    /// <summary>Runs several statements that need no parameters.</summary>
    public void Script(string sql) => DatabaseException.Check(_connection, raw.sqlite3_exec(_connection, sql));

    /// <summary>The one number that a question gives.</summary>
    public long Number(string sql)
    {
        using var row = Ask(sql);
        return row.Next() ? row.Long(0) : 0;
    }

    /// <summary>Leaves the write-ahead log as it is when this connection closes as the last.</summary>
    public void KeepLog() => DatabaseException.Check(_connection, raw.sqlite3_db_config(_connection, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _));

    /// <summary>True when no transaction is open.</summary>
    public bool IsIdle => raw.sqlite3_get_autocommit(_connection) != 0;

    /// <summary>Rewinds every statement that was left in the middle.</summary>
    public void Rewind()
    {
        foreach (var statement in _prepared.Values) statement.Dispose();
    }

    public long LastId => raw.sqlite3_last_insert_rowid(_connection);

    public void Dispose()
    {
        foreach (var statement in _prepared.Values) statement.End();
        _prepared.Clear();
        _connection.Dispose();
    }
}
