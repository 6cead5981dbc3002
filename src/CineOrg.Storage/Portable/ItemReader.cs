using System.Text.Json;

namespace CineOrg.Storage.Portable;

/// <summary>One line as one item, strictly: no field unknown, none twice, none missing, each of its form.</summary>
internal sealed class ItemReader(Section section, string file)
{
    /// <exception cref="InvalidDataException">What is wrong, with file, line and column.</exception>
    public Item Read(ReadOnlySpan<byte> line, long number)
    {
        var json = new Utf8JsonReader(line);
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) throw new FormatException("an item is an object");
            var parts = new Dictionary<string, IReadOnlyList<Values>>();
            var values = Fields(ref json, line, section.Columns, section.Parts, parts);
            if (json.Read()) throw new FormatException("the line goes on after its item");
            return new($"{file}:{number}", values, parts);
        }
        catch (FormatException wrong)
        {
            throw new InvalidDataException($"{file}:{number}:{json.TokenStartIndex + 1}: {wrong.Message}", wrong);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{file}:{number}:{(wrong.BytePositionInLine ?? 0) + 1}: {wrong.Message.Split(" LineNumber:")[0]}", wrong);
        }
        catch (InvalidOperationException wrong) // thrown by the reader of JSON for half a character alone
        {
            throw new InvalidDataException($"{file}:{number}:{json.TokenStartIndex + 1}: the text is not UTF-8", wrong);
        }
    }

    private static Values Fields(
        ref Utf8JsonReader json, ReadOnlySpan<byte> line, IReadOnlyList<Column> columns, IReadOnlyList<Part> parts, Dictionary<string, IReadOnlyList<Values>>? into)
    {
        var values = new object?[columns.Count];
        while (Next(ref json) && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            if (Find(columns, name) is var index and >= 0) values[index] = Value(ref json, line, columns[index], values[index]);
            else if (into is not null && parts.FirstOrDefault(part => part.Field == name) is { } part) Rows(ref json, line, part, into);
            else throw new FormatException($"unknown field {name}");
        }
        for (var index = 0; index < columns.Count; index++)
            if (values[index] is null && !columns[index].Optional) throw new FormatException($"{columns[index].Field} is missing");
        return new(columns, values);
    }

    private static object Value(ref Utf8JsonReader json, ReadOnlySpan<byte> line, Column column, object? before)
    {
        if (before is not null) throw new FormatException($"{column.Field} stands twice");
        Next(ref json);
        try
        {
            var value = column.Form.Read(ref json);
            return value is RawJson raw ? raw.Of(line) : value;
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"{column.Field} must be {wrong.Message}", wrong);
        }
    }

    private static void Rows(ref Utf8JsonReader json, ReadOnlySpan<byte> line, Part part, Dictionary<string, IReadOnlyList<Values>> into)
    {
        Next(ref json);
        if (json.TokenType != JsonTokenType.StartArray) throw new FormatException($"{part.Field} must be a list");
        var rows = new List<Values>();
        while (Next(ref json) && json.TokenType == JsonTokenType.StartObject) rows.Add(Fields(ref json, line, part.Columns, [], null));
        if (json.TokenType != JsonTokenType.EndArray) throw new FormatException($"{part.Field} must hold objects");
        if (!into.TryAdd(part.Field, rows)) throw new FormatException($"{part.Field} stands twice");
    }

    private static bool Next(ref Utf8JsonReader json) => json.Read() ? true : throw new FormatException("the line ends in the middle of its item");

    private static int Find(IReadOnlyList<Column> columns, string name)
    {
        for (var index = 0; index < columns.Count; index++)
            if (columns[index].Field == name) return index;
        return -1;
    }
}
