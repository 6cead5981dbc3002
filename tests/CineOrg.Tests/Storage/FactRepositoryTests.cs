using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using CineOrg.Tests.Enrichment;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class FactRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_source_s_value_stands_beside_the_others_and_the_one_that_is_shown_says_so()
    {
        using var engine = new Engine(
            new ToldSource("wikidata") { About = ToldSource.Says("details", (Field.DurationMinutes, "117"), (Field.Country, "FR"), (Field.Country, "BE")) },
            new ToldSource("tmdb") { About = ToldSource.Says("details", (Field.DurationMinutes, "114"), (Field.Country, "IT")) });
        var film = await Enriched(engine);

        var facts = await engine.Get<IFactRepository>().Of(EntityKind.Movie, film, Stop);

        Told(facts, Field.DurationMinutes).ShouldBe([("tmdb", "114", false), ("wikidata", "117", true)]);
        Told(facts, Field.Country).ShouldBe([("tmdb", "IT", false), ("wikidata", "FR", true), ("wikidata", "BE", true)]);
        Told(facts, Field.Title).ShouldBe([("file", "Les Diaboliques", true)]);
        facts.Single(fact => fact.Field == Field.Title).Confidence.ShouldBe(0.5);
    }

    [Fact]
    public async Task A_person_s_decision_is_a_fact_of_its_own_and_a_hidden_value_is_one_without_value()
    {
        using var engine = new Engine(new ToldSource("wikidata") { About = ToldSource.Says("details", (Field.DurationMinutes, "117")) });
        var film = await Enriched(engine);
        await engine.Corrections.Make(EntityKind.Movie, film, new(Field.DurationMinutes, null, null), "owner", Stop);

        var facts = await engine.Get<IFactRepository>().Of(EntityKind.Movie, film, Stop);

        Told(facts, Field.DurationMinutes).ShouldBe([("correction", null, true), ("wikidata", "117", false)]);
    }

    [Fact]
    public async Task A_person_s_facts_are_told_alike()
    {
        using var engine = new Engine();
        var (person, _) = await engine.Get<ITransactions>().Run(
            Durability.Bulk, transaction => engine.Get<IPeopleRepository>().Ensure(transaction, "Véra Clouzot", ExternalIds.Of("wikidata", "Q1")), Stop);
        await engine.Corrections.Make(EntityKind.Person, person, new(Field.Born, null, ["1913"]), "owner", Stop);
        Told(await engine.Get<IFactRepository>().Of(EntityKind.Person, person, Stop), Field.Born).ShouldBe([("correction", "1913", true)]);
    }

    [Fact]
    public void Reading_one_film_s_facts_costs_the_same_however_many_films_there_are()
    {
        using var engine = new Engine();
        var plan = engine.Get<Database>().Read(lane =>
        {
            using var rows = lane.Ask("explain query plan select * from work_facts where work = x'01'");
            var steps = new List<string>();
            while (rows.Next()) steps.Add(rows.Text(3));
            return steps;
        });
        plan.ShouldContain(step => step.Contains("uuid=?", StringComparison.Ordinal));
        plan.ShouldNotContain(step => step == "SCAN s" || step == "SCAN d" || step == "SCAN c" || step.StartsWith("SCAN TABLE", StringComparison.Ordinal));
    }

    private static async Task<Guid> Enriched(Engine engine)
    {
        var film = await engine.Film("Les Diaboliques", 1955);
        await engine.Subject.Enrich(film, Level.Basic, Cause.None);
        return film;
    }

    private static IEnumerable<(string Source, string? Value, bool Shown)> Told(IReadOnlyList<Fact> facts, string field) =>
        facts.Where(fact => fact.Field == field).Select(fact => (fact.Source, fact.Value, fact.Shown));
}
