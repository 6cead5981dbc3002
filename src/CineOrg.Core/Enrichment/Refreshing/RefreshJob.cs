using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <param name="Changed">Marked because the source says that they changed.</param>
/// <param name="Renewed">Asked again, those of old age included.</param>
/// <param name="Failed">Those that the source did not answer for: they are asked again another time.</param>
/// <param name="Dropped">Documents too old to be kept.</param>
public sealed record RefreshResult(int Changed, int Renewed, int Failed, int Dropped);

/// <summary>
/// Keeps what sources said up to date, and within what they allow: what changed there or nears its age is asked again, what is past it and
/// could not be is dropped. Run again after a crash it goes on where it was; answers that came already are not asked for again.
/// </summary>
public sealed class RefreshJob : IRunJobs
{
    public const string JobType = "UpdateLocalCache";
    private static readonly EntityKind[] Kinds = [EntityKind.Movie, EntityKind.Person];
    private const int AtOnce = 500;

    private readonly IReadOnlyList<ITellChanges> _tellers;
    private readonly IOutdated _outdated;
    private readonly ITransactions _transactions;
    private readonly JobQueue _queue;
    private readonly TimeProvider _clock;
    private readonly ChangeLook _look;
    private readonly Renewal _renewal;
    private readonly Lapse _lapse;

    public RefreshJob(
        IEnumerable<ISource> sources, EnrichmentEngine engine, IMovieRepository movies, IPeopleRepository people, IOutdated outdated,
        Resolution resolution, ITransactions transactions, JobQueue queue, TimeProvider clock)
    {
        (_outdated, _transactions, _queue, _clock) = (outdated, transactions, queue, clock);
        _tellers = [.. sources.OfType<ITellChanges>().OrderBy(source => source.Name, StringComparer.Ordinal)];
        _look = new(outdated, transactions, clock);
        _renewal = new(engine, outdated, transactions);
        _lapse = new(movies, people, outdated, resolution, transactions);
    }

    public string Type => JobType;

    /// <param name="at">Not before; null: as soon as things are calm.</param>
    public static JobRequest Request(DateTimeOffset? at = null) => new(JobType, "{}")
    {
        Priority = Priority.Low,
        // What goes on later is asked for by the one that still runs, and must not join it.
        DedupeKey = at is { } time ? $"refresh:{time.UtcDateTime:yyyy-MM-ddTHH}" : "refresh",
        EarliestStart = at,
    };

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var sum = new RefreshResult(0, 0, 0, 0);
        DateTimeOffset? again = null;
        foreach (var (teller, kind) in _tellers.SelectMany(teller => Kinds.Select(kind => (teller, kind))))
        {
            var (changed, renewed, retryAt) = await Renew(teller, kind, job.Cause, Alive, stop);
            sum = sum with { Changed = sum.Changed + changed, Renewed = sum.Renewed + renewed.Done, Failed = sum.Failed + renewed.Failed };
            again = Later(again, Later(retryAt, renewed.RetryAt));
        }
        foreach (var (source, longest) in Licence.LongestKept)
            foreach (var kind in Kinds)
                sum = sum with { Dropped = sum.Dropped + await _lapse.Drop(source, kind, _clock.GetUtcNow() - longest, job.Cause, Alive, stop) };
        if (again is { } time) await _queue.Enqueue(Request(time), job.Cause, stop);
        return Told();

        Task Alive() => progress.Report(null, Told());
        string Told() => JsonSerializer.Serialize(sum, RefreshJson.Default.RefreshResult);
    }

    private async Task<(int Changed, Renewed Renewed, DateTimeOffset? RetryAt)> Renew(
        ITellChanges teller, EntityKind kind, Cause cause, Func<Task> alive, CancellationToken stop)
    {
        var (changed, retryAt) = await Looked(teller, kind, stop);
        await MarkOld(teller.Name, kind, stop);
        var renewing = _renewal.Renew(teller.Name, kind, cause, stop);
        await renewing.Meanwhile(alive, _clock);
        return (changed, await renewing, retryAt);
    }

    /// <returns>How many were marked, and when to go on; null for the next round.</returns>
    private async Task<(int Changed, DateTimeOffset? Again)> Looked(ITellChanges teller, EntityKind kind, CancellationToken stop)
    {
        try
        {
            var (marked, whole) = await Haste.WithoutHaste(() => _look.Look(teller, kind, stop));
            return (marked, whole ? null : _clock.GetUtcNow() + TimeSpan.FromHours(1));
        }
        catch (SourceFailedException failed)
        {
            return (0, failed.RetryAt);
        }
    }

    private async Task MarkOld(string source, EntityKind kind, CancellationToken stop)
    {
        if (!Licence.LongestKept.TryGetValue(source, out var longest)) return;
        var now = _clock.GetUtcNow();
        while (await _transactions.Run(Durability.Bulk, transaction =>
            _outdated.MarkOld(transaction, source, kind, now - longest + Licence.Ahead, now - TimeSpan.FromDays(1), AtOnce), stop) == AtOnce) { }
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;
}

/// <summary>Once a day, what the sources said is looked after.</summary>
public sealed class Refreshing(JobQueue queue) : IHandleEvents
{
    public string Name => nameof(Refreshing);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(ProviderRefreshRequested) };

    public Task Handle(Event happened, CancellationToken stop) => queue.Enqueue(RefreshJob.Request(), Cause.Of(happened), stop);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RefreshResult))]
internal sealed partial class RefreshJson : JsonSerializerContext;
