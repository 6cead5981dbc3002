using System.Text.Json;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Context.Graph;

/// <summary>What an unbound step asks of its candidates, read from its intent's parameters; what is malformed is told by Mistake.</summary>
/// <param name="Relation">The relation to follow; null: the cheapest.</param>
/// <param name="With">Entities that each candidate must be linked with.</param>
/// <param name="Seen">False: only what the person has not seen; true: only what they have.</param>
/// <param name="Playable">Only what they can play now.</param>
/// <param name="Kind">Only films of this kind.</param>
/// <param name="Take">Candidates wanted, 1 to 100.</param>
public sealed record Wish(string? Relation, IReadOnlyList<Bound> With, bool? Seen, bool Playable, MovieKind? Kind, int Take)
{
    public const int Most = 100;
    private const int MostWith = 8;
    private const int LongestId = 100;

    private static readonly string[] Names = ["relation", "with", "seen", "playable", "kind", "take"];

    public static readonly Wish None = new(null, [], null, false, null, 24);

    /// <summary>What can be read of it; the rest is as if it were not there.</summary>
    public static Wish Of(Intent intent) => intent.Params is not { Count: > 0 } given ? None : new(
        Text(given, "relation"), Bounds(given), Flag(given, "seen"), Flag(given, "playable") ?? false,
        Text(given, "kind") is { } kind ? Spelling.Read<MovieKind>(kind) : null,
        given.TryGetValue("take", out var take) && take.ValueKind == JsonValueKind.Number && take.TryGetInt32(out var number) ? Math.Clamp(number, 1, Most) : None.Take);

    /// <summary>The parameter that does not fit, with the reason; null when all do.</summary>
    public static (string Field, string Reason)? Mistake(Intent intent, RelationGraph graph)
    {
        foreach (var (name, value) in intent.Params ?? new Dictionary<string, JsonElement>())
            if (Mistake(name, value, graph) is { } reason) return ($"intent.params.{name}", reason);
        return null;
    }

    private static string? Mistake(string name, JsonElement value, RelationGraph graph) => name switch
    {
        "relation" => value.ValueKind == JsonValueKind.String && graph.Find(value.GetString()!) is not null ? null : "is no relation of the graph",
        "with" => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= MostWith && value.EnumerateArray().All(one => Read(one) is { } bound && graph.Entities.Contains(bound.Entity))
            ? null : $"is a list of at most {MostWith} objects with entity and id, entity one of {string.Join(", ", graph.Entities)}",
        "seen" or "playable" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "is true or false",
        "kind" => value.ValueKind == JsonValueKind.String && Spelling.Read<MovieKind>(value.GetString()!) is not null ? null : $"is one of {string.Join(", ", Enum.GetValues<MovieKind>().Select(kind => kind.Word()))}",
        "take" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number is >= 1 and <= Most ? null : $"is a whole number from 1 to {Most}",
        _ => Names.Contains(name) ? null : $"is unknown; there are {string.Join(", ", Names)}",
    };

    private static Bound? Read(JsonElement one) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty("entity", out var entity) && entity.ValueKind == JsonValueKind.String
        && one.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= LongestId } key
            ? new(entity.GetString()!, key) : null;

    private static IReadOnlyList<Bound> Bounds(IReadOnlyDictionary<string, JsonElement> given) =>
        given.TryGetValue("with", out var with) && with.ValueKind == JsonValueKind.Array
            ? [.. with.EnumerateArray().Take(MostWith).Select(Read).OfType<Bound>()] : [];

    private static string? Text(IReadOnlyDictionary<string, JsonElement> given, string name) =>
        given.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool? Flag(IReadOnlyDictionary<string, JsonElement> given, string name) =>
        given.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}
