namespace CineOrg.Core.Jobs;

/// <summary>When a failed attempt is tried again.</summary>
public static class RetryPolicy
{
    /// <summary>Attempts before a job fails for good.</summary>
    public const int MaxAttempts = 5;

    /// <summary>Longest wait between two attempts.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>5 s, doubling, with full jitter on the upper half so that a crowd of failures does not come back at once; null after the last.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="jitter">0–1.</param>
    public static TimeSpan? After(int attempt, double jitter)
    {
        if (attempt >= MaxAttempts) return null;
        var wait = TimeSpan.FromSeconds(5) * Math.Pow(2, attempt - 1);
        return (wait < Longest ? wait : Longest) * (0.5 + jitter / 2);
    }
}
