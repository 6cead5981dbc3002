using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Tests.Enrichment;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context;

/// <summary>Whoever waits is told what is done about it, why it is not there yet, and when it will be.</summary>
public sealed class PendingAnswersTests : IDisposable
{
    private static readonly TimeSpan Usually = JobTypes.Declared.Find(FetchJob.OfMovie)!.Cost.Latency;
    private readonly HeldClock _clock = new();
    private readonly Engine _engine;

    public PendingAnswersTests() => _engine = new(new EnrichmentOptions(), _clock);

    public void Dispose() => _engine.Dispose();

    private DateTimeOffset Now => _clock.GetUtcNow();
    private IJobRepository Jobs => _engine.Get<IJobRepository>();

    private PendingAnswers Pending => new(Jobs, _engine.Subject, _engine.Get<ITypeStandings>(), JobTypes.Declared, _clock);

    [Fact]
    public async Task A_job_that_waits_is_told_with_its_reason_and_when_such_jobs_are_usually_done()
    {
        var (film, job) = await Asked();
        (await Of(film)).ShouldBe(new("PENDING", "Movie", film, job.Id, "asked", Now + Usually));
        await Change(transaction => Jobs.Defer(transaction, job.Id, Now.AddHours(2), "Quota tmdb").ShouldBeTrue());
        (await Of(film)).ShouldBe(new("PENDING", "Movie", film, job.Id, "Quota tmdb", Now.AddHours(2) + Usually));
    }

    [Fact]
    public async Task A_job_that_runs_is_expected_from_its_start_and_one_that_is_late_any_moment()
    {
        var (film, job) = await Asked();
        await Change(transaction => Jobs.Lease(transaction, job.Id, 1, Now, TimeSpan.FromHours(1)).ShouldNotBeNull());
        _clock.Pass(Usually / 2);
        var told = (await Of(film)).ShouldNotBeNull();
        (told.Status, told.ExpectedAt).ShouldBe(("RUNNING", Now + Usually / 2));
        _clock.Pass(Usually);
        (await Of(film)).ShouldNotBeNull().ExpectedAt.ShouldBe(Now);
    }

    [Fact]
    public async Task When_is_learned_from_how_long_such_jobs_took()
    {
        var (film, _) = await Asked();
        await Change(transaction => _engine.Get<ITypeStandings>().Learn(transaction, FetchJob.OfMovie, new(TimeSpan.FromMinutes(1))));
        (await Of(film)).ShouldNotBeNull().ExpectedAt.ShouldBe(Now + _engine.Get<ITypeStandings>().Learned()[FetchJob.OfMovie].Latency);
    }

    [Fact]
    public async Task What_is_held_whole_or_asked_for_by_nobody_is_not_pending()
    {
        (await Of(await _engine.Film("Ran", 1985))).ShouldBeNull();
        var (film, _) = await Asked();
        (await Of(film, Level.Deep)).ShouldBeNull();
    }

    private async Task<(Guid Film, Job Job)> Asked()
    {
        var film = await _engine.Film("Stalker", 1979);
        return (film, await _engine.Get<JobQueue>().Enqueue(FetchJob.Request(EntityKind.Movie, film, Level.Deep)));
    }

    private ValueTask<PendingWork?> Of(Guid film, Level held = Level.Initial) => Pending.Of(EntityKind.Movie, film, held, TestContext.Current.CancellationToken);

    private Task Change(Action<ITransaction> change) => _engine.Get<ITransactions>().Run(Durability.Bulk, transaction =>
    {
        change(transaction);
        return true;
    });
}
