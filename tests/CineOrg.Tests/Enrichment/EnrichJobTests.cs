using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
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
    [InlineData(false, 0)]
    [InlineData(true, 8)]
    public async Task Nothing_is_tried_again_when_all_are_there_or_after_the_last_round(bool fails, int round)
    {
        using var engine = new Engine(fails ? new ToldSource("tmdb") { Story = ToldSource.Throws } : new ToldSource("tmdb"));
        await engine.Film("Les Diaboliques", 1955);
        await Run(engine, new("deep", Round: round));
        (await engine.Get<IJobRepository>().Latest(10, stop: Stop)).ShouldBeEmpty();
    }

    private async Task Run(Engine engine, EnrichParams wanted)
    {
        var queue = new JobQueue(engine.Get<IJobRepository>(), engine.Get<ITransactions>(), _clock);
        var job = new EnrichJob(engine.Subject, engine.Get<IMovieRepository>(), engine.Get<IPeopleRepository>(), queue, new(), _clock);
        await job.Run(new() { Id = Guid.CreateVersion7(), Type = EnrichJob.JobType, Params = JsonSerializer.Serialize(wanted, JsonSerializerOptions.Web) }, new Silent(), Stop);
    }

    private static EnrichParams Wanted(Job job) => JsonSerializer.Deserialize<EnrichParams>(job.Params, JsonSerializerOptions.Web)!;

    private sealed class Silent : IJobProgress
    {
        public Task Report(double? share, string? result) => Task.CompletedTask;
    }
}
