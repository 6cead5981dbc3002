using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CineOrg.Core.Catalogue;
using Stated = CineOrg.Core.Catalogue.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>
/// A source's statements as one small document: <c>{"details":[["title","fr","Metropolis"],["year",null,"1927"]]}</c>,
/// grouped by the question they answered.
/// </summary>
internal static class StatementsJson
{
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IReadOnlyList<Stated> statements)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            foreach (var answered in statements.GroupBy(statement => statement.Enricher, StringComparer.Ordinal)) Write(json, answered);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">It is no such document.</exception>
    public static IReadOnlyList<Stated> Read(ReadOnlySpan<byte> document)
    {
        var statements = new List<Stated>();
        var json = new Utf8JsonReader(document);
        Expect(json.Read() && json.TokenType == JsonTokenType.StartObject, "an object");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var enricher = json.GetString()!;
            Expect(json.Read() && json.TokenType == JsonTokenType.StartArray, "a list of statements");
            while (json.Read() && json.TokenType == JsonTokenType.StartArray) statements.Add(Read(ref json, enricher));
            Expect(json.TokenType == JsonTokenType.EndArray, "statements in a list");
        }
        Expect(json.TokenType == JsonTokenType.EndObject, "nothing but questions");
        Expect(!json.Read(), "one document");
        return statements;
    }

    private static void Write(Utf8JsonWriter json, IGrouping<string, Stated> answered)
    {
        json.WriteStartArray(answered.Key);
        foreach (var statement in answered)
        {
            json.WriteStartArray();
            json.WriteStringValue(statement.Field);
            json.WriteStringValue(statement.Language);
            json.WriteStringValue(statement.Value);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static Stated Read(ref Utf8JsonReader json, string enricher)
    {
        var field = Text(ref json) ?? throw new JsonException("must be a field");
        var language = Text(ref json);
        var value = Text(ref json) ?? throw new JsonException("must be a value");
        Expect(json.Read() && json.TokenType == JsonTokenType.EndArray, "a field, a language and a value");
        Expect(StatedForm.Holds(field, value), $"a {field} that can be read");
        return new(field, language, value, enricher);
    }

    private static string? Text(ref Utf8JsonReader json)
    {
        Expect(json.Read() && json.TokenType is JsonTokenType.String or JsonTokenType.Null, "texts");
        return json.GetString();
    }

    private static void Expect(bool holds, string what)
    {
        if (!holds) throw new JsonException($"must be {what}");
    }
}
