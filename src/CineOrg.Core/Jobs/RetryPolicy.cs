namespace CineOrg.Core.Jobs;

/// <summary>
/// When a failed attempt is tried again: after 5 s, then twice as long each time (10 s, 20 s…), an hour at most. Of each wait the upper
/// half is left to chance, so that a crowd of failures does not come back at once: the first retry is 2.5 to 5 s after the failure.
/// </summary>
public static class RetryPolicy
{
    /// <summary>Wait after the first failure, before chance shortens it.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait between two attempts.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <returns>Null when it was the last attempt.</returns>
    /// <param name="failures">Attempts that failed, this one included.</param>
    /// <param name="attempts">That its type is given.</param>
    /// <param name="jitter">0–1.</param>
    public static TimeSpan? After(int failures, int attempts, double jitter)
    {
        if (failures >= attempts) return null;
        var wait = First * Math.Pow(2, Math.Min(failures - 1, 20));
        return (wait < Longest ? wait : Longest) * (0.5 + jitter / 2);
    }
}
