using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Library.Matching;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;
using static CineOrg.Tests.Enrichment.ToldSource;

namespace CineOrg.Tests.Enrichment;

public sealed class SourceChangesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_that_was_switched_on_is_asked_about_films_that_were_settled_without_it()
    {
        var first = new ToldSource("wikidata") { About = Says("details", (Field.DurationMinutes, "117")) };
        var second = new ToldSource("tmdb") { Story = Says("summary", (Field.Summary, "Deux femmes.")) };
        using var engine = new Engine(first);
        (await Changes(engine, first).Look(Stop)).ShouldBeFalse();
        var film = await engine.Film("Les Diaboliques", 1955);
        await engine.Subject.Enrich(film, Level.Deep, Cause.None);

        (await Changes(engine, first).Look(Stop)).ShouldBeFalse();
        (await engine.Shown(film)).Level.ShouldBe("deep");
        (await Changes(engine, first, second).Look(Stop)).ShouldBeTrue();

        var open = await engine.Shown(film);
        (open.Level, open.DurationMinutes).ShouldBe(("initial", 117));
        var both = new EnrichmentEngine(engine.Get<IMovieRepository>(), engine.Get<IMatches>(), engine.Get<IPeopleRepository>(), engine.Get<ICollectionRepository>(), engine.Get<ITransactions>(),
            engine.Get<Acts>(), [first, second], new EnrichmentOptions(), TimeProvider.System);
        (await both.Enrich(film, Level.Deep, Cause.None)).ShouldBe(Level.Deep);
        (await engine.Shown(film)).Summary.ShouldBe("Deux femmes.");
    }

    private static SourceChanges Changes(Engine engine, params ISource[] sources) => new(
        sources, engine.Get<IAskedSources>(), engine.Get<ITransactions>(),
        new JobQueue(engine.Get<IJobRepository>(), engine.Get<ITransactions>(), TimeProvider.System), new EnrichmentOptions());
}
