using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using CineOrg.Core.Events;

namespace CineOrg.Tests.Events;

/// <summary>The JSON Schema of an event's payload, from its record.</summary>
internal static class EventSchemas
{
    private static readonly HashSet<string> Common = [.. typeof(Event).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly JsonSerializerOptions Payload = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DropColumns } },
    };

    public static string Of(Type type)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:cineorg:event:{type.Name}:{EventTypesUnderTest.Sample(type).SchemaVersion}",
            ["title"] = type.Name,
        };
        foreach (var (name, value) in Payload.GetJsonSchemaAsNode(type).AsObject()) schema[name] = value?.DeepClone();
        schema["type"] = "object";
        MakeNullableOptional(schema);
        return schema.ToJsonString(Indented) + "\n";
    }

    // Nothing is written as null in the journal: what may be null may be absent.
    private static void MakeNullableOptional(JsonObject schema)
    {
        if (schema["required"] is not JsonArray required || schema["properties"] is not JsonObject properties) return;
        foreach (var name in required.Select(one => (string)one!).ToList())
            if (properties[name]?["type"] is JsonArray types && types.Any(one => (string?)one == "null"))
                required.Remove(required.First(one => (string?)one == name));
        if (required.Count == 0) schema.Remove("required");
    }

    private static void DropColumns(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Event))) return;
        foreach (var common in type.Properties.Where(property => Common.Contains(property.Name)).ToArray()) type.Properties.Remove(common);
    }
}
