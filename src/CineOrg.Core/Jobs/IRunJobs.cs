using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

/// <summary>Does one type of job.</summary>
public interface IRunJobs
{
    string Type { get; }

    /// <summary>
    /// Asked just before the job is begun, and must be cheap: whether what it is to bring is still lacking, and somebody or some rule
    /// still wants it. If not, the job ends COMPLETED without a source being asked.
    /// </summary>
    Task<bool> IsNeeded(Job job, CancellationToken stop) => Task.FromResult(true);

    /// <summary>
    /// Does the work; what it returns (JSON or null) becomes the job's result. Must bear being run again from the start after
    /// a crash. Throwing fails the attempt (<see cref="PermanentFailureException"/>: for good);
    /// <see cref="OperationCanceledException"/> by <paramref name="stop"/> gives the job back.
    /// </summary>
    Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop);
}

/// <summary>Does several waiting jobs of a type in one go, each of which ends by itself.</summary>
public interface IRunJobsTogether : IRunJobs
{
    /// <returns>How each of them ended, in their order.</returns>
    Task<IReadOnlyList<JobEnd>> Run(IReadOnlyList<Job> jobs, IJobProgress progress, CancellationToken stop);
}

/// <summary>How one of several jobs ended.</summary>
/// <param name="Error">Null when it was done.</param>
public sealed record JobEnd(string? Result, Exception? Error = null);

/// <summary>How a runner tells how far it is.</summary>
public interface IJobProgress
{
    /// <summary>Stores progress (at most about twice a second) and prolongs the lease.</summary>
    /// <param name="share">0–1, null when unknown.</param>
    /// <param name="result">JSON so far.</param>
    Task Report(double? share, string? result);

    /// <summary>
    /// What is to be written in the same transaction in which the job ends: it happens once, however often the job is begun. An effect
    /// outside the database carries the job's id instead, so that whoever receives it can tell a repetition.
    /// </summary>
    void AtEnd(Action<ITransaction> effect) { }
}
