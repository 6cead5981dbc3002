using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CineOrg.Core.Events;

namespace CineOrg.Storage.Engine;

/// <summary>An event's own words as JSON; what every event has (id, time, parents) stands in columns instead.</summary>
internal static class EventJson
{
    // Overrides do not inherit JsonIgnore, so what the base record declares is dropped by name.
    private static readonly HashSet<string> Common = [.. typeof(Event).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DropColumns } },
    };

    public static string Write(Event happened) => JsonSerializer.Serialize(happened, happened.GetType(), Options);

    /// <exception cref="JsonException">The payload is not what the type expects.</exception>
    public static Event Read(string payload, Type type) =>
        (Event?)JsonSerializer.Deserialize(payload, type, Options) ?? throw new JsonException("An event cannot be null.");

    private static void DropColumns(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Event))) return;
        foreach (var common in type.Properties.Where(property => Common.Contains(property.Name)).ToArray())
            type.Properties.Remove(common);
    }
}
