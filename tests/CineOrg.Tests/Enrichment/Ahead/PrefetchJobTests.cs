using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Ahead;

public sealed class PrefetchJobTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_reached_its_level_counts_as_fetched_with_the_requests_it_took()
    {
        using var engine = new Engine(new ToldSource("wikidata")
        {
            About = (film, _) =>
            {
                Spending.Asked();
                return Task.FromResult<Answer>(film.Title == "Bad" ? new Answer.Failed("down") : new Answer.Nothing());
            },
        });
        var (good, bad) = (await engine.Film("Good", 1955), await engine.Film("Bad", 1955));
        await Write(engine, transaction =>
        {
            foreach (var film in new[] { good, bad }) engine.Get<IForesight>().Ask(transaction, new(EntityKind.Movie, film, "watched-saga", Level.Basic), DateTimeOffset.UnixEpoch);
        });

        Spending.Begin();
        await Run(engine, new("basic", [good, bad]));

        var link = (await engine.Get<IForesight>().All(Stop)).ShouldHaveSingleItem();
        (link.Fetched, link.Waiting).ShouldBe((1, 2));
        link.Requests.ShouldBeGreaterThanOrEqualTo(2);
    }

    private static Task Write(Engine engine, Action<ITransaction> change) => engine.Get<ITransactions>().Run(Durability.Bulk, transaction =>
    {
        change(transaction);
        return true;
    }, Stop);

    private static async Task Run(Engine engine, EnrichParams wanted)
    {
        var (movies, people, transactions) = (engine.Get<IMovieRepository>(), engine.Get<IPeopleRepository>(), engine.Get<ITransactions>());
        var enrich = new EnrichJob(engine.Subject, movies, people, new(engine.Get<IJobRepository>(), transactions, TimeProvider.System), new(), TimeProvider.System);
        var job = new PrefetchJob(enrich, engine.Get<IForesight>(), movies, people, transactions, TimeProvider.System);
        await job.Run(new() { Id = Guid.CreateVersion7(), Type = PrefetchJob.JobType, Params = JsonSerializer.Serialize(wanted, JsonSerializerOptions.Web) }, new Quiet(), Stop);
    }

    private sealed class Quiet : IJobProgress
    {
        public Task Report(double? share, string? result) => Task.CompletedTask;
    }
}
