namespace CineOrg.Core.Jobs;

/// <summary>
/// How much a waiting job matters now, told in minutes: a job that weighs sixty more than another would come first even if that one
/// had waited an hour longer.
/// <code>weight = priority + waiting + age + deadline + hour − cost</code>
/// </summary>
/// <param name="Priority">LOW 0, MEDIUM half a day (720), HIGH two days (2 880), URGENT fourteen days (20 160).</param>
/// <param name="Waiting">Four hours (240) for the first person who waits, as much for each doubling: 240 · log₂(1 + persons).</param>
/// <param name="Age">One a minute since it was asked for, without an end: whatever comes after it, it will come first one day.</param>
/// <param name="Deadline">Nothing until a day before it must begin to end in time, then growing evenly up to URGENT's 20 160, twice that when late.</param>
/// <param name="Hour">720 for LOW in a quiet window: what can wait is done then.</param>
/// <param name="Cost">
/// At most 480: one a minute that it lasts (up to 120), one for each 10 MB (up to 120), and up to 240 for what one of its type takes of a
/// provider's day.
/// </param>
public readonly record struct Weight(double Priority, double Waiting, double Age, double Deadline, double Hour, double Cost)
{
    public const double Medium = 12 * 60, High = 2 * 24 * 60, Urgent = 14 * 24 * 60;
    private const double PerPerson = 240, Longest = 120, Largest = 120, Dearest = 240;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    public double Total => Priority + Waiting + Age + Deadline + Hour - Cost;

    /// <param name="learned">What jobs of its type cost; the job's own estimate goes before it.</param>
    /// <param name="providers">Whom its type asks.</param>
    public static Weight Of(PendingJob job, Conditions conditions, JobCost learned, IReadOnlyList<string> providers) => new(
        OfPriority(job.Priority), OfWaiting(job.Waiters), Math.Max(0, (conditions.Now - job.CreatedAt).TotalMinutes),
        OfDeadline(job.LatestEnd, conditions.Now + (job.Estimate ?? learned).Latency),
        job.Priority == Jobs.Priority.Low && conditions.Quiet ? Medium : 0,
        OfOwnCost(job.Estimate ?? learned) + OfQuota(learned, conditions, providers));

    /// <summary>
    /// Orders jobs of one type and priority as their weights do, whatever the hour, without looking at each: what they do not share is
    /// told as an earlier or later asking. Deadlines are left out: the nearest one is looked at besides.
    /// </summary>
    /// <returns>Unix milliseconds; the least comes first.</returns>
    public static long Rank(DateTimeOffset createdAt, int waiters, JobCost? estimate) =>
        createdAt.ToUnixTimeMilliseconds() - (long)((OfWaiting(waiters) - (estimate is null ? 0 : OfOwnCost(estimate))) * 60_000);

    public static double OfPriority(Priority priority) => priority switch
    {
        Jobs.Priority.Urgent => Urgent,
        Jobs.Priority.High => High,
        Jobs.Priority.Medium => Medium,
        _ => 0,
    };

    private static double OfWaiting(int persons) => PerPerson * Math.Log2(1 + persons);

    private static double OfDeadline(DateTimeOffset? latestEnd, DateTimeOffset endsAt) =>
        latestEnd is { } end ? Urgent * Math.Clamp(1 - (end - endsAt) / Ahead, 0, 2) : 0;

    private static double OfOwnCost(JobCost cost) => Math.Min(Longest, cost.Latency.TotalMinutes) + Math.Min(Largest, cost.Bytes / 10e6);

    private static double OfQuota(JobCost cost, Conditions conditions, IReadOnlyList<string> providers)
    {
        var tightest = providers.Select(name => conditions.Providers.GetValueOrDefault(name)?.PerDay).Where(day => day > 0).Min();
        return tightest is { } perDay ? Dearest * Math.Min(1, cost.Requests / (double)perDay) : 0;
    }
}
