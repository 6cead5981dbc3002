using System.Collections.Concurrent;

namespace CineOrg.Providers.Data;

/// <summary>
/// Asks once for all who ask the same within a short time: eight questions about one film cost one request.
/// Failures are not remembered.
/// </summary>
internal sealed class SharedDataProvider(IDataProvider inner, TimeProvider clock) : IDataProvider
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, Lazy<Task<DataAnswer>>> _underWay = new(StringComparer.Ordinal);
    private readonly BoundedMemory<(DataAnswer Answer, DateTimeOffset At)> _recent = new(32 * 1024 * 1024);

    public async Task<DataAnswer> Get(DataRequest request, CancellationToken stop)
    {
        var key = request.ToString();
        if (_recent.TryGet(key, out var recent) && clock.GetUtcNow() - recent.At < Memory) return recent.Answer;
        // The request belongs to all who wait, so no single one of them can cancel it; each can stop waiting.
        var asked = _underWay.GetOrAdd(key, _ => new(() => Task.Run(() => Ask(key, request), CancellationToken.None)));
        return await asked.Value.WaitAsync(stop);
    }

    private async Task<DataAnswer> Ask(string key, DataRequest request)
    {
        try
        {
            var answer = await inner.Get(request, CancellationToken.None);
            if (answer is not DataAnswer.Failed) _recent.Put(key, (answer, clock.GetUtcNow()), (answer as DataAnswer.Found)?.Body.Length ?? 0);
            return answer;
        }
        finally
        {
            _underWay.TryRemove(key, out _);
        }
    }
}
