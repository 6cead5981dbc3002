using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CineOrg.Core.Context;

/// <summary>Stacks and who waits, as they are kept.</summary>
public static class ContextText
{
    public static string Write(ContextStack stack) => JsonSerializer.Serialize(stack, ContextJson.Default.ContextStack);

    public static string Write(Waiting waiting) => JsonSerializer.Serialize(waiting, ContextJson.Default.Waiting);

    /// <returns>Null when the text is none that was written here.</returns>
    public static ContextStack? ReadStack(string text) => Read(text, ContextJson.Default.ContextStack);

    /// <inheritdoc cref="ReadStack"/>
    public static Waiting? ReadWaiting(string text) => Read(text, ContextJson.Default.Waiting);

    private static T? Read<T>(string text, JsonTypeInfo<T> form) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(text, form);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ContextStack))]
[JsonSerializable(typeof(Waiting))]
internal sealed partial class ContextJson : JsonSerializerContext;
