namespace CineOrg.Storage.Portable;

/// <summary>A column and the field that it becomes.</summary>
/// <param name="Field">Its name in the file.</param>
/// <param name="Optional">Left out where the database has nothing.</param>
internal sealed record Column(string Name, string Field, Form Form, bool Optional = false)
{
    public static Column Must(string name, string field, Form form) => new(name, field, form);
    public static Column May(string name, string field, Form form) => new(name, field, form, Optional: true);
}

/// <summary>A column that is worked out anew from the others when they are taken in.</summary>
internal sealed record Derived(string Name, Func<Values, object?> Of);

/// <summary>The values of one row, by column.</summary>
internal sealed class Values(IReadOnlyList<Column> columns, object?[] values)
{
    public object? this[int index] => values[index];
    public int Count => values.Length;

    public string? Text(string column) => (string?)Of(column);
    public long? Whole(string column) => (long?)Of(column);
    public Guid Uuid(string column) => new((byte[])Of(column)!, bigEndian: true);

    public object? Of(string column)
    {
        for (var index = 0; index < columns.Count; index++)
            if (columns[index].Name == column) return values[index];
        throw new ArgumentException($"No column {column}", nameof(column));
    }
}
