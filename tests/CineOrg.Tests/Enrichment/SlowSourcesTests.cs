using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using Shouldly;
using Xunit;
using static CineOrg.Tests.Enrichment.ToldSource;

namespace CineOrg.Tests.Enrichment;

/// <summary>A source that hangs keeps nobody waiting: not the page, not the other sources, not a higher level.</summary>
public sealed class SlowSourcesTests
{
    private static readonly EnrichmentOptions Impatient = new() { Grace = TimeSpan.FromMilliseconds(1) };
    private readonly TaskCompletionSource<Answer> _silence = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ToldSource Dead => new("tmdb") { Ids = Hangs, About = Hangs, Who = Hangs, Story = Hangs };

    private static ToldSource Quick => new("wikidata")
    {
        Ids = Says("externalIds", (Field.ExternalId, "wikidata:Q1")),
        About = Says("details", (Field.DurationMinutes, "117")),
        Story = Says("summary", (Field.Summary, "Deux femmes, un mari de trop.")),
    };

    [Fact]
    public async Task What_the_others_said_is_shown_while_one_source_hangs()
    {
        using var engine = new Engine(Impatient, Quick, Dead);
        var film = await engine.Film("Les Diaboliques", 1955);

        var raising = engine.Subject.Enrich(film, Level.Deep, Cause.None);
        await engine.Learned(enriched => enriched.Enrichers.Contains("summary"));

        raising.IsCompleted.ShouldBeFalse();
        var shown = await engine.Shown(film);
        (shown.DurationMinutes, shown.Summary, shown.Level).ShouldBe((117, "Deux femmes, un mari de trop.", "initial"));
        _silence.SetResult(new Answer.Nothing());
        (await raising).ShouldBe(Level.Deep);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_they_said_for_a_source_that_answers_without_ever_waiting()
    {
        using var go = new ManualResetEventSlim();
        var busy = new ToldSource("busy") { About = (_, stop) => { go.Wait(stop); return Task.FromResult<Answer>(new Answer.Nothing()); } };
        using var engine = new Engine(Impatient, busy);
        var film = await engine.Film("Les Diaboliques", 1955);
        try
        {
            var wanting = Task.Run(() => engine.Subject.Want(film, Level.Deep, TimeSpan.Zero, Cause.None), TestContext.Current.CancellationToken);
            (await wanting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).ShouldBeFalse();
        }
        finally
        {
            go.Set();
        }
        await engine.Subject.Enrich(film, Level.Deep, Cause.None);
    }

    [Fact]
    public async Task A_hanging_source_is_given_up_and_rests_without_costing_what_others_said()
    {
        using var engine = new Engine(Impatient with { SourceTimeout = TimeSpan.FromMilliseconds(20) }, Quick, Dead);
        var film = await engine.Film("Les Diaboliques", 1955);

        (await engine.Subject.Enrich(film, Level.Deep, Cause.None)).ShouldBe(Level.Initial);

        (await engine.Shown(film)).Summary.ShouldBe("Deux femmes, un mari de trop.");
        var failures = (await engine.Told()).OfType<EnrichmentFailed>().ToList();
        failures.ShouldAllBe(failure => failure.Source == "tmdb" && failure.NextAttemptAt > failure.At);
        failures.Select(failure => failure.Enricher).ShouldContain("externalIds");
    }

    [Fact]
    public async Task A_source_that_cannot_find_the_film_by_itself_is_asked_again_with_ids_that_come_late()
    {
        var encyclopedia = new ToldSource("wikipedia")
        {
            Story = (subject, _) => Task.FromResult<Answer>(subject.ExternalIds["wikidata"] is null
                ? new Answer.Nothing() : new Answer.Found("Q1", null, [new(Field.Summary, "fr", "Deux femmes.", "summary")])),
        };
        using var engine = new Engine(Impatient, new ToldSource("wikidata") { Ids = Hangs },
            new ToldSource("tmdb") { Ids = Says("externalIds", (Field.ExternalId, "tmdb:827")) }, encyclopedia);
        var film = await engine.Film("Les Diaboliques", 1955);

        var raising = engine.Subject.Enrich(film, Level.Deep, Cause.None);
        await engine.Learned(enriched => enriched.Enrichers.Contains("details"));
        _silence.SetResult(new Answer.Found("Q1", null, [new(Field.ExternalId, null, "wikidata:Q1", "externalIds")]));

        (await raising).ShouldBe(Level.Deep);
        (await engine.Shown(film)).Summary.ShouldBe("Deux femmes.");
    }

    [Fact]
    public async Task Who_needs_less_than_is_under_way_is_told_as_soon_as_that_is_settled()
    {
        using var engine = new Engine(new ToldSource("wikidata") { About = Says("details", (Field.DurationMinutes, "117")), Story = Hangs });
        var film = await engine.Film("Les Diaboliques", 1955);

        var deep = engine.Subject.Enrich(film, Level.Deep, Cause.None);
        (await engine.Subject.Enrich(film, Level.Basic, Cause.None)).ShouldBe(Level.Basic);

        deep.IsCompleted.ShouldBeFalse();
        _silence.SetResult(new Answer.Nothing());
        (await deep).ShouldBe(Level.Deep);
    }

    [Fact]
    public async Task Everything_but_the_ids_is_asked_at_the_same_time_and_the_ids_before_it()
    {
        var asked = new List<string>();
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Func<Subject, CancellationToken, Task<Answer>> Notes(string name) => (_, _) =>
        {
            lock (asked)
            {
                asked.Add(name);
                if (asked.Count == 4) all.SetResult();
            }
            return name == "ids" ? Task.FromResult<Answer>(new Answer.Found("Q1", null, [])) : _silence.Task;
        };
        using var engine = new Engine(new ToldSource("wikidata") { Ids = Notes("ids"), About = Notes("details"), Who = Notes("credits"), Story = Notes("summary") });
        var film = await engine.Film("Les Diaboliques", 1955);

        var raising = engine.Subject.Enrich(film, Level.Deep, Cause.None);
        await all.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        asked[0].ShouldBe("ids");
        _silence.SetResult(new Answer.Nothing());
        (await raising).ShouldBe(Level.Deep);
    }

    private Task<Answer> Hangs(Subject subject, CancellationToken stop) => _silence.Task;
}
