namespace CineOrg.Core.Events;

/// <summary>What became of a job. Whoever waited for its entity reacts to these.</summary>
public abstract record JobEvent : Event
{
    public abstract Guid JobId { get; init; }

    /// <summary>The film, person or root it is about.</summary>
    public abstract Guid? Entity { get; init; }
    public override Category Category => Category.Jobs;
    public override Guid? Subject => JobId;
}

public sealed record JobQueued(Guid JobId, string Type, string Priority, Guid? Entity = null) : JobEvent;

/// <param name="Attempt">1 for the first.</param>
public sealed record JobStarted(Guid JobId, string Type, int Attempt, Guid? Entity = null) : JobEvent;

public sealed record JobCompleted(Guid JobId, string Type, long DurationMs, Guid? Entity = null, bool NotNeeded = false) : JobEvent;

/// <param name="RetryAt">When it is tried again; null when it is not.</param>
public sealed record JobFailed(Guid JobId, string Type, string Error, DateTimeOffset? RetryAt, Guid? Entity = null) : JobEvent;

public sealed record JobDeferred(Guid JobId, string Type, DateTimeOffset Until, string Reason, Guid? Entity = null) : JobEvent;

public sealed record JobCancelled(Guid JobId, string Type, Guid? Entity = null) : JobEvent;
