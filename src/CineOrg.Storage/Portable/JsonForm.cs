using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using CineOrg.Storage.Catalogue;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Portable;

/// <summary>An object or a list inside an item. Its bytes stay as they are: they go into a database as they came out of one.</summary>
internal abstract class JsonForm : Form
{
    public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteRawValue(row.Bytes(column));

    public override object Read(ref Utf8JsonReader json)
    {
        if (json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) throw new FormatException("an object or a list");
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return new RawJson(start, (int)json.BytesConsumed, this);
    }

    public override bool IsSound(ReadOnlySpan<byte> held)
    {
        try
        {
            Check(held);
            return true;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            return false;
        }
    }

    /// <exception cref="JsonException">It does not read.</exception>
    public abstract void Check(ReadOnlySpan<byte> json);
}

/// <summary>A part of a line that stays as it is.</summary>
internal readonly record struct RawJson(int Start, int End, JsonForm Form)
{
    /// <exception cref="FormatException">It does not read.</exception>
    public string Of(ReadOnlySpan<byte> line)
    {
        var bytes = line[Start..End];
        try
        {
            Form.Check(bytes);
            return Encoding.UTF8.GetString(bytes);
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"as its schema says: {Told(wrong)}", wrong);
        }
    }

    private static string Told(JsonException wrong) =>
        wrong.Message.Split(" LineNumber:")[0].Split(" Path:")[0].TrimEnd('.') + (wrong.Path is { Length: > 1 } path ? $" (at {path})" : "");
}

/// <summary>What reads as a value of a type, and of whose members none is unknown, missing or there twice.</summary>
internal sealed class DocumentForm<T>(JsonTypeInfo<T> type) : JsonForm
{
    public override JsonObject Schema => type.GetJsonSchemaAsNode(new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (_, node) => NullMayBeAbsent(node) }).AsObject();

    // Nothing is written as null: what may be null may be absent.
    private static JsonNode NullMayBeAbsent(JsonNode node)
    {
        if (node is not JsonObject schema || schema["required"] is not JsonArray required || schema["properties"] is not JsonObject properties) return node;
        schema["required"] = new JsonArray([.. required.Select(name => (string)name!).Where(name => !MayBeNull(properties[name])).Select(name => JsonValue.Create(name))]);
        return node;
    }

    private static bool MayBeNull(JsonNode? schema) => schema?["type"] is JsonArray types && types.Any(type => (string?)type == "null");

    public override void Check(ReadOnlySpan<byte> json)
    {
        if (JsonSerializer.Deserialize(json, type) is null) throw new JsonException("it is null");
    }
}

/// <summary>What a source said: question → list of [field, language, value].</summary>
internal sealed class SaidForm : JsonForm
{
    public override JsonObject Schema => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = new JsonObject
        {
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["type"] = "array",
                ["prefixItems"] = new JsonArray(Typed("string"), new JsonObject { ["type"] = new JsonArray("string", "null") }, Typed("string")),
                ["minItems"] = 3,
                ["items"] = false,
            },
        },
    };

    public override void Check(ReadOnlySpan<byte> json) => StatementsJson.Read(json);
}
