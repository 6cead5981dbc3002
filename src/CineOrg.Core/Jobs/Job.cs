using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

public enum Priority { Low, Medium, High, Urgent }

public enum JobStatus { Pending, Running, Completed, Failed, Cancelled }

/// <summary>Work that must not be lost. Kept in the database from the moment it is asked for until somebody has seen how it ended.</summary>
public sealed record Job
{
    public required Guid Id { get; init; }

    /// <summary><c>scan, enrich, fingerprint</c>…: names the <see cref="IRunJobs"/> that does it.</summary>
    public required string Type { get; init; }

    /// <summary>The film, person or root it is about.</summary>
    public Guid? Entity { get; init; }
    public Priority Priority { get; init; } = Priority.Medium;
    public JobStatus Status { get; init; }

    /// <summary>JSON by the type's schema.</summary>
    public required string Params { get; init; }

    /// <summary>While one with this key is pending or running, asking again joins it.</summary>
    public string? DedupeKey { get; init; }

    /// <summary>Not before.</summary>
    public DateTimeOffset RunAt { get; init; }
    public int Attempts { get; init; }
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
    public Priority Priority { get; init; } = Priority.Medium;
    public string? DedupeKey { get; init; }

    /// <summary>Null: as soon as possible.</summary>
    public DateTimeOffset? RunAt { get; init; }
}
