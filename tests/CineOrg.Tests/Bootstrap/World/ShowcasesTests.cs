using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Bootstrap.World;

/// <summary>What a source puts forward, fetched once a day by the whole program; nothing without a source that can tell it.</summary>
public sealed class ShowcasesTests : IAsyncDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private Encyclopedias? _world;

    [Fact]
    public async Task What_is_watched_and_what_came_out_stand_on_shelves_without_what_one_owns()
    {
        _world = await Encyclopedias.Open();
        Metropolis.Into(_world);
        _world.Tmdb["trending/movie/week"] = """
            {"results":[{"id":832,"title":"M","original_title":"M","release_date":"1931-05-11"},{"id":19,"title":"Metropolis","original_title":"Metropolis","release_date":"1927-02-06"},
             {"id":9999,"adult":true,"title":"Not for this shelf","release_date":"2020-01-01"},{"id":5,"title":null}]}
            """;
        _world.Tmdb["discover/movie"] = """{"results":[{"id":77,"title":"Nouveau film","release_date":"2026-10-01"}]}""";
        await using var program = await ConfiguredProgram.Start([$"providers:tmdb:baseUrl={_world.Address}", "context:prefetchBatch=0"], ("CINEORG_PROVIDERS__TMDB__KEY", Key));
        await program.Open(await program.Scan("Metropolis.1927.mkv"));
        await program.Until<MovieEnriched>(enriched => enriched.To == "deep");

        await program.Get<EventBus>().Publish(new ProviderRefreshRequested(), stop: Stop);

        (await program.Until<TrendingMoviesFetched>(_ => true)).Movies.Count.ShouldBe(2);
        (await program.Until<DiscoverMoviesFetched>(_ => true)).Source.ShouldBe("tmdb");
        (await program.Until<MovieCreated>(created => created.Title == "M")).Origin.ShouldBe("showcase");
        (await program.Read("/v1/showcases/trending")).ShouldSatisfyAllConditions(
            list => list.ShouldContain("\"title\":\"M\""), list => list.ShouldNotContain("Metropolis"), list => list.ShouldNotContain("Not for this shelf"));
        (await program.Read("/showcases/new")).ShouldContain("Nouveau film");
        (await program.Read("/explore")).ShouldContain("/showcases/trending");
        _world.Asked.ShouldContain(asked => asked.StartsWith("/3/discover/movie?", StringComparison.Ordinal) && asked.Contains("region=FR") && asked.Contains("include_adult=false"));
    }

    [Fact]
    public async Task Without_a_source_that_tells_it_nothing_is_asked_and_nothing_is_shown()
    {
        await using var program = await ConfiguredProgram.Start([]);

        await program.Get<EventBus>().Publish(new ProviderRefreshRequested(), stop: Stop);
        await program.Until<JobCompleted>(done => done.Type == "UpdateLocalCache");

        (await program.Get<JobDesk>().List(new("FetchShowcase"), 1, 10, Stop)).TotalItems.ShouldBe(0);
        (await program.Read("/explore")).ShouldNotContain("/showcases/");
        (await program.Read("/showcases/trending")).ShouldContain("Rien n’a encore été annoncé");
    }

    public async ValueTask DisposeAsync()
    {
        if (_world is not null) await _world.DisposeAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
