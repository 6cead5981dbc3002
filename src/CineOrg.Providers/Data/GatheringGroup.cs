using System.Text.Json;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Data;

/// <summary>Keys on their way to one request, and what it answered to each.</summary>
/// <param name="begunAt">Its answers are no older.</param>
internal sealed class GatheringGroup(DataRequest first, Gathering how, DateTimeOffset begunAt)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<IReadOnlyDictionary<string, DataAnswer>> _answers = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DateTimeOffset BegunAt { get; } = begunAt;

    /// <summary>As hasty as the hastiest of those who ask.</summary>
    public Pace Pace { get; } = Pace.Inherited();

    public IReadOnlyCollection<string> Keys => _keys;
    public bool IsFull => _keys.Count >= how.Most;

    public void Add(string key) => _keys.Add(key);

    public async Task<DataAnswer> AnswerTo(string key) => (await _answers.Task)[key];

    /// <returns>True when nothing failed.</returns>
    public async Task<bool> Fetch(IDataProvider inner)
    {
        try
        {
            var answers = await Fetch(inner, [.. _keys]);
            _answers.SetResult(answers);
            return answers.Values.All(answer => answer is not DataAnswer.Failed);
        }
        catch (Exception fault)
        {
            _answers.SetException(fault);
            return false;
        }
    }

    /// <summary>An answer that is too large, or one wrong key that spoils it for all, is asked for in halves.</summary>
    private async Task<Dictionary<string, DataAnswer>> Fetch(IDataProvider inner, string[] keys)
    {
        if (keys is [var only]) return new() { [only] = await Alone(inner, only) };
        var answer = await inner.Get(Request(keys, how.Address), default);
        if (answer is DataAnswer.Nothing or DataAnswer.Failed { TooLarge: true })
            return Joined([await Fetch(inner, keys[..(keys.Length / 2)]), await Fetch(inner, keys[(keys.Length / 2)..])]);
        var parts = answer is DataAnswer.Found found ? Parts(found.Body) : null;
        if (parts is null && first.Gathering is not null) return Joined(await Task.WhenAll(keys.Select(key => Fetch(inner, [key]))));
        if (parts is null) return keys.ToDictionary(key => key, _ => answer is DataAnswer.Found ? Wrong() : answer);
        var answers = keys.Where(key => parts.ContainsKey(key) || how.Absent is not null).ToDictionary(
            key => key, key => (DataAnswer)new DataAnswer.Found(parts.GetValueOrDefault(key, how.Absent ?? default), ((DataAnswer.Found)answer).FetchedAt));
        // What is merged into another answers under that one's name, which only a question of its own can tell.
        foreach (var lacking in keys.Where(key => !answers.ContainsKey(key))) answers[lacking] = await Alone(inner, lacking);
        return answers;
    }

    private async Task<DataAnswer> Alone(IDataProvider inner, string key)
    {
        var answer = await inner.Get(Request([key], first.Address!), default);
        if (first.BatchProperty is null || answer is not DataAnswer.Found found) return answer;
        return Parts(found.Body) switch
        {
            null => Wrong(),
            { Count: 1 } merged => found with { Body = merged.Values.First() },
            var parts => parts.TryGetValue(key, out var part) ? found with { Body = part } : new DataAnswer.Nothing(),
        };
    }

    private DataRequest Request(IReadOnlyList<string> keys, Func<IReadOnlyList<string>, Uri> address) =>
        first with { Keys = keys, Address = address, Gathering = null, KnownTag = null, Mistake = null };

    private DataAnswer.Failed Wrong() => new($"unexpected JSON of {first.Provider}/{first.Kind}");

    /// <returns>Null for other JSON than was asked for.</returns>
    private IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? Parts(ReadOnlyMemory<byte> body)
    {
        try
        {
            return first.BatchProperty is { } property ? EntityBatch.Split(property, body) : how.Split(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, DataAnswer> Joined(IEnumerable<Dictionary<string, DataAnswer>> answers) =>
        answers.SelectMany(some => some).DistinctBy(one => one.Key).ToDictionary();
}
