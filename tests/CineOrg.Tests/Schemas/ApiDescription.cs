using System.Text.Json;
using CineOrg.App.Web.Api;
using CineOrg.Core.Catalogue;
using CineOrg.Tests.Events;

namespace CineOrg.Tests.Schemas;

/// <summary>What the API's checked-in description says about its answers, and the types behind it.</summary>
internal static class ApiDescription
{
    private const string Components = "#/components/schemas/";
    private static readonly JsonElement Document = JsonElement.Parse(File.ReadAllText(Path.Combine(GeneratedFile.Root, "docs/openapi.json")));

    /// <summary>Names of all bodies that are asked or answered.</summary>
    public static IReadOnlyList<string> Bodies { get; } =
        [.. Document.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => schema.Name).Where(name => name != nameof(JsonElement))];

    /// <summary>Each answer that went well: how it is asked for, its status, and the name of its body (null: none is told).</summary>
    public static IEnumerable<(string Operation, string Status, string? ContentType, string? Body)> Answers =>
        from path in Document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        from response in operation.Value.GetProperty("responses").EnumerateObject().Where(response => response.Name is ['2', ..])
        from content in Contents(response.Value)
        select ($"{operation.Name} {path.Name}", response.Name, content.Type, content.Body);

    public static Type TypeOf(string body) =>
        body.Split("Of", 2) is [var generic, var item] && Named($"{generic}`1") is { } definition ? definition.MakeGenericType(TypeOf(item))
        : Named(body) ?? throw new InvalidOperationException($"No type is called {body}.");

    // Two records of one name would let the schema of one stand for the other: the API's own comes first, else there may be but one.
    private static Type? Named(string name)
    {
        Type[] named = [.. typeof(ApiJson).Assembly.GetTypes().Where(IsWeb).Concat(typeof(MovieProfile).Assembly.GetTypes()).Where(type => type.Name == name && !type.IsNested)];
        return named.FirstOrDefault(type => type.Namespace == typeof(ApiJson).Namespace)
            ?? (named.Length < 2 ? named.FirstOrDefault() : throw new InvalidOperationException($"Several types are called {name}: {string.Join(", ", named.Select(type => type.FullName))}."));
    }

    private static bool IsWeb(Type type) => type.Namespace?.StartsWith("CineOrg.App.Web", StringComparison.Ordinal) == true;

    private static IEnumerable<(string? Type, string? Body)> Contents(JsonElement response) =>
        response.TryGetProperty("content", out var content)
            ? content.EnumerateObject().Select(one => ((string?)one.Name, one.Value.TryGetProperty("schema", out var schema) ? BodyOf(schema) : null))
            : [(null, null)];

    private static string? BodyOf(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var direct) ? direct.GetString()![Components.Length..]
        : schema.TryGetProperty("items", out var items) && items.TryGetProperty("$ref", out var one) ? one.GetString()![Components.Length..]
        : null;
}
