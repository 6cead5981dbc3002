using System.Collections.Concurrent;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment.Discovering;

/// <summary>
/// The searches of the last minutes that went to the sources, in memory only. A few run at once; while these are under way, further ones
/// wait their turn as jobs, which know them by a number and never by their words.
/// </summary>
public sealed class Askings(IEnumerable<ISource> sources, EnrichmentOptions options, JobQueue queue, TimeProvider clock)
{
    private const int AtOnce = 4;
    private const int MostKept = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FailureKept = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyList<IMovieSearch> _sources = [.. sources.OfType<IMovieSearch>()
        .OrderBy(source => options.Trust.Rank(Catalogue.Field.Title, null, source.Name)).ThenBy(source => source.Name, StringComparer.Ordinal)];
    private readonly ConcurrentDictionary<string, Asking> _askings = [];

    /// <summary>Whether any source can search.</summary>
    public bool CanAsk => _sources.Count > 0;

    internal IEnumerable<Asking> Lately => _askings.Values;

    /// <summary>The same search of the last minutes, else one that begins now or as soon as it is its turn.</summary>
    internal async Task<Asking> For(string text, string language, CancellationToken stop)
    {
        var question = Question.Of(text, language, options.Languages);
        if (_askings.TryGetValue(question.Key, out var standing) && !IsOver(standing)) return standing;
        Forget();
        var asking = new Asking(question, _sources, options.SourceTimeout, clock);
        if (standing is null ? !_askings.TryAdd(question.Key, asking) : !_askings.TryUpdate(question.Key, asking, standing))
            return _askings.TryGetValue(question.Key, out var other) ? other : Begun(asking);
        return await TakeTurn(asking, stop);
    }

    /// <summary>Tells which search it was: what is opened of its answers follows from that.</summary>
    internal void FollowFrom(Cause cause, string text, string language)
    {
        if (_askings.TryGetValue(Question.Of(text, language, options.Languages).Key, out var asking)) asking.FollowsFrom(cause);
    }

    /// <summary>Begins a search whose turn has come, and waits for its end.</summary>
    /// <returns>Null when it is forgotten: nobody waits for it any more.</returns>
    internal async Task<Discovered?> Run(Guid id)
    {
        if (_askings.Values.FirstOrDefault(asking => asking.Id == id) is not { } found) return null;
        found.Begin();
        await found.Done;
        return found.Standing();
    }

    private async Task<Asking> TakeTurn(Asking asking, CancellationToken stop)
    {
        if (_askings.Values.Count(other => !other.Done.IsCompleted) <= AtOnce) return Begun(asking);
        try
        {
            await queue.Enqueue(DiscoverJob.Request(asking.Id), stop: stop);
            return asking;
        }
        catch (StoreUnwritableException)
        {
            return Begun(asking); // a full disk stops no search
        }
    }

    private static Asking Begun(Asking asking)
    {
        asking.Begin();
        return asking;
    }

    private bool IsOver(Asking asking) => asking.Done.IsCompleted
        && clock.GetElapsedTime(asking.Made) > (asking.Standing().Failed.Count > 0 ? FailureKept : Kept);

    private void Forget()
    {
        foreach (var (key, asking) in _askings)
            if (IsOver(asking)) _askings.TryRemove(KeyValuePair.Create(key, asking));
        if (_askings.Count < MostKept) return;
        foreach (var (key, asking) in _askings.Where(one => one.Value.Done.IsCompleted).OrderBy(one => one.Value.Made).Take(MostKept / 2).ToList())
            _askings.TryRemove(KeyValuePair.Create(key, asking));
    }
}
