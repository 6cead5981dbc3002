using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Tests.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment;

public sealed class EnrichJobTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Films_that_a_failing_source_left_behind_are_tried_again_later_by_themselves()
    {
        using var engine = new Engine(new ToldSource("wikidata"), new ToldSource("tmdb") { Story = ToldSource.Throws });
        await engine.Film("Les Diaboliques", 1955);
        await Run(engine, new("deep"));
        var again = (await engine.Get<IJobRepository>().Latest(10, stop: Stop)).ShouldHaveSingleItem();
        again.RunAt.ShouldBe(_clock.GetUtcNow().AddMinutes(5));
        Wanted(again).ShouldBe(new EnrichParams("deep", Round: 1));
    }

    [Fact]
    public async Task Of_a_list_only_those_that_stayed_behind_are_tried_again_and_each_time_later()
    {
        using var engine = new Engine(new ToldSource("wikidata")
        {
            About = (film, _) => Task.FromResult<Answer>(film.Title == "Bad" ? new Answer.Failed("down") : new Answer.Nothing()),
        });
        var (good, bad) = (await engine.Film("Good", 1955), await engine.Film("Bad", 1955));
        await Run(engine, new("basic", [good, bad], Round: 2));
        var again = (await engine.Get<IJobRepository>().Latest(10, stop: Stop)).ShouldHaveSingleItem();
        again.RunAt.ShouldBe(_clock.GetUtcNow().AddMinutes(20));
        Wanted(again).Listed.ShouldBe([bad]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_round_asks_for_the_next_one_while_it_still_runs(bool listed)
    {
        using var engine = new Engine(new ToldSource("tmdb") { Story = ToldSource.Throws });
        var film = await engine.Film("Les Diaboliques", 1955);
        var (jobs, transactions) = (engine.Get<IJobRepository>(), engine.Get<ITransactions>());
        await transactions.Run(Durability.Bulk, transaction => jobs.Enqueue(transaction, EnrichJob.Request(new("deep", listed ? [film] : null)), Cause.None, _clock.GetUtcNow()), Stop);
        for (var round = 0; round <= 8; round++)
        {
            _clock.Advance(TimeSpan.FromDays(1));
            var leased = (await transactions.Run(Durability.Bulk, transaction => jobs.First(transaction, EnrichJob.JobType, _clock.GetUtcNow(), Dispatcher.Lease), Stop)).ShouldNotBeNull();
            Wanted(leased).Round.ShouldBe(round);
            await Run(engine, Wanted(leased));
            await transactions.Run(Durability.Bulk, transaction => jobs.Complete(transaction, leased.Id, leased.Attempts, null, _clock.GetUtcNow()), Stop);
        }
        (await jobs.Latest(20, status: JobStatus.Pending, stop: Stop)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 8)]
    public async Task Nothing_is_tried_again_when_all_are_there_or_after_the_last_round(bool fails, int round)
    {
        using var engine = new Engine(fails ? new ToldSource("tmdb") { Story = ToldSource.Throws } : new ToldSource("tmdb"));
        await engine.Film("Les Diaboliques", 1955);
        await Run(engine, new("deep", Round: round));
        (await engine.Get<IJobRepository>().Latest(10, stop: Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_film_that_takes_minutes_does_not_let_its_job_be_taken_for_dead()
    {
        var answered = new TaskCompletionSource();
        using var engine = new Engine(new ToldSource("wikidata") { About = async (_, _) => { await answered.Task; return new Answer.Nothing(); } });
        await engine.Film("Shoah", 1985);
        var clock = new ManualTime { JumpsAtMost = Dispatcher.Lease / 2 };
        var reports = new Counted(3, answered);
        await Run(engine, new("basic"), clock, reports);
        reports.Times.ShouldBeGreaterThanOrEqualTo(3);
        clock.Jumps.ShouldAllBe(jump => jump < Dispatcher.Lease);
    }

    private Task Run(Engine engine, EnrichParams wanted) => Run(engine, wanted, _clock, new Counted(int.MaxValue, new()));

    private static async Task Run(Engine engine, EnrichParams wanted, TimeProvider clock, IJobProgress progress)
    {
        var queue = new JobQueue(engine.Get<IJobRepository>(), engine.Get<ITransactions>(), clock);
        var job = new EnrichJob(engine.Subject, engine.Get<IMovieRepository>(), engine.Get<IPeopleRepository>(), queue, new(), clock);
        await job.Run(new() { Id = Guid.CreateVersion7(), Type = EnrichJob.JobType, Params = JsonSerializer.Serialize(wanted, JsonSerializerOptions.Web) }, progress, Stop);
    }

    private static EnrichParams Wanted(Job job) => JsonSerializer.Deserialize<EnrichParams>(job.Params, JsonSerializerOptions.Web)!;

    /// <summary>Counts reports, and at the last one lets go what waits for it.</summary>
    private sealed class Counted(int last, TaskCompletionSource waiting) : IJobProgress
    {
        public int Times { get; private set; }

        public Task Report(double? share, string? result)
        {
            if (++Times >= last) waiting.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
