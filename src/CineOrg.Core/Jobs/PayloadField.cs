using System.Text.Json;

namespace CineOrg.Core.Jobs;

public enum PayloadForm { Text, Word, Flag, Whole, Id, Time, Texts, Ids }

/// <summary>One field of a job's parameters.</summary>
/// <param name="Words">That it may be, when it is one of a few.</param>
public sealed record PayloadField(string Name, PayloadForm Form, bool Required = false, IReadOnlyList<string>? Words = null)
{
    public static PayloadField Text(string name) => new(name, PayloadForm.Text);
    public static PayloadField Word(string name, params IReadOnlyList<string> words) => new(name, PayloadForm.Word, Words: words);
    public static PayloadField Flag(string name) => new(name, PayloadForm.Flag);
    public static PayloadField Whole(string name) => new(name, PayloadForm.Whole);
    public static PayloadField Id(string name) => new(name, PayloadForm.Id);
    public static PayloadField Time(string name) => new(name, PayloadForm.Time);
    public static PayloadField Texts(string name) => new(name, PayloadForm.Texts);
    public static PayloadField Ids(string name) => new(name, PayloadForm.Ids);

    public PayloadField Needed() => this with { Required = true };

    /// <returns>Why a value does not fit; null when it does. An optional field may be null.</returns>
    public string? Complaint(JsonElement value) => value.ValueKind == JsonValueKind.Null
        ? Required ? "is missing" : null
        : Fits(value) ? null : $"is not {Wanted}";

    /// <summary>In words, for documents and complaints.</summary>
    public string Wanted => Form switch
    {
        PayloadForm.Text => "a text",
        PayloadForm.Word => $"one of {string.Join(", ", Words!)}",
        PayloadForm.Flag => "true or false",
        PayloadForm.Whole => "a whole number from 0",
        PayloadForm.Id => "a UUID",
        PayloadForm.Time => "a time (ISO 8601)",
        PayloadForm.Texts => "a list of texts",
        _ => "a list of UUIDs",
    };

    private bool Fits(JsonElement value) => Form switch
    {
        PayloadForm.Text => value.ValueKind == JsonValueKind.String,
        PayloadForm.Word => value.ValueKind == JsonValueKind.String && Words!.Contains(value.GetString()!),
        PayloadForm.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        PayloadForm.Whole => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0,
        PayloadForm.Id => IsId(value),
        PayloadForm.Time => value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out _),
        PayloadForm.Texts => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String),
        _ => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(IsId),
    };

    private static bool IsId(JsonElement value) => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out _);
}
