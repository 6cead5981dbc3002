using SQLitePCL;

namespace CineOrg.Storage.Engine;

/// <summary>Columns and parameters of whatever type, for rows that are kept as they stand.</summary>
internal sealed partial class Statement
{
    public int Count => raw.sqlite3_column_count(handle);
    public string Name(int column) => raw.sqlite3_column_name(handle, column).utf8_to_string();

    public object? Value(int column) => raw.sqlite3_column_type(handle, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => Long(column),
        raw.SQLITE_FLOAT => Double(column),
        raw.SQLITE_BLOB => Bytes(column).ToArray(),
        _ => Text(column),
    };

    public Statement WithValue(object? value) => value switch
    {
        null => Null(),
        long whole => With(whole),
        double number => With((double?)number),
        byte[] bytes => With(bytes.AsSpan()),
        Guid uuid => With(uuid),
        _ => With((string)value),
    };
}
