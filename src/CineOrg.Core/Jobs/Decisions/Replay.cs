using System.Text.Json;
using System.Text.Json.Nodes;

namespace CineOrg.Core.Jobs.Decisions;

/// <summary>Makes recorded decisions again, from their inputs alone, and compares.</summary>
public sealed class Replay(IEnumerable<IDecider> deciders)
{
    private readonly Dictionary<string, IDecider> _deciders = deciders.ToDictionary(decider => decider.Kind, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Kinds => _deciders.Keys;

    public Replayed Of(Decision decision)
    {
        if (!_deciders.TryGetValue(decision.Kind, out var decider)) return Replayed.Refused(decision, $"nothing decides \"{decision.Kind}\"");
        try
        {
            var outcome = decider.Decide(decision.Inputs);
            return new(decision, outcome, Difference.Between(JsonNode.Parse(decision.Outcome), JsonNode.Parse(outcome)), null);
        }
        catch (JsonException malformed)
        {
            return Replayed.Refused(decision, $"its record does not read: {malformed.Message}");
        }
    }
}

/// <param name="Outcome">Now; null when it could not be decided again.</param>
/// <param name="Refusal">Why it could not be decided again; null when it was.</param>
public sealed record Replayed(Decision Decision, string? Outcome, IReadOnlyList<Difference> Differences, string? Refusal)
{
    public bool Same => Refusal is null && Differences.Count == 0;

    public static Replayed Refused(Decision decision, string reason) => new(decision, null, [], reason);
}

/// <param name="Path">Where in the outcome, such as <c>$.source.owner</c>.</param>
/// <param name="Then">JSON as recorded; null when nothing stood there.</param>
/// <param name="Now">JSON as decided now; null when nothing stands there.</param>
public sealed record Difference(string Path, string? Then, string? Now)
{
    /// <summary>Every place where two outcomes differ; the order of members counts for nothing, that of items does.</summary>
    public static IReadOnlyList<Difference> Between(JsonNode? then, JsonNode? now) => [.. Walk("$", then, now)];

    private static IEnumerable<Difference> Walk(string path, JsonNode? then, JsonNode? now) => (then, now) switch
    {
        (JsonObject one, JsonObject other) => one.Select(member => member.Key).Union(other.Select(member => member.Key))
            .SelectMany(name => Walk($"{path}.{name}", one[name], other[name])),
        (JsonArray one, JsonArray other) => Enumerable.Range(0, Math.Max(one.Count, other.Count))
            .SelectMany(at => Walk($"{path}[{at}]", at < one.Count ? one[at] : null, at < other.Count ? other[at] : null)),
        _ when JsonNode.DeepEquals(then, now) => [],
        _ => [new(path, then?.ToJsonString(), now?.ToJsonString())],
    };
}
