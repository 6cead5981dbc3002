using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

public enum Priority { Low, Medium, High, Urgent }

public enum JobStatus { Pending, Running, Completed, Failed, Cancelled }

/// <summary>Work that must not be lost. Kept in the database from the moment it is asked for until somebody has seen how it ended.</summary>
public sealed record Job
{
    public required Guid Id { get; init; }

    /// <summary><c>Scan, EnrichBatch, Fingerprint</c>…: names the <see cref="IRunJobs"/> that does it.</summary>
    public required string Type { get; init; }

    /// <summary>The film, person or root it is about.</summary>
    public Guid? Entity { get; init; }
    public Priority Priority { get; init; } = Priority.Medium;
    public JobStatus Status { get; init; }

    /// <summary>JSON by the type's schema.</summary>
    public required string Params { get; init; }

    /// <summary>While one with this key is pending or running, asking again joins it.</summary>
    public string? DedupeKey { get; init; }

    /// <summary>Not before this, as whoever asked wished; null: as soon as possible.</summary>
    public DateTimeOffset? EarliestStart { get; init; }

    /// <summary>To be done by then: the nearer, the heavier it weighs.</summary>
    public DateTimeOffset? LatestEnd { get; init; }

    /// <summary>When it may be taken: the earliest start, or later after a failure or while its sources cannot be asked.</summary>
    public DateTimeOffset RunAt { get; init; }

    /// <summary>Its time has come and it takes part in the choice.</summary>
    public bool Due { get; init; }

    /// <summary>JSON that only the asker reads: the frame and intent it was asked from.</summary>
    public string? Origin { get; init; }

    /// <summary>It is done only while this holds; null: always.</summary>
    public string? When { get; init; }

    /// <summary>How many wait for it.</summary>
    public int Waiters { get; init; }

    /// <summary>What whoever asked expects it to cost; null: as its type usually does.</summary>
    public JobCost? Estimate { get; init; }

    /// <summary>The weight with which it was chosen; null until then.</summary>
    public double? Weight { get; init; }
    /// <summary>How often it was begun, kills included; tells one beginning from the next.</summary>
    public int Attempts { get; init; }

    /// <summary>Attempts that failed.</summary>
    public int Failures { get; init; }

    /// <summary>Why it was put off, see <see cref="WaitReason.Held"/>; null when nothing but its time keeps it.</summary>
    public string? Held { get; init; }
    public string? LastError { get; init; }

    /// <summary>JSON: what was done so far or in the end; the runner's own words.</summary>
    public string? Result { get; init; }

    /// <summary>0–1; null when it cannot be told.</summary>
    public double? Progress { get; init; }
    public DateTimeOffset? LeaseUntil { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What asked for it, for the causal tree.</summary>
    public Cause Cause { get; init; }

    public bool Ended => Status is JobStatus.Completed or JobStatus.Failed or JobStatus.Cancelled;
}

/// <summary>What somebody wants done.</summary>
public sealed record JobRequest(string Type, string Params)
{
    public Guid? Entity { get; init; }

    /// <summary>Null: as its type's.</summary>
    public Priority? Priority { get; init; }
    public string? DedupeKey { get; init; }

    /// <summary>Not before; null: as soon as possible.</summary>
    public DateTimeOffset? EarliestStart { get; init; }

    /// <summary>To be done by then.</summary>
    public DateTimeOffset? LatestEnd { get; init; }

    /// <summary>It is done only while this holds; null: always.</summary>
    public string? When { get; init; }

    /// <summary>JSON that only the asker reads: the frame and intent it is asked from.</summary>
    public string? Origin { get; init; }

    /// <summary>Who waits and is told at the end, by a key of the asker's own (a session's pseudonym); null when nobody does.</summary>
    public string? Waiter { get; init; }
    public JobCost? Estimate { get; init; }
}

/// <summary>What doing a job takes.</summary>
/// <param name="Latency">From start to end.</param>
/// <param name="Bytes">Over the network or between disks.</param>
/// <param name="Requests">To a source with a quota.</param>
public sealed record JobCost(TimeSpan Latency, long Bytes = 0, int Requests = 0);

/// <summary>Somebody who waits for a job.</summary>
/// <param name="Waiter">The asker's own key for them.</param>
/// <param name="Origin">JSON that only the asker reads.</param>
public sealed record JobWaiter(string Waiter, string? Origin, DateTimeOffset AskedAt);
