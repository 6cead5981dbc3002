using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Worth;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Housekeeping;

/// <param name="Rule">Only this one; null: all.</param>
public sealed record HousekeepParams(string? Rule = null);

/// <summary>Housekeeping as a job: it waits for calm, or goes first where the disk is running full. Run again after a crash it looks anew at what is due.</summary>
public sealed class HousekeepJob(Actuary actuary, Housekeeper housekeeper) : IRunJobs
{
    public const string JobType = "Housekeep";

    public string Type => JobType;

    /// <param name="urgent">The disk is running full.</param>
    public static JobRequest Request(HousekeepParams wanted, bool urgent = false) => new(JobType, JsonSerializer.Serialize(wanted, HousekeepJson.Default.HousekeepParams))
    {
        Priority = urgent ? Priority.Urgent : Priority.Low, DedupeKey = wanted.Rule is { } rule ? $"housekeep:{rule}" : "housekeep",
    };

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var wanted = JsonSerializer.Deserialize(job.Params, HousekeepJson.Default.HousekeepParams)!;
        // It reads and writes without a pause: on a thread of the pool, pages would have one less.
        using var thread = new QuietThread();
        var done = await thread.Run(() => Keep(wanted.Rule, job.Cause, progress, stop)).ConfigureAwait(false);
        return done.FirstOrDefault(rule => rule.Error is not null) is { } failed
            ? throw new InvalidOperationException($"{failed.Rule}: {failed.Error}") : Told(done);
    }

    private async Task<IReadOnlyList<RuleTally>> Keep(string? rule, Cause cause, IJobProgress progress, CancellationToken stop)
    {
        await actuary.Look(stop);
        return await housekeeper.Keep(rule, cause, so => progress.Report(null, Told(so)), stop);
    }

    private static string Told(IReadOnlyList<RuleTally> done) => JsonSerializer.Serialize(done, HousekeepJson.Default.IReadOnlyListRuleTally);
}

/// <summary>When housekeeping is called for, it becomes a job.</summary>
public sealed class CalledForHousekeeping(JobQueue queue) : IHandleEvents
{
    public string Name => nameof(Housekeeper);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(HousekeepingRequested) };

    public Task Handle(Event happened, CancellationToken stop) =>
        queue.Enqueue(HousekeepJob.Request(new(), urgent: happened is HousekeepingRequested { Reason: HousekeepingRequested.DiskFull }), Cause.Of(happened), stop);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HousekeepParams))]
[JsonSerializable(typeof(IReadOnlyList<RuleTally>))]
internal sealed partial class HousekeepJson : JsonSerializerContext;
