using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment;

public sealed class FetchJobTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_held_by_now_is_not_needed_and_neither_is_what_is_gone()
    {
        using var engine = new Engine(new ToldSource("tmdb"));
        var (film, fetch) = (await engine.Film("Les Diaboliques", 1955), Of(engine));
        (await fetch.IsNeeded(Job(film), Stop)).ShouldBeTrue();
        await fetch.Run(Job(film), new Silent(), Stop);
        (await fetch.IsNeeded(Job(film), Stop)).ShouldBeFalse();
        (await fetch.IsNeeded(Job(Guid.CreateVersion7()), Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_source_that_does_not_answer_fails_the_attempt_and_names_a_rest()
    {
        using var engine = new Engine(new ToldSource("wikidata"), new ToldSource("tmdb") { Story = ToldSource.Throws });
        var film = await engine.Film("Les Diaboliques", 1955);
        var failure = await Should.ThrowAsync<RestingFailureException>(() => Of(engine).Run(Job(film), new Silent(), Stop));
        failure.Rest.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Of_several_each_ends_by_itself()
    {
        using var engine = new Engine(new ToldSource("wikidata")
        {
            About = (film, _) => Task.FromResult<Answer>(film.Title == "Bad" ? new Answer.Failed("down") : new Answer.Nothing()),
        });
        var (good, bad) = (await engine.Film("Good", 1955), await engine.Film("Bad", 1955));
        var ends = await Of(engine).Run([Job(good, "basic"), Job(bad, "basic")], new Silent(), Stop);
        ends.Select(end => end.Error is null).ShouldBe([true, false]);
    }

    [Fact]
    public void Asking_again_for_the_same_is_the_same_work()
    {
        var film = Guid.CreateVersion7();
        FetchJob.Request(EntityKind.Movie, film, Level.Deep).DedupeKey.ShouldBe(FetchJob.Request(EntityKind.Movie, film, Level.Deep).DedupeKey);
        FetchJob.Request(EntityKind.Movie, film, Level.Deep).DedupeKey.ShouldNotBe(FetchJob.Request(EntityKind.Movie, film, Level.Basic).DedupeKey);
        foreach (var kind in (EntityKind[])[EntityKind.Movie, EntityKind.Person])
        {
            var request = FetchJob.Request(kind, film, Level.Medium);
            JobTypes.Declared.Of(request.Type).Payload.Check(request.Type, request.Params);
        }
    }

    private static FetchJob Of(Engine engine) => new(
        EntityKind.Movie, engine.Subject, engine.Get<IMovieRepository>(), engine.Get<IPeopleRepository>(), new(), new ManualTime());

    private static Job Job(Guid film, string level = "deep") =>
        new() { Id = Guid.CreateVersion7(), Type = FetchJob.OfMovie, Params = $$"""{"level":"{{level}}"}""", Entity = film };

    private sealed class Silent : IJobProgress
    {
        public Task Report(double? share, string? result) => Task.CompletedTask;
    }
}
