using System.Security.Cryptography;
using System.Text;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Data;

/// <summary>
/// Answers from what the network said within the last day (a setting), also after a restart. What is older is asked again, with its
/// entity tag when it has one, so that an answer which did not change is not sent again. "There is nothing" is kept, failures are not.
/// </summary>
internal sealed class CachedDataProvider(IDataProvider inner, IAnswerStore kept, CacheRules rules, SourceTallies tallies, TimeProvider clock) : IDataProvider
{
    public Task<DataAnswer> Get(DataRequest request, CancellationToken stop) =>
        request.Address is null ? inner.Get(request, stop) : request.BatchProperty is { } property ? Batch(request, property, stop) : One(request, stop);

    private async Task<DataAnswer> One(DataRequest request, CancellationToken stop)
    {
        var key = Key(request, request.Keys);
        var held = kept.Find(key);
        if (held is not null && IsGood(request, held)) return Told(request, held);
        var answer = await inner.Get(request with { KnownTag = held?.Body is null ? null : held.Tag }, stop);
        switch (answer)
        {
            case DataAnswer.Unchanged when held is not null:
                held = held with { FetchedAt = clock.GetUtcNow() };
                kept.Keep(key, held);
                return Told(held);
            case DataAnswer.Found found when request.Mistake?.Invoke(found.Body) is { } mistake:
                tallies.Of(request.Provider).Mistaken(mistake);
                return new DataAnswer.Failed(mistake);
            case DataAnswer.Found found:
                kept.Keep(key, new(found.Body, found.FetchedAt, found.Tag));
                return found;
            case DataAnswer.Nothing:
                kept.Keep(key, new(null, clock.GetUtcNow(), null));
                return answer;
            default:
                return answer;
        }
    }

    /// <summary>Each entity of a batch is kept by itself, for the next batch is another.</summary>
    private async Task<DataAnswer> Batch(DataRequest request, string property, CancellationToken stop)
    {
        var keys = request.Keys.Distinct().ToDictionary(key => key, key => Key(request, [key]));
        var good = keys.Select(pair => (pair.Key, Held: kept.Find(pair.Value))).Where(one => one.Held is not null && IsGood(request, one.Held))
            .ToDictionary(one => one.Key, one => one.Held!);
        string[] lacking = [.. keys.Keys.Where(key => !good.ContainsKey(key))];
        if (good.Count > 0) tallies.Of(request.Provider).Spared();
        if (lacking.Length > 0)
        {
            var answer = await inner.Get(request with { Keys = lacking }, stop);
            if (answer is DataAnswer.Found wrong && request.Mistake?.Invoke(wrong.Body) is { } mistake)
            {
                tallies.Of(request.Provider).Mistaken(mistake);
                return new DataAnswer.Failed(mistake);
            }
            if (answer is DataAnswer.Failed) return answer;
            foreach (var (key, fresh) in Parts(property, lacking, answer))
            {
                kept.Keep(keys[key], fresh);
                good[key] = fresh;
            }
            if (good.Count == 0) return answer;
        }
        var bodies = good.Where(one => one.Value.Body is not null).ToDictionary(one => one.Key, one => one.Value.Body!.Value);
        return bodies.Count == 0 ? new DataAnswer.Nothing() : new DataAnswer.Found(EntityBatch.Join(property, bodies), good.Values.Min(one => one.FetchedAt));
    }

    private IEnumerable<(string Key, KeptAnswer Answer)> Parts(string property, string[] asked, DataAnswer answer)
    {
        if (answer is not DataAnswer.Found found) return asked.Select(key => (key, new KeptAnswer(null, clock.GetUtcNow(), null)));
        var parts = EntityBatch.Split(property, found.Body);
        // What was merged into another entity answers under that one's name; asked alone, it is known whose name that is.
        if (asked.Length == 1 && parts.Count == 1) return [(asked[0], new(parts.Values.First(), found.FetchedAt, null))];
        return asked.Where(parts.ContainsKey).Select(key => (key, new KeptAnswer(parts[key], found.FetchedAt, null)));
    }

    private bool IsGood(DataRequest request, KeptAnswer held) =>
        request.Believes(held.FetchedAt) && clock.GetUtcNow() - held.FetchedAt is var age && age < rules.For(request) && age > -TimeSpan.FromMinutes(5);

    private DataAnswer Told(DataRequest request, KeptAnswer held)
    {
        tallies.Of(request.Provider).Spared();
        return Told(held);
    }

    private static DataAnswer Told(KeptAnswer held) => held.Body is { } body ? new DataAnswer.Found(body, held.FetchedAt) { Tag = held.Tag } : new DataAnswer.Nothing();

    /// <summary>Addresses hold no secret; the hash is there because they may be long, not to hide them.</summary>
    private static string Key(DataRequest request, IReadOnlyList<string> keys) =>
        request.Provider + ":" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Language}\n{request.Address!(keys).AbsoluteUri}")).AsSpan(0, 16));
}
