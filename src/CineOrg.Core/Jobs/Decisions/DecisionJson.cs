using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineOrg.Core.Jobs.Decisions;

/// <summary>How inputs and outcomes stand in JSON: camelCase, enums and infinities as words, nothing for null, no member that nobody declared.</summary>
public static class DecisionJson
{
    /// <summary>Longest inputs or outcome that are read, in characters.</summary>
    public const int Longest = 1 << 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">Not JSON, not of this form, or too long; the message names the field.</exception>
    public static T Read<T>(string json) => json.Length > Longest ? throw new JsonException($"Longer than {Longest} characters.")
        : JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("Nothing stands there.");
}
