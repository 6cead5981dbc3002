namespace CineOrg.Providers;

/// <summary>Whether a source answers, and if not, why.</summary>
public enum SourceCondition
{
    /// <summary>Nothing was asked of it since the start.</summary>
    Unasked,
    Working,

    /// <summary>Its last answers were failures, not yet so many that it is left alone: each question tries again.</summary>
    Failing,

    /// <summary>It asked to be left alone until a time that it named.</summary>
    Resting,

    /// <summary>It failed again and again: it is tried once in a while.</summary>
    Broken,

    /// <summary>The day's requests are made.</summary>
    Spent,
}

/// <summary>How one host of one source stands. No secret and no address asked for is in it.</summary>
/// <param name="Source">Such as <c>wikidata</c>.</param>
/// <param name="Host">Empty when none was asked yet.</param>
public sealed record SourceStanding(string Source, string Host, SourceCondition Condition)
{
    /// <summary>When it is asked again, for one that rests, is broken or spent.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Null while the last answer was one.</summary>
    public DateTimeOffset? FailingSince { get; init; }
    public string? LastFailure { get; init; }
    public DateTimeOffset? LastFailureAt { get; init; }

    /// <summary>Requests to this host.</summary>
    public int LastMinute { get; init; }

    /// <summary>Whose limits it shares, such as <c>wikimedia</c>.</summary>
    public string Budget { get; init; } = "";

    /// <summary>Requests of the whole budget within its window.</summary>
    public int InWindow { get; init; }
    public int MaxPerWindow { get; init; }
    public double WindowSeconds { get; init; }

    /// <summary>Requests of the whole budget today (UTC).</summary>
    public int Today { get; init; }
    public int? MaxPerDay { get; init; }

    /// <summary>Questions of this run that needed no request, for the answer was at hand.</summary>
    public long CacheHits { get; init; }

    /// <summary>Requests of the whole budget that wait for their turn.</summary>
    public int Waiting { get; init; }

    /// <summary>Of the last 200 answers.</summary>
    public double? MedianMilliseconds { get; init; }
    public double? P95Milliseconds { get; init; }
}
