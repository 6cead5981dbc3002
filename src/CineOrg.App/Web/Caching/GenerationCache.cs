namespace CineOrg.App.Web.Caching;

/// <summary>Answers as composed, kept when asked for again, each for as long as the catalogue stays at the generation it shows.</summary>
/// <param name="catalogue">The generation it is at now.</param>
/// <param name="mostBytes">Of answers held; 0 keeps none.</param>
internal sealed class GenerationCache<TKey, TValue>(Func<long> catalogue, long mostBytes, Func<TValue, int> size)
    where TKey : notnull
    where TValue : class
{
    private const int Remembered = 16_384;
    private readonly AskedLately<TKey> _asked = new(Remembered);
    private readonly RecentlyUsed<TKey, Made> _kept = new(mostBytes, made => size(made.Value));
    private long _drops;

    /// <summary>The answer kept, or composed now; null when there is none.</summary>
    public async ValueTask<TValue?> Get(TKey key, Func<Task<TValue?>> compose)
    {
        var generation = catalogue();
        if (_kept.Find(key) is { } standing && standing.Generation == generation) return standing.Value;
        var drops = Volatile.Read(ref _drops);
        var value = await compose();
        // What changed while it was being composed may be missing from it.
        if (value is not null && _asked.Again(key) && drops == Volatile.Read(ref _drops)) _kept.Keep(key, new(generation, value));
        return value;
    }

    /// <summary>A generation lasts up to a second; an answer that somebody waits to see change must not.</summary>
    public void Drop(params ReadOnlySpan<TKey> keys)
    {
        Interlocked.Increment(ref _drops);
        foreach (var key in keys) _kept.Remove(key);
    }

    private sealed record Made(long Generation, TValue Value);
}
