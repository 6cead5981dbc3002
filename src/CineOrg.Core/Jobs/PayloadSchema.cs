using System.Text.Json;

namespace CineOrg.Core.Jobs;

/// <summary>What a type's parameters may hold. Anything else is refused when it is asked for, and again when it is read.</summary>
public sealed class PayloadSchema(params IReadOnlyList<PayloadField> fields)
{
    /// <summary>Characters; a list of ids of a hundred thousand films fits.</summary>
    public const int Longest = 4 * 1024 * 1024;

    public static readonly PayloadSchema Empty = new();
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    public IReadOnlyList<PayloadField> Fields { get; } = fields;

    /// <exception cref="BadPayloadException">It does not fit: with the field and the reason.</exception>
    public void Check(string type, string json)
    {
        if (json == "{}" && Fields.All(field => !field.Required)) return;
        if (json.Length > Longest) throw new BadPayloadException(type, "params", $"longer than {Longest} characters");
        using var payload = Read(type, json);
        if (payload.RootElement.ValueKind != JsonValueKind.Object) throw new BadPayloadException(type, "params", "not a JSON object");
        foreach (var given in payload.RootElement.EnumerateObject())
            Check(type, given, Fields.FirstOrDefault(field => field.Name == given.Name));
        if (Fields.FirstOrDefault(field => field.Required && !payload.RootElement.TryGetProperty(field.Name, out _)) is { } lacking)
            throw new BadPayloadException(type, lacking.Name, "is missing");
    }

    private static void Check(string type, JsonProperty given, PayloadField? field)
    {
        if (field is null) throw new BadPayloadException(type, given.Name, "is no field of this type");
        if (field.Complaint(given.Value) is { } reason) throw new BadPayloadException(type, field.Name, reason);
    }

    private static JsonDocument Read(string type, string json)
    {
        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException wrong)
        {
            throw new BadPayloadException(type, "params", $"is no JSON ({wrong.Message})");
        }
    }
}

/// <summary>A job's type or parameters are not what is declared: asking for it is refused; one already stored fails for good.</summary>
public sealed class BadPayloadException(string type, string @field, string reason) : PermanentFailureException($"{type}: {@field} {reason}")
{
    public string Field { get; } = @field;
    public string Reason { get; } = reason;
}
