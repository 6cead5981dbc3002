using System.Collections.Concurrent;
using CineOrg.Core.Jobs.When;

namespace CineOrg.Core.Jobs;

/// <summary>A job at a moment: what its condition may read.</summary>
public readonly record struct JobMoment(Job Job, Conditions Conditions);

/// <summary>Reads and judges the conditions that jobs are given.</summary>
public static class JobConditions
{
    /// <summary>Texts kept as read; what is asked for with ever new ones is read anew.</summary>
    private const int Kept = 1000;
    private static readonly ConcurrentDictionary<string, WhenRule<JobMoment>> Rules = [];

    /// <summary>All that a job's condition may read.</summary>
    public static WhenVariables<JobMoment> Variables { get; } = new WhenVariables<JobMoment>()
        .AddConditions(moment => moment.Conditions)
        .Choice<Priority>("job.priority", "how urgent the job is", moment => (int)moment.Job.Priority)
        .Word("job.type", "its type", moment => moment.Job.Type)
        .Number("job.waiters", "how many wait for it", moment => moment.Job.Waiters)
        .Number("job.failures", "attempts that failed", moment => moment.Job.Failures)
        .Duration("job.age", "since it was asked for", moment => moment.Conditions.Now - moment.Job.CreatedAt);

    /// <exception cref="BadPayloadException">It is no condition: with the place and the reason.</exception>
    public static void Check(string type, string? when)
    {
        if (Mistake(when) is { } wrong) throw new BadPayloadException(type, "when", wrong);
    }

    /// <returns>The place and the reason; null for a condition, and for none.</returns>
    public static string? Mistake(string? when)
    {
        try
        {
            if (when is not null) Read(when);
            return null;
        }
        catch (WhenException wrong)
        {
            return wrong.Message;
        }
    }

    /// <returns>What holds only while both do; null for no condition.</returns>
    public static string? Both(string? one, string? other) => one is null ? other : other is null ? one : $"({one}) and ({other})";

    public static bool Holds(Job job, Conditions conditions) => job.When is null || Read(job.When).Holds(new(job, conditions));

    private static WhenRule<JobMoment> Read(string when)
    {
        if (Rules.TryGetValue(when, out var known)) return known;
        var rule = Variables.Parse(when);
        if (Rules.Count < Kept) Rules.TryAdd(when, rule);
        return rule;
    }
}
