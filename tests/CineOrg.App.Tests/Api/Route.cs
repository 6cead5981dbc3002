using System.Globalization;
using System.Text.Json;
using CineOrg.App.Tests.Harness;

namespace CineOrg.App.Tests.Api;

/// <summary>A route of the API that answers with JSON, as the description tells it.</summary>
/// <param name="Bodies">Status → what stands in the answer.</param>
internal sealed record Route(string Method, string Path, IReadOnlyDictionary<int, AnswerBody> Bodies)
{
    /// <summary>How many entities of each kind are asked for: all of the demo; fewer where asking changes something.</summary>
    private const int Most = 200, MostChanged = 3;

    /// <summary>Where entities are listed that a route's path names, when it is not the path before its first <c>{</c>.</summary>
    private static readonly Dictionary<string, Func<Visit, Task<IEnumerable<string>>>> Places = new()
    {
        ["/v1/scans/"] = async visit => [(await visit.Post("/v1/scans", "{}")).Json.Text("jobId")],
        ["/v1/context/frames/"] = Steps,
        ["/v1/events/"] = async visit => (await visit.Get("/v1/jobs")).Json.List("items").Select(job => job.Text("id")),
    };

    /// <summary>What is searched for where a route wants words, and what else it wants said.</summary>
    private static readonly Dictionary<string, string> Queries = new() { ["/v1/works/search"] = "?q=a&limit=100", ["/v1/works/search/beyond"] = "?q=persona", ["/v1/works"] = "?pageSize=100", ["/v1/persons"] = "?pageSize=100" };

    /// <summary>What is sent where a route wants a body.</summary>
    private static readonly Dictionary<string, string> Sent = new()
    {
        ["scans"] = "{}", ["discovered"] = """{"source":"demo","externalId":"persona-1966"}""", ["enrich"] = """{"level":"basic"}""",
        ["frames"] = """{"entity":"Decade","entityId":"1950"}""", ["resolve"] = WishOfADecade, ["viewing"] = """{"profile":"explorer"}""", ["{id}"] = """{"pinned":true}""",
        ["subscriptions"] = Subscription, ["watch"] = """{"positionSeconds":600,"durationSeconds":5400}""",
    };

    private const string WishOfADecade = """{"entity":"Movie","from":{"entity":"Decade","entityId":"1950"}}""";

    public const string Subscription = """{"endpoint":"https://push.example/one","keys":{"p256dh":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4","auth":"BTBZMqHH6r4Tts7J_aSIgg"}}""";

    public static IReadOnlyList<Route> All { get; } = Read();

    public string Name => $"{Method} {Path}";

    public string? Body => Method == "get" ? null : Sent.GetValueOrDefault(Path.Split('/')[^1]);

    /// <summary>Its addresses, one for each entity that the visitor can name.</summary>
    public async Task<IReadOnlyList<string>> Paths(Visit visit)
    {
        var from = Path.IndexOf('{', StringComparison.Ordinal);
        if (from < 0) return [Path + Queries.GetValueOrDefault(Path)];
        var before = Path[..from];
        var rest = Path[(Path.IndexOf('}', StringComparison.Ordinal) + 1)..];
        var ids = Places.TryGetValue(before, out var place) ? await place(visit) : await Listed(visit, before.TrimEnd('/'));
        return [.. ids.Distinct().Take(Method == "get" ? Most : MostChanged).Select(id => $"{before}{id}{rest}{Queries.GetValueOrDefault(Path)}")];
    }

    /// <summary>A film that was opened, and a wish that was answered.</summary>
    private static async Task<IEnumerable<string>> Steps(Visit visit)
    {
        var film = (await Listed(visit, "/v1/works")).First();
        await visit.Post("/v1/context/resolve", WishOfADecade);
        await visit.Post("/v1/context/frames", JsonSerializer.Serialize(new { entity = "Movie", entityId = film }));
        var context = (await visit.Get("/v1/context")).Json;
        return context.List("frames").Concat(context.List("left")).Texts("id");
    }

    private static async Task<IEnumerable<string>> Listed(Visit visit, string list)
    {
        var answer = (await visit.Get(list + Queries.GetValueOrDefault(list))).Json;
        var items = answer.ValueKind == JsonValueKind.Array ? answer : answer.GetProperty("items");
        return items.EnumerateArray().Select(item => item.Text(item.Has("id") ? "id" : "copyId"));
    }

    private static IReadOnlyList<Route> Read() =>
    [
        .. from path in Description.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           let bodies = operation.Value.GetProperty("responses").EnumerateObject().Where(response => response.Name is ['2', ..])
               .Where(response => response.Value.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out _))
               .ToDictionary(response => int.Parse(response.Name, CultureInfo.InvariantCulture), response => AnswerBody.Of(response.Value))
           where bodies.Count > 0
           select new Route(operation.Name, path.Name, bodies),
    ];

    private static JsonElement Description =>
        JsonElement.Parse(File.ReadAllText(System.IO.Path.Combine(BuiltProgram.Clone, "docs", "openapi.json")));
}

/// <param name="Schema">Its name.</param>
/// <param name="IsList">The answer is a list of such.</param>
internal sealed record AnswerBody(string Schema, bool IsList)
{
    public static AnswerBody Of(JsonElement response)
    {
        var schema = response.GetProperty("content").GetProperty("application/json").GetProperty("schema");
        var isList = schema.TryGetProperty("items", out var items);
        return new((isList ? items : schema).GetProperty("$ref").GetString()!.Split('/')[^1], isList);
    }
}
