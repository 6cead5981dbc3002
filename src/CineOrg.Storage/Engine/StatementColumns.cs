using SQLitePCL;

namespace CineOrg.Storage.Engine;

/// <summary>The columns of the row that a statement stands on, counted from 0.</summary>
internal sealed partial class Statement
{
    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;
    public long Long(int column) => raw.sqlite3_column_int64(handle, column);
    public int Int(int column) => raw.sqlite3_column_int(handle, column);
    public bool Bool(int column) => Int(column) != 0;
    public double Double(int column) => raw.sqlite3_column_double(handle, column);
    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string() ?? "";
    public Guid Guid(int column) => new(raw.sqlite3_column_blob(handle, column), bigEndian: true);
    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Long(column));

    /// <summary>The column's own bytes (text as UTF-8), valid until the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);
    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);
    public double? DoubleOrNull(int column) => IsNull(column) ? null : Double(column);
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);
    public Guid? GuidOrNull(int column) => IsNull(column) ? null : Guid(column);
    public DateTimeOffset? TimeOrNull(int column) => IsNull(column) ? null : Time(column);
}
