using System.Text.Json;

namespace CineOrg.Providers.Data;

/// <summary>Splits a batch's body into its entities and joins entities to such a body: <c>{"entities":{"Q42":{…}}}</c>.</summary>
internal static class EntityBatch
{
    public static byte[] Join(string property, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> entities)
    {
        using var body = new MemoryStream();
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteStartObject(property);
        foreach (var (key, entity) in entities)
        {
            writer.WritePropertyName(key);
            writer.WriteRawValue(entity.Span);
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return body.ToArray();
    }

    /// <summary>Entities by key.</summary>
    /// <exception cref="JsonException">The body has no such property, or it is no map of entities.</exception>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Split(string property, ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty(property, out var entities)
            || entities.ValueKind != JsonValueKind.Object)
            throw new JsonException($"There are no {property}");
        return entities.EnumerateObject().DistinctBy(entity => entity.Name)
            .ToDictionary(entity => entity.Name, entity => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(entity.Value, ElementJson.Default.JsonElement));
    }
}
