namespace CineOrg.Core.Jobs;

/// <summary>When a type's jobs may begin.</summary>
public enum JobWindow
{
    /// <summary>As soon as the load allows.</summary>
    Any,

    /// <summary>In a quiet hour or a calm, unless somebody waits for it.</summary>
    Quiet,
}

/// <summary>What is declared of one type of job: all that the queue needs to know of it before one is done.</summary>
/// <param name="Name">As tables, events, pages and API call it.</param>
public sealed record JobType(string Name)
{
    public PayloadSchema Payload { get; init; } = PayloadSchema.Empty;

    /// <summary>That its jobs have unless whoever asks says otherwise.</summary>
    public Priority Priority { get; init; } = Priority.Medium;
    public JobWindow Window { get; init; }

    /// <summary>Its jobs are done only while this holds, besides what whoever asks for one says; null: always.</summary>
    public string? When { get; init; }

    /// <summary>How often it is begun before it fails for good; kills and shutdowns do not count.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Whom its jobs ask, in lower case. They wait while none of these can be asked.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [];

    /// <summary>0–1: share of a provider's day that those of its jobs leave to others which wait for a quiet window, unless somebody waits for them.</summary>
    public double QuotaReserve { get; init; }

    /// <summary>What one is expected to cost, until enough were done to know.</summary>
    public JobCost Cost { get; init; } = new(TimeSpan.FromSeconds(1));

    /// <summary>So many of its waiting LOW jobs are done in one go, so that providers' batch calls are used; each ends by itself.</summary>
    public int Together { get; init; } = 1;
}
