using System.Collections.Concurrent;
using CineOrg.Core.Housekeeping.Caching;

namespace CineOrg.App.Web.Caching;

/// <summary>
/// Answers kept ready for as long as their line says. Nobody is answered with what was made before the last event about it that was told when
/// they asked; many who ask for the same at once wait for one making; what is past its time, but in its grace, is answered at once and renewed
/// once behind. A failure is seen by all who waited for it, and never kept.
/// </summary>
/// <param name="catalogue">The generation it is at now.</param>
/// <param name="mostBytes">Of answers held; 0 keeps none.</param>
internal sealed partial class ReadyCache<TKey, TValue>(
    CacheLine line, Changes changes, Func<long> catalogue, long mostBytes, Func<TValue, int> size, TimeProvider clock, ILogger log) : ICountedCache
    where TKey : notnull
    where TValue : class
{
    private const int Remembered = 16_384;
    private readonly AskedLately<TKey> _asked = new(Remembered);
    private readonly RecentlyUsed<TKey, Ready<TValue>> _kept = new(mostBytes, ready => size(ready.Made.Value));
    private readonly ConcurrentDictionary<TKey, Making<TValue>> _makings = [];
    private readonly Freshness _freshness = new(line, changes, catalogue, clock);
    private readonly Counts _counts = new();

    public CacheFigures Figures => _counts.Figures(line.Kind, _kept.Count, _kept.Bytes);

    /// <summary>The answer kept, or made now; null when there is none.</summary>
    /// <param name="make">Runs on when the asker goes away, and without any request when it renews behind: it may hold on to nothing of one.</param>
    public ValueTask<TValue?> Get(TKey key, Func<Task<Made<TValue>?>> make, CancellationToken stop = default)
    {
        if (_kept.Find(key) is { } ready)
            switch (_freshness.Of(ready))
            {
                case Fresh.AsNew:
                    _counts.Hit();
                    return new(ready.Made.Value);
                case Fresh.Enough:
                    _counts.Stale();
                    if (_freshness.IsRenewer(ready)) _ = Renew(key, make);
                    return new(ready.Made.Value);
            }
        return new(Ask(key, make, stop));
    }

    private async Task<TValue?> Ask(TKey key, Func<Task<Made<TValue>?>> make, CancellationToken stop)
    {
        var asked = changes.Now;
        var again = line.AtFirst || _asked.Again(key);
        while (true)
        {
            var (making, isOurs) = Begin(key);
            if (isOurs)
            {
                _counts.Miss();
                making.IsWanted = again;
                return (await Make(key, making, make))?.Value;
            }
            _counts.Wait();
            making.IsWanted = true;
            var made = await making.Done.WaitAsync(stop);
            // Made from before we asked, it may lack what was told until then; whoever makes it next begins after that.
            if (making.Step >= asked || (made is not null && !changes.Since(making.Step, made.Shows))) return made?.Value;
        }
    }

    private (Making<TValue> Making, bool IsOurs) Begin(TKey key)
    {
        if (_makings.TryGetValue(key, out var running)) return (running, false);
        var own = new Making<TValue>(changes.Now, catalogue(), clock.GetTimestamp());
        var making = _makings.GetOrAdd(key, own);
        return (making, ReferenceEquals(making, own));
    }

    private async Task<Made<TValue>?> Make(TKey key, Making<TValue> making, Func<Task<Made<TValue>?>> make)
    {
        try
        {
            var made = await make();
            if (made is not null && making.IsWanted) _kept.Keep(key, making.Ready(made));
            End(key, making);
            making.Succeed(made);
            return made;
        }
        catch (Exception failure)
        {
            _counts.Failure();
            End(key, making);
            making.Fail(failure);
            throw;
        }
    }

    // Before its end is told: whoever asks again then finds it kept, or begins anew.
    private void End(TKey key, Making<TValue> making) => _makings.TryRemove(new(key, making));

    // On a thread of its own: who found it stale has their answer already.
    private Task Renew(TKey key, Func<Task<Made<TValue>?>> make) => Task.Run(async () =>
    {
        try
        {
            var (making, isOurs) = Begin(key);
            if (!isOurs) return;
            making.IsWanted = true;
            if (await Make(key, making, make) is null) _kept.Remove(key);
        }
        catch (Exception failure)
        {
            NotRenewed(log, line.Kind, failure);
        }
    });

    [LoggerMessage(Level = LogLevel.Warning, Message = "Something of the cache {Kind} could not be renewed; what is held is shown until its time is over")]
    private static partial void NotRenewed(ILogger log, string kind, Exception failure);
}
