namespace CineOrg.Core.Enrichment;

/// <summary>
/// Since when an answer must have been given to be believed: a wish for what the sources say now passes by what was kept before. It goes
/// with the work, as <see cref="Haste"/> does. All questions of one wish have one time, and so has a job that is begun anew after a
/// crash: each answer is fetched once.
/// </summary>
public static class Afresh
{
    private static readonly AsyncLocal<DateTimeOffset?> Current = new();

    /// <summary>Null: as old as is usual.</summary>
    public static DateTimeOffset? Since => Current.Value;

    /// <summary>To the millisecond, as times are kept.</summary>
    public static DateTimeOffset Now(TimeProvider clock) => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    public static async Task<T> From<T>(DateTimeOffset? since, Func<Task<T>> work)
    {
        Current.Value = since;
        return await work();
    }
}
