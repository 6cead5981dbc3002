using System.Buffers;
using System.Text.Json;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Merging;

/// <summary>A row as it stood: column → null, long, double, text or bytes.</summary>
internal sealed record KeptRow(string Table, IReadOnlyList<KeyValuePair<string, object?>> Columns)
{
    public object? this[string column] => Columns.FirstOrDefault(one => one.Key == column).Value;

    public KeptRow With(string column, object? value) =>
        this with { Columns = [.. Columns.Select(one => one.Key == column ? KeyValuePair.Create(column, value) : one)] };

    public KeptRow Without(string column) => this with { Columns = [.. Columns.Where(one => one.Key != column)] };

    /// <summary>Rows of a table whose column has this value.</summary>
    public static List<KeptRow> Read(Lane lane, string table, string column, object value)
    {
        using var row = lane.Ask($"select * from {table} where {column} = ?").WithValue(value);
        var rows = new List<KeptRow>();
        while (row.Next())
            rows.Add(new(table, [.. Enumerable.Range(0, row.Count).Select(at => KeyValuePair.Create(row.Name(at), row.Value(at)))]));
        return rows;
    }

    /// <summary>Puts the row back; one that stands by the same key stays as it is.</summary>
    public void Insert(Lane lane)
    {
        var names = string.Join(", ", Columns.Select(one => one.Key));
        var statement = lane.Ask($"insert or ignore into {Table}({names}) values({string.Join(", ", Columns.Select(_ => "?"))})");
        foreach (var (_, value) in Columns) statement.WithValue(value);
        statement.Run();
    }
}

/// <summary>What a merge keeps.</summary>
/// <param name="Gone">Rows that went with the loser: they come back as they were.</param>
/// <param name="Moved">Rows that moved to the winner, as they stood before: they go back as they are then.</param>
/// <param name="Before">Rows of the winner that were changed, as they stood before.</param>
internal sealed record KeptRows(List<KeptRow> Gone, List<KeptRow> Moved, List<KeptRow> Before)
{
    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, StatementsJson.Compact))
        {
            json.WriteStartObject();
            Write(json, "gone", Gone);
            Write(json, "moved", Moved);
            Write(json, "before", Before);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    public static KeptRows Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var root = JsonElement.ParseValue(ref reader);
        return new(Rows(root, "gone"), Rows(root, "moved"), Rows(root, "before"));
    }

    private static void Write(Utf8JsonWriter json, string name, List<KeptRow> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteStartObject(row.Table);
            foreach (var (column, value) in row.Columns) Write(json, column, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string column, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(column); break;
            case long whole: json.WriteNumber(column, whole); break;
            case double number:
                json.WriteStartArray(column);
                json.WriteNumberValue(number);
                json.WriteEndArray();
                break;
            case byte[] bytes:
                json.WriteStartObject(column);
                json.WriteBase64String("bytes", bytes);
                json.WriteEndObject();
                break;
            default: json.WriteString(column, (string)value); break;
        }
    }

    private static List<KeptRow> Rows(JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(row =>
    {
        var table = row.EnumerateObject().First();
        return new KeptRow(table.Name, [.. table.Value.EnumerateObject().Select(column => KeyValuePair.Create(column.Name, Value(column.Value)))]);
    })];

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => json.GetInt64(),
        JsonValueKind.Array => json[0].GetDouble(),
        JsonValueKind.Object => json.GetProperty("bytes").GetBytesFromBase64(),
        _ => json.GetString(),
    };
}
