using System.Net;
using System.Text.Json;
using Shouldly;

namespace CineOrg.App.Tests.Harness;

/// <summary>Reads answers in the terms of the API's conventions.</summary>
internal static class Reading
{
    public static string Text(this JsonElement json, string field) => json.GetProperty(field).GetString()!;

    public static int Whole(this JsonElement json, string field) => json.GetProperty(field).GetInt32();

    public static IReadOnlyList<JsonElement> List(this JsonElement json, string field) => [.. json.GetProperty(field).EnumerateArray()];

    public static IReadOnlyList<string> Texts(this IEnumerable<JsonElement> items, string field) => [.. items.Select(item => item.Text(field))];

    public static bool Has(this JsonElement json, string field) => json.TryGetProperty(field, out _);

    public static IReadOnlyList<string> Fields(this JsonElement json) => [.. json.EnumerateObject().Select(field => field.Name)];

    /// <summary>The answer is this refusal, as RFC 9457 says it, with the request's id.</summary>
    /// <returns>The problem details.</returns>
    public static JsonElement ShouldRefuse(this Answer answer, HttpStatusCode status, string type)
    {
        answer.Status.ShouldBe(status, answer.Text);
        answer.Header("Content-Type").ShouldBe("application/problem+json");
        answer.Json.Text("type").ShouldBe($"urn:cineorg:problem:{type}");
        answer.Json.Whole("status").ShouldBe((int)status);
        answer.Json.Text("title").ShouldNotBeEmpty();
        answer.Json.Text("requestId").ShouldBe(answer.Header("X-Request-Id"));
        return answer.Json;
    }

    /// <summary>Every text in a document, with the path of fields that leads to it.</summary>
    public static IEnumerable<(string Field, JsonElement Value)> Leaves(this JsonElement json, string field = "") => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(inner => inner.Value.Leaves(inner.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => item.Leaves(field)),
        _ => [(field, json)],
    };

    /// <summary>Every field's name in a document, at any depth.</summary>
    public static IEnumerable<string> Names(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(inner => inner.Value.Names().Prepend(inner.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
