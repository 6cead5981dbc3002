namespace CineOrg.Core.Jobs;

/// <summary>All that one decision of the scheduler reads; it can be written down and decided again.</summary>
/// <param name="Heads">
/// Of each type and priority the jobs that come first by <see cref="Weight.Rank"/>, by deadline, and of those that somebody waits for: whoever comes
/// after them weighs less and is kept by no more.
/// </param>
/// <param name="Types">Of the jobs' types, by name.</param>
/// <param name="Free">Places to be filled.</param>
/// <param name="Kept">How many of them are kept for HIGH and URGENT, so that long work never makes a person wait for its end.</param>
public sealed record SchedulerInputs(
    IReadOnlyList<PendingJob> Heads, Conditions Conditions, IReadOnlyDictionary<string, TypeStanding> Types, int Free, int Kept = 0)
{
    /// <summary>LOW work waits for a quiet window for so long and no longer.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Places beyond <see cref="Free"/> that only URGENT may take.</summary>
    public int Urgent { get; init; }
}

/// <summary>What was decided.</summary>
/// <param name="Chosen">To be begun now, the heaviest first.</param>
/// <param name="Held">The heads that something keeps, with what.</param>
public sealed record Schedule(IReadOnlyList<ChosenJob> Chosen, IReadOnlyList<HeldJob> Held);

/// <param name="Weight">With which it was chosen.</param>
public sealed record ChosenJob(Guid Id, double Weight);

public sealed record HeldJob(Guid Id, string Type, WaitReason Reason);

/// <summary>
/// Chooses what is done next: of the jobs that nothing keeps, the heaviest; of equal ones the oldest. Pure, and it never sees the whole
/// queue: its inputs grow with the number of types, not of jobs.
/// </summary>
public static class Scheduler
{
    public static Schedule Next(SchedulerInputs inputs)
    {
        var judged = inputs.Heads.DistinctBy(job => job.Id)
            .Select(job => (Job: job, Type: inputs.Types[job.Type]))
            .Select(one => (one.Job, one.Type, Reason: Gate.Against(one.Job, one.Type, inputs.Conditions, inputs.LongestWait))).ToList();
        var ready = judged.Where(one => one.Reason is null)
            .Select(one => (one.Job, Weight: Weight.Of(one.Job, inputs.Conditions, one.Type.Cost, one.Type.Providers).Total))
            .OrderByDescending(one => one.Weight).ThenBy(one => one.Job.CreatedAt).ThenBy(one => one.Job.Id);
        return new(
            [.. Fill(ready.Select(one => (one.Job, one.Weight)), inputs)],
            [.. judged.Where(one => one.Reason is not null).Select(one => new HeldJob(one.Job.Id, one.Job.Type, one.Reason!))]);
    }

    private static IEnumerable<ChosenJob> Fill(IEnumerable<(PendingJob Job, double Weight)> ready, SchedulerInputs inputs)
    {
        var (free, urgent) = (inputs.Free, inputs.Urgent);
        foreach (var (job, weight) in ready)
        {
            if (free <= 0 && urgent <= 0) yield break;
            if (free > inputs.Kept || (free > 0 && (job.Priority >= Priority.High || weight >= Weight.High))) free--;
            else if (urgent > 0 && job.Priority == Priority.Urgent) urgent--;
            else continue;
            yield return new(job.Id, weight);
        }
    }
}
