using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CineOrg.Tests.Schemas;

/// <summary>How a value of each type is written.</summary>
internal static class SchemaForm
{
    public static JsonNode Of(Type type)
    {
        var held = Nullable.GetUnderlyingType(type) ?? type;
        if (held == typeof(JsonElement) || held.IsGenericParameter) return true;
        if (held.IsEnum) return ApiSchema.Reference(ApiSchema.Name(held));
        return Text(held) ?? Number(held) ?? Many(held) ?? Record(held);
    }

    public static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<RequiredMemberAttribute>() is not null
        || (property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null);

    public static bool MayBeNull(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);

    public static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static JsonObject? Text(Type type) =>
        type == typeof(string) ? new() { ["type"] = "string" }
        : type == typeof(Guid) ? new() { ["type"] = "string", ["format"] = "uuid" }
        : type == typeof(DateTimeOffset) ? new() { ["type"] = "string", ["format"] = "date-time" }
        : type == typeof(DateOnly) ? new() { ["type"] = "string", ["format"] = "date" }
        : null;

    private static JsonObject? Number(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => new() { ["type"] = "boolean" },
        TypeCode.Int32 or TypeCode.Int64 => new() { ["type"] = "integer" },
        TypeCode.Double or TypeCode.Decimal => new() { ["type"] = "number" },
        _ => null,
    };

    private static JsonObject? Many(Type type)
    {
        if (type == typeof(string) || !type.IsAssignableTo(typeof(System.Collections.IEnumerable))) return null;
        return (type.IsArray ? [type.GetElementType()!] : type.GenericTypeArguments) switch
        {
            [var item] => new() { ["type"] = "array", ["items"] = Of(item) },
            [_, var value] => new() { ["type"] = "object", ["additionalProperties"] = Of(value) },
            _ => null,
        };
    }

    private static JsonObject Record(Type type) =>
        type is { IsEnum: false, Assembly.FullName: { } home } && home.StartsWith("CineOrg.", StringComparison.Ordinal) || type.Assembly.GetName().Name == "cineorg"
            ? ApiSchema.Reference(ApiSchema.Name(type))
            : throw new NotSupportedException($"How {type} is written is not known: say it in {nameof(SchemaForm)}.");
}
