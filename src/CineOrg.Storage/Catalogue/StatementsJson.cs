using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
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

    public static IReadOnlyList<Stated> Read(ReadOnlySpan<byte> document)
    {
        var statements = new List<Stated>();
        var json = new Utf8JsonReader(document);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var enricher = json.GetString()!;
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.StartArray) statements.Add(Read(ref json, enricher));
        }
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
        json.Read();
        var field = json.GetString()!;
        json.Read();
        var language = json.GetString();
        json.Read();
        var value = json.GetString()!;
        json.Read();
        return new(field, language, value, enricher);
    }
}
