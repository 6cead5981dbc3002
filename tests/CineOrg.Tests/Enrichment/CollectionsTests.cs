using System.Collections.Concurrent;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment;

public sealed class CollectionsTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Films_whose_sources_name_one_collection_by_its_id_stand_in_it_in_order()
    {
        using var engine = new Engine(new Saga());
        var (second, first) = (await Enriched(engine, "Part II", 1974, "2"), await Enriched(engine, "Part I", 1972, "1"));
        var saga = (await engine.Shown(first)).Collections.ShouldHaveSingleItem();
        (saga.Title, saga.Ordinal).ShouldBe(("Le Parrain", 1));
        (await Profile(engine, saga.Id)).Parts.Select(part => part.Movie.Id).ShouldBe([first, second]);
        (await engine.Told()).OfType<CollectionCreated>().ShouldHaveSingleItem().CollectionId.ShouldBe(saga.Id);
        (await Repository(engine).Profile(saga.Id, "en", Stop))!.Title.ShouldBe("The Godfather");
    }

    [Fact]
    public async Task Collections_of_one_name_and_different_ids_stay_apart()
    {
        using var engine = new Engine(new Saga { Ids = movie => ExternalIds.Of("tmdb", movie.ExternalIds["tmdb"]!) });
        await Enriched(engine, "Part I", 1972, "1");
        await Enriched(engine, "Part II", 1974, "2");
        (await Repository(engine).List("fr", 1, 10, Stop)).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_name_without_an_id_is_a_collection_of_that_source_alone()
    {
        using var engine = new Engine(new Saga { Ids = _ => ExternalIds.None });
        var film = await Enriched(engine, "Part I", 1972, "1");
        (await Profile(engine, (await engine.Shown(film)).Collections[0].Id)).ExternalIds.ShouldBe(new Dictionary<string, string> { ["saga"] = "le-parrain" });
    }

    [Fact]
    public async Task Opening_a_collection_brings_the_films_that_nobody_holds_once_however_many_open_it()
    {
        var source = new Saga { Films = [Part("Part I", 1972, "1", 1), Part("Part II", 1974, "2", 2), Part("Part III", 1990, "3", 3)] };
        using var engine = new Engine(source);
        var film = await Enriched(engine, "Part II", 1974, "2");
        var saga = await Profile(engine, (await engine.Shown(film)).Collections[0].Id);
        var parts = Parts(engine);
        parts.IsUnfinished(saga).ShouldBeTrue();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => parts.Open(saga, Stop)));
        await parts.Open(await Profile(engine, saga.Id), Stop);
        source.Asked.ShouldBe(1);
        var whole = await Profile(engine, saga.Id);
        whole.Parts.Select(part => (part.Ordinal, part.Movie.Title)).ShouldBe([(1, "Part I"), (2, "Part II"), (3, "Part III")]);
        whole.Parts[1].Movie.Id.ShouldBe(film);
        parts.IsUnfinished(whole).ShouldBeFalse();
        (await engine.Told()).OfType<MovieCreated>().Select(created => created.Origin).ShouldBe(["collection", "collection"]);
        (await engine.Told()).OfType<CollectionEnriched>().ShouldHaveSingleItem().Parts.ShouldBe(3);
    }

    [Fact]
    public async Task What_the_collection_itself_answers_survives_its_films_being_asked_again()
    {
        using var engine = new Engine(new Saga { Films = [Part("Part II", 1974, "2", 2)] });
        var film = await Enriched(engine, "Part II", 1974, "2");
        var saga = await Profile(engine, (await engine.Shown(film)).Collections[0].Id);
        await Parts(engine).Open(saga, Stop);
        await engine.Get<ITransactions>().Run(Durability.Bulk, transaction =>
        {
            Repository(engine).SavePlaces(transaction, film, []);
            return true;
        }, Stop);
        (await Profile(engine, saga.Id)).Parts.ShouldHaveSingleItem().Ordinal.ShouldBe(2);
    }

    [Fact]
    public async Task A_source_that_fails_leaves_what_is_held_and_is_asked_again_after_a_rest()
    {
        var source = new Saga { Fails = true };
        using var engine = new Engine(source);
        var saga = await Profile(engine, (await engine.Shown(await Enriched(engine, "Part II", 1974, "2"))).Collections[0].Id);
        var parts = Parts(engine);
        await parts.Open(saga, Stop);
        var after = await Profile(engine, saga.Id);
        (after.Parts.Count, after.AskedAt).ShouldBe((1, null));
        parts.IsUnfinished(after).ShouldBeFalse();
        Parts(engine).IsUnfinished(after).ShouldBeTrue(); // whoever did not see it fail
    }

    private static ICollectionRepository Repository(Engine engine) => engine.Get<ICollectionRepository>();

    private static async Task<CollectionProfile> Profile(Engine engine, Guid id) => (await Repository(engine).Profile(id, "fr", Stop))!;

    private static CollectionParts Parts(Engine engine) => new(
        Repository(engine), engine.Get<IMovieRepository>(), engine.All<ISource>(), engine.Get<ITransactions>(), engine.Get<EnrichmentOptions>(),
        new() { Budget = TimeSpan.FromSeconds(20) }, TimeProvider.System);

    private static async Task<Guid> Enriched(Engine engine, string title, int year, string id)
    {
        var film = await engine.Film(title, year, ("tmdb", id));
        await engine.Subject.Enrich(film, Level.Medium, default);
        return film;
    }

    private static StatedPart Part(string title, int year, string id, int ordinal) =>
        new(new(title, null, year, MovieKind.Film, ExternalIds.Of("tmdb", id)), ordinal);

    /// <summary>Knows one saga; a film's place in it is its id.</summary>
    private sealed class Saga : ICollections, ICollectionParts
    {
        private readonly ConcurrentBag<ExternalIds> _asked = [];

        public string Name => "saga";
        public int Asked => _asked.Count;
        public bool Fails { get; init; }
        public Func<Subject, ExternalIds> Ids { get; init; } = _ => ExternalIds.Of("tmdb", "230");
        public IReadOnlyList<StatedPart> Films { get; init; } = [];

        public Task<Answer> Collections(Subject movie, CancellationToken stop) => Task.FromResult<Answer>(new Answer.Found(movie.ExternalIds["tmdb"]!, null,
        [
            new(Field.Collection, null, Structured.Write(new StatedCollection(
                new Dictionary<string, string> { ["fr"] = "Le Parrain", ["en"] = "The Godfather" }, Ids(movie),
                int.Parse(movie.ExternalIds["tmdb"]!, System.Globalization.CultureInfo.InvariantCulture))), "collections"),
        ]));

        public Task<IReadOnlyList<StatedPart>?> Parts(ExternalIds collection, IReadOnlyList<string> languages, CancellationToken stop)
        {
            _asked.Add(collection);
            return Fails ? throw new SourceFailedException(Name, "429") : Task.FromResult<IReadOnlyList<StatedPart>?>(Films);
        }
    }
}
