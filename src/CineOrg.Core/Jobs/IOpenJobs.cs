namespace CineOrg.Core.Jobs;

/// <summary>Jobs of one priority that wait or run.</summary>
/// <param name="Oldest">When the oldest of them was asked for.</param>
public sealed record OpenJobs(Priority Priority, JobStatus Status, int Count, DateTimeOffset Oldest);

/// <summary>How much is to be done.</summary>
public interface IOpenJobs
{
    /// <summary>Waiting and running jobs by priority, the most urgent first; a priority without any is left out.</summary>
    IReadOnlyList<OpenJobs> Standing();
}
