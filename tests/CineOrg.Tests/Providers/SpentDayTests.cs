using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;
using CineOrg.Providers;
using CineOrg.Providers.Data;
using CineOrg.Providers.Omdb;
using CineOrg.Storage.Sources;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

/// <summary>OMDb refuses the key once its day is spent; that is no wrong key, and the next day (UTC) it answers again.</summary>
public sealed class SpentDayTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Midnight = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);
    private readonly ManualTime _clock = new() { JumpsAtMost = TimeSpan.FromSeconds(70) };
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_spent_day_is_told_as_such_and_asked_no_more_until_the_next_even_after_a_restart()
    {
        await using var world = new LoopbackProvider(number => number == 1 ? Refusal("Request limit reached!") : LoopbackProvider.Json(OmdbSourceTests.Metropolis));
        using (var run = new Run(world, _data, _clock))
        {
            (await run.Details()).ShouldBeOfType<Answer.Failed>().RetryAt.ShouldBe(Midnight);
            var standing = run.Http.Standing(new()).ShouldHaveSingleItem();
            (standing.Condition, standing.Until).ShouldBe((SourceCondition.Spent, Midnight));
            (await run.Details()).ShouldBeOfType<Answer.Failed>().RetryAt.ShouldBe(Midnight);
        }
        _clock.Advance(TimeSpan.FromHours(23));
        using var again = new Run(world, _data, _clock);
        (await again.Details()).ShouldBeOfType<Answer.Failed>();
        world.Asked.ShouldBe(1);
        _clock.Advance(TimeSpan.FromHours(1));
        (await again.Details()).ShouldBeOfType<Answer.Found>();
        again.Http.Standing(new()).ShouldHaveSingleItem().Condition.ShouldBe(SourceCondition.Working);
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_wrong_key_is_still_told_as_a_wrong_key()
    {
        await using var world = new LoopbackProvider(_ => Refusal("Invalid API key!"));
        using var run = new Run(world, _data, _clock);
        var refused = (await run.Details()).ShouldBeOfType<Answer.Failed>();
        (refused.RetryAt, refused.Reason).ShouldBe((null, "omdb refused (401): check key and contact"));
        await run.Details();
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_without_end_is_read_no_further_than_needed()
    {
        await using var world = new LoopbackProvider(_ => Refusal(new string('x', 1_000_000) + "limit reached"));
        using var run = new Run(world, _data, _clock);
        (await run.Details()).ShouldBeOfType<Answer.Failed>().Reason.ShouldContain("check key");
    }

    private static string Refusal(string why) => LoopbackProvider.Json($$"""{"Response":"False","Error":"{{why}}"}""", status: "401 Unauthorized");

    /// <summary>One run of the program, with OMDb's own endpoint as it is configured.</summary>
    private sealed class Run : IDisposable
    {
        private readonly SourcesFile _file;
        private readonly OmdbSource _source;

        public Run(LoopbackProvider world, TemporaryFolder data, TimeProvider clock)
        {
            _file = new(Path.Combine(data.Path, "sources.db"), NullLogger.Instance);
            var options = new ProviderOptions { OmdbKey = "s3cret", Wikidata = false, Wikipedia = false, Tmdb = false };
            Http = new(ProviderHttp.Open([world.Address]), ProviderEndpoints.Of(options), (IQuota)new Quota(_file), clock);
            _source = new(new(Http, world.Address));
        }

        public HttpDataProvider Http { get; }

        public Task<Answer> Details() => _source.Details(new(Guid.Empty, "Metropolis", 1927, ExternalIds.Of("imdb", "tt0017136"), ["fr"]), Stop);

        public void Dispose()
        {
            Http.Dispose();
            _file.Dispose();
        }
    }
}
