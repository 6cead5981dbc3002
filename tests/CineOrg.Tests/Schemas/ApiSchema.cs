using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CineOrg.App.Web.Api;
using CineOrg.Core.Catalogue;

namespace CineOrg.Tests.Schemas;

/// <summary>The JSON Schema of a body, from its record: nothing that the record lacks may stand in it, and what is never null must.</summary>
internal static class ApiSchema
{
    /// <summary>Raised by one when a schema changes so that an answer of before would no longer pass.</summary>
    private static readonly Dictionary<string, int> Versions = [];
    private static readonly Type[] Profiles = [typeof(MovieProfile), typeof(PeopleProfile)];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The name a body goes by: a refusal is called Problem.</summary>
    public static string Name(Type type) =>
        type == typeof(ProblemBody) ? "Problem"
        : type.IsConstructedGenericType ? $"{Name(type.GetGenericTypeDefinition())}Of{Name(type.GenericTypeArguments[0])}"
        : type.Name.Split('`')[0];

    public static string File(Type type) => $"schemas/{Name(type)}.v{Version(Name(type))}.json";

    public static string Of(Type type)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = Id(Name(type)),
            ["title"] = Name(type),
            ["type"] = type.IsEnum ? "string" : "object",
        };
        if (type.IsEnum) schema["enum"] = Words(type);
        else if (Profiles.Contains(type)) Profile(schema, type);
        else if (type.IsConstructedGenericType) Instance(schema, type);
        else Plain(schema, type);
        return schema.ToJsonString(Indented) + "\n";
    }

    // As the enumeration itself says that it is written, else as everything is.
    private static JsonArray Words(Type type) => new(type.IsDefined(typeof(JsonConverterAttribute), inherit: false)
        ? [.. Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.SerializeToNode(value, type))]
        : [.. Enum.GetNames(type).Select(name => JsonValue.Create(SchemaForm.Camel(name)))]);

    private static void Plain(JsonObject schema, Type type)
    {
        schema["properties"] = Shapes(type, new HashSet<string>());
        schema["required"] = Names(type.GetProperties().Where(Shown).Where(property => !SchemaForm.MayBeNull(property)));
        if (!type.IsGenericTypeDefinition) schema["additionalProperties"] = false;
    }

    // What films and people share stands in the base, what each level promises beside it; both are written by hand.
    private static void Profile(JsonObject schema, Type type)
    {
        var shared = ProfileParts.Shared;
        schema["allOf"] = new JsonArray(Reference("base"), Reference($"{Name(type)}.levels"));
        schema["properties"] = Shapes(type, shared);
        schema["required"] = Names(type.GetProperties().Where(SchemaForm.IsRequired).Where(property => !shared.Contains(SchemaForm.Camel(property.Name))));
        schema["unevaluatedProperties"] = false;
    }

    private static void Instance(JsonObject schema, Type type)
    {
        schema["allOf"] = new JsonArray(Reference(Name(type.GetGenericTypeDefinition())));
        schema["properties"] = new JsonObject { ["items"] = SchemaForm.Of(type.GetProperty("Items")!.PropertyType) };
        schema["unevaluatedProperties"] = false;
    }

    private static JsonObject Shapes(Type type, IReadOnlySet<string> without) => new(type.GetProperties().Where(Shown)
        .Where(property => !without.Contains(SchemaForm.Camel(property.Name)))
        .Select(property => KeyValuePair.Create<string, JsonNode?>(SchemaForm.Camel(property.Name), SchemaForm.Of(property.PropertyType))));

    private static bool Shown(PropertyInfo property) =>
        property.GetMethod is { IsStatic: false } && property.GetCustomAttribute<System.Text.Json.Serialization.JsonIgnoreAttribute>() is null;

    private static JsonArray Names(IEnumerable<PropertyInfo> properties) =>
        new([.. properties.Select(property => JsonValue.Create(SchemaForm.Camel(property.Name)))]);

    public static JsonObject Reference(string name) => new() { ["$ref"] = Id(name) };

    private static string Id(string name) => $"urn:cineorg:schema:{name}:{Version(name)}";

    private static int Version(string name) => Versions.GetValueOrDefault(name, 1);
}
