using System.Collections.Concurrent;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Data;

/// <summary>
/// Asks once for all who ask the same within a short time: eight questions about one film cost one request.
/// Failures are not remembered.
/// </summary>
internal sealed class SharedDataProvider(IDataProvider inner, TimeProvider clock) : IDataProvider
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, Sharing> _underWay = new(StringComparer.Ordinal);
    private readonly BoundedMemory<(DataAnswer Answer, DateTimeOffset At)> _recent = new(32 * 1024 * 1024);

    public async Task<DataAnswer> Get(DataRequest request, CancellationToken stop)
    {
        var key = request.ToString();
        if (_recent.TryGet(key, out var recent) && clock.GetUtcNow() - recent.At < Memory && request.Believes(Given(recent))) return recent.Answer;
        if (request.Since is { } since) key += $"@{since:O}"; // what is under way without may be answered from what was kept
        // The request belongs to all who wait, so no single one of them can cancel it; each can stop waiting, and each can hurry it.
        var asked = _underWay.GetOrAdd(key, _ => new(pace => Ask(key, request, pace)));
        Haste.WhenHurried(asked.Pace.Hurry);
        return await asked.Answer.WaitAsync(stop);
    }

    private async Task<DataAnswer> Ask(string key, DataRequest request, Pace pace)
    {
        try
        {
            var answer = await Haste.At(pace, () => inner.Get(request, CancellationToken.None));
            if (answer is not DataAnswer.Failed) _recent.Put(request.ToString(), (answer, clock.GetUtcNow()), (answer as DataAnswer.Found)?.Body.Length ?? 0);
            return answer;
        }
        finally
        {
            _underWay.TryRemove(key, out _);
        }
    }

    private static DateTimeOffset Given((DataAnswer Answer, DateTimeOffset At) recent) => (recent.Answer as DataAnswer.Found)?.FetchedAt ?? recent.At;

    /// <summary>One request, begun by the first who waits for its answer.</summary>
    private sealed class Sharing
    {
        private readonly Lazy<Task<DataAnswer>> _answer;

        public Sharing(Func<Pace, Task<DataAnswer>> ask) => _answer = new(() => Task.Run(() => ask(Pace), CancellationToken.None));

        public Pace Pace { get; } = Pace.Inherited();
        public Task<DataAnswer> Answer => _answer.Value;
    }
}
