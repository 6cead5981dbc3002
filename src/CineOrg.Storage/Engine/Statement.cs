using System.Text;
using SQLitePCL;

namespace CineOrg.Storage.Engine;

/// <summary>
/// One prepared statement of a lane: parameters are given in order by <c>With</c>, rows read by <see cref="Next"/>. Disposing only
/// rewinds it for the next use; the lane that prepared it ends it.
/// </summary>
internal sealed partial class Statement(sqlite3 connection, sqlite3_stmt handle) : IDisposable
{
    private int _given;

    public static Statement Prepare(sqlite3 connection, string sql)
    {
        DatabaseException.Check(connection, raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle));
        return new(connection, handle);
    }

    public Statement With(long value) => Given(raw.sqlite3_bind_int64(handle, ++_given, value));
    public Statement With(long? value) => value is { } some ? With(some) : Null();
    public Statement With(int value) => With((long)value);
    public Statement With(int? value) => With((long?)value);
    public Statement With(bool value) => With(value ? 1L : 0L);
    public Statement With(double? value) =>
        value is { } some ? Given(raw.sqlite3_bind_double(handle, ++_given, some)) : Null();
    public Statement With(DateTimeOffset value) => With(value.ToUnixTimeMilliseconds());
    public Statement With(DateTimeOffset? value) => With(value?.ToUnixTimeMilliseconds());
    public Statement With(ReadOnlySpan<byte> value) => Given(raw.sqlite3_bind_blob(handle, ++_given, value));
    public Statement With(Guid? value) => value is { } some ? With(some) : Null();

    public Statement With(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return With(bytes);
    }

    public Statement With(string? value)
    {
        if (value is null) return Null();
        // An empty span is bound as NULL; the string itself keeps its closing zero and so stays a text.
        if (value.Length == 0) return Given(raw.sqlite3_bind_text(handle, ++_given, ""));
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        Span<byte> utf8 = most <= 512 ? stackalloc byte[most] : new byte[most];
        return Given(raw.sqlite3_bind_text(handle, ++_given, utf8[..Encoding.UTF8.GetBytes(value, utf8)]));
    }

    /// <param name="utf8">One character at least: an empty span would be bound as NULL.</param>
    public Statement WithText(ReadOnlySpan<byte> utf8) => Given(raw.sqlite3_bind_text(handle, ++_given, utf8));

    public Statement Null() => Given(raw.sqlite3_bind_null(handle, ++_given));

    /// <summary>True while there is a row to read.</summary>
    public bool Next()
    {
        var code = raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW) return true;
        if (code != raw.SQLITE_DONE) DatabaseException.Check(connection, code);
        return false;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>Rows changed, for insert, update and delete.</returns>
    public int Run()
    {
        using (this)
        {
            while (Next()) { }
            return raw.sqlite3_changes(connection);
        }
    }

    public void Dispose()
    {
        // A rewind repeats the error of the last step, which was already thrown.
        _ = raw.sqlite3_reset(handle);
        _given = 0;
    }

    public void End() => handle.Dispose();

    private Statement Given(int code)
    {
        DatabaseException.Check(connection, code);
        return this;
    }
}
