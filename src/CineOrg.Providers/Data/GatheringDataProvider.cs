using System.Collections.Concurrent;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Data;

/// <summary>
/// Puts the questions that many films ask at the same time to a provider as one request. Who has a person waiting is held up by a few
/// milliseconds; background questions gather for as long as one of their kind is under way, so that batches are full when they count.
/// </summary>
internal sealed class GatheringDataProvider(IDataProvider inner, TimeProvider clock) : IDataProvider
{
    public static readonly TimeSpan LongestHold = TimeSpan.FromMilliseconds(4);

    private readonly ConcurrentDictionary<(string Provider, string Kind, string? Language, bool Background), GatheringLine> _lines = new();

    public Task<DataAnswer> Get(DataRequest request, CancellationToken stop)
    {
        var how = request.Gathering ?? (request.BatchProperty is { } property && request.Address is { } address
            ? new(50, address, body => EntityBatch.Split(property, body)) : null);
        if (how is null || request.Keys.Count == 0) return inner.Get(request, stop);
        var line = _lines.GetOrAdd((request.Provider, request.Kind, request.Language, Haste.NobodyWaits),
            key => new(inner, clock, key.Background));
        return line.Ask(request, how).WaitAsync(stop);
    }
}
