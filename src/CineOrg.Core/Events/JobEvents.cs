namespace CineOrg.Core.Events;

public abstract record JobEvent : Event
{
    public abstract Guid JobId { get; init; }
    public override Category Category => Category.Jobs;
    public override Guid? Subject => JobId;
}

public sealed record JobQueued(Guid JobId, string Type, string Priority) : JobEvent;

/// <param name="Attempt">1 for the first.</param>
public sealed record JobStarted(Guid JobId, string Type, int Attempt) : JobEvent;

public sealed record JobCompleted(Guid JobId, string Type, long DurationMs) : JobEvent;

/// <param name="RetryAt">When it is tried again; null when it is not.</param>
public sealed record JobFailed(Guid JobId, string Type, string Error, DateTimeOffset? RetryAt) : JobEvent;

public sealed record JobDeferred(Guid JobId, string Type, DateTimeOffset Until, string Reason) : JobEvent;
