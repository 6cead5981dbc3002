namespace CineOrg.Core.Jobs;

/// <summary>Does one type of job.</summary>
public interface IRunJobs
{
    string Type { get; }

    /// <summary>
    /// Does the work; what it returns (JSON or null) becomes the job's result. Must bear being run again from the start after
    /// a crash. Throwing fails the attempt; <see cref="OperationCanceledException"/> by <paramref name="stop"/> gives the job back.
    /// </summary>
    Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop);
}

/// <summary>How a runner tells how far it is.</summary>
public interface IJobProgress
{
    /// <summary>Stores progress (at most about twice a second) and prolongs the lease.</summary>
    /// <param name="share">0–1, null when unknown.</param>
    /// <param name="result">JSON so far.</param>
    Task Report(double? share, string? result);
}
