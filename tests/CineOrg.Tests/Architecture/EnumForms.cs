using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CineOrg.Tests.Architecture;

/// <summary>How enums stand in JSON, in all that is reached from some bodies.</summary>
internal static class EnumForms
{
    /// <returns>Enums that are written as numbers, with the body that shows one.</returns>
    public static IReadOnlyList<string> NumbersIn(IEnumerable<Type> bodies, JsonSerializerOptions options) =>
        [.. bodies.SelectMany(body => Reached(body, options).Where(type => type.IsEnum && IsNumber(type, options)).Select(type => $"{type.Name} in {body.Name}"))];

    private static bool IsNumber(Type type, JsonSerializerOptions options) =>
        JsonSerializer.SerializeToElement(Enum.GetValues(type).GetValue(0), options.GetTypeInfo(type)).ValueKind != JsonValueKind.String;

    private static HashSet<Type> Reached(Type body, JsonSerializerOptions options)
    {
        var (seen, waiting) = (new HashSet<Type>(), new Stack<Type>([body]));
        while (waiting.TryPop(out var next))
        {
            var type = Nullable.GetUnderlyingType(next) ?? next;
            if (type == typeof(object) || !seen.Add(type) || type.IsEnum) continue;
            foreach (var inside in Inside(options.GetTypeInfo(type))) waiting.Push(inside);
        }
        return seen;
    }

    private static IEnumerable<Type> Inside(JsonTypeInfo type) =>
        type.Properties.Select(property => property.PropertyType).Concat(((Type?[])[type.ElementType, type.KeyType]).OfType<Type>());
}
