using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CineOrg.Storage.Catalogue;

/// <summary>The database's own JSON, read strictly, for what comes from elsewhere: nothing unknown, nothing twice, nothing missing that is never null.</summary>
internal static class StrictJson
{
    /// <param name="own">Whose forms they are.</param>
    public static JsonSerializerOptions Of(JsonSerializerContext own) => new(own.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false, RespectNullableAnnotations = true,
        TypeInfoResolver = ((IJsonTypeInfoResolver)own).WithAddedModifier(Require),
    };

    public static JsonTypeInfo<T> For<T>(this JsonSerializerOptions strict) => (JsonTypeInfo<T>)strict.GetTypeInfo(typeof(T));

    // What is null is not written, so only what is never null can be asked for.
    private static void Require(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false } && Nullable.GetUnderlyingType(property.PropertyType) is null)
                property.IsRequired = true;
    }
}
