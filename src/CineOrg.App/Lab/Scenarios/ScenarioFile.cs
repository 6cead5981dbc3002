using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineOrg.App.Lab.Scenarios;

/// <summary>Reads a scenario; what is wrong is told with its field and the reason.</summary>
internal static class ScenarioFile
{
    private const int Largest = 1 << 20;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <exception cref="ScenarioException">Malformed; the message names the field.</exception>
    public static Scenario Read(string path)
    {
        try
        {
            // What a file says of its own length is not believed: a device says 0 and never ends.
            using var text = new StreamReader(path);
            var read = new char[Largest + 1];
            var length = text.ReadBlock(read);
            return length > Largest ? throw new ScenarioException("the file", $"is longer than {Largest} characters") : Parse(new(read, 0, length));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ScenarioException("the file", unreadable.Message);
        }
    }

    /// <inheritdoc cref="Read"/>
    public static Scenario Parse(string json)
    {
        try
        {
            var scenario = JsonSerializer.Deserialize<Scenario>(json, Strict) ?? throw new ScenarioException("the file", "is empty");
            if (ScenarioRules.Wrong(scenario).FirstOrDefault() is { Field: { } field } wrong) throw new ScenarioException(field, wrong.Reason);
            return scenario;
        }
        catch (JsonException malformed)
        {
            var place = malformed.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $" (line {line + 1})") : "";
            throw new ScenarioException(malformed.Path ?? "the file", malformed.Message.Split(" Path:")[0].TrimEnd('.') + place);
        }
    }
}

/// <summary>A scenario that cannot be run.</summary>
internal sealed class ScenarioException(string field, string reason) : Exception($"{field}: {reason}");
