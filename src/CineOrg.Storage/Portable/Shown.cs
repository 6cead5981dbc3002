using System.Text.Json;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Portable;

/// <summary>Which values of one item may be handed on: those that a source which forbids it gave stay here.</summary>
internal sealed class Shown
{
    private const string Map = "shownFrom";
    private static ReadOnlySpan<byte> WithheldValue => "\"source\":\"imdb\""u8;
    private readonly Dictionary<string, string>? _kept;
    private readonly HashSet<string> _hidden = [];

    public Shown(Section section, Row row)
    {
        for (var column = 0; column < section.Columns.Count; column++)
            if (section.Columns[column] is { Field: Map, Form: var form } && form.IsSound(row.Bytes(column)) && row.Bytes(column).IndexOf("\"imdb\""u8) >= 0) _kept = Sort(row.Bytes(column));
    }

    public int Withheld => _hidden.Count;

    /// <summary>A title that must stand is what a film is called, not a value to be hidden.</summary>
    public bool Hides(Column column) => column.Optional && _hidden.Contains(column.Field);

    public bool HidesText(Part part, Column column, Row row) =>
        _hidden.Count > 0 && part.Field == "texts" && column.Optional && _hidden.Contains($"{column.Field}.{row.Text(0)}");

    public void Write(Utf8JsonWriter json, Column column, Row row, int index)
    {
        if (column.Field != Map || _kept is null)
        {
            WriteOne(json, column, row, index);
            return;
        }
        json.WriteStartObject(Map);
        foreach (var (field, source) in _kept) json.WriteString(field, source);
        json.WriteEndObject();
    }

    public static void WriteOne(Utf8JsonWriter json, Column column, Row row, int index)
    {
        if (row.IsNull(index) || (column.Optional && column.Form is JsonForm && !column.Form.IsSound(row.Bytes(index)))) return;
        json.WritePropertyName(column.Field);
        if (column.Form is JsonForm && row.Bytes(index).IndexOf(WithheldValue) >= 0) WriteOthers(json, row.Bytes(index));
        else column.Form.Write(json, row, index);
    }

    // A list that several sources filled: each value says whose it is.
    private static void WriteOthers(Utf8JsonWriter json, ReadOnlySpan<byte> list)
    {
        json.WriteStartArray();
        foreach (var value in JsonElement.Parse(list).EnumerateArray())
            if (!value.TryGetProperty("source", out var source) || source.GetString() != Subjects.Withheld) value.WriteTo(json);
        json.WriteEndArray();
    }

    public static bool IsSound(IReadOnlyList<Column> columns, Row row)
    {
        for (var index = 0; index < columns.Count; index++)
            if (columns[index] is { Optional: false, Form: JsonForm form } && !form.IsSound(row.Bytes(index))) return false;
        return true;
    }

    private Dictionary<string, string> Sort(ReadOnlySpan<byte> map)
    {
        var kept = new Dictionary<string, string>();
        foreach (var field in JsonElement.Parse(map).EnumerateObject())
            if (field.Value.GetString() == Subjects.Withheld) _hidden.Add(field.Name);
            else kept[field.Name] = field.Value.GetString()!;
        return kept;
    }
}
