using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Omdb;
using CineOrg.Tests.Providers;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment;

/// <summary>Wikidata and TMDB are taken away one by one: what does the film still get?</summary>
public sealed class FallbackTests : IDisposable
{
    private const string Manifest = """{"pack":"p","title":"A pack","schema":1,"version":1,"licence":"CC0-1.0","languages":["fr"],"providers":{"omdb":"omdb"}}""";
    private readonly PackFolder _pack = new(Manifest);

    public FallbackTests() => _pack.Write("omdb/id/tt0017136.json", OmdbSourceTests.Metropolis).Write("omdb/title/title~3ametropolis~3a1927.json", OmdbSourceTests.Metropolis);

    public void Dispose() => _pack.Dispose();

    private OmdbSource Omdb => new(new(_pack.Replay(), OmdbClient.DefaultBase));

    [Fact]
    public async Task While_others_answer_it_adds_nothing_to_what_they_say()
    {
        var film = await Shown(Knows("wikidata", "150"), Knows("tmdb", "148"));
        (film.DurationMinutes, film.Sources[Field.DurationMinutes]).ShouldBe((150, "wikidata"));
        film.Genres.ShouldBe(["drama", "science-fiction"], "neither of the others was asked for genres here");
    }

    [Fact]
    public async Task With_one_of_them_down_the_other_is_enough()
    {
        var film = await Shown(Down("wikidata"), Knows("tmdb", "148"));
        (film.DurationMinutes, film.Sources[Field.DurationMinutes]).ShouldBe((148, "tmdb"));
    }

    [Fact]
    public async Task With_both_down_it_identifies_by_imdb_id_and_fills_the_film()
    {
        var film = await Shown(Down("wikidata"), Down("tmdb"));
        (film.DurationMinutes, film.Year, film.ReleaseDate, film.Sources[Field.DurationMinutes]).ShouldBe((153, 1927, "1927-03-13", "omdb"));
        film.Ratings.Select(rating => (rating.By, rating.Source)).ShouldBe([("imdb", "omdb"), ("rottentomatoes", "omdb"), ("metacritic", "omdb")]);
    }

    [Fact]
    public async Task Without_the_others_it_identifies_by_title_and_year()
    {
        using var engine = new Engine(Omdb);
        var id = await engine.Film("Metropolis", 1927);
        (await engine.Subject.Enrich(id, Level.Medium, default)).ShouldBe(Level.Medium);
        var film = await engine.Shown(id);
        (film.ExternalIds["imdb"], film.DurationMinutes).ShouldBe(("tt0017136", 153));
        film.Crew.ShouldContain(credit => credit.Name == "Fritz Lang" && credit.Role == "director");
    }

    [Fact]
    public async Task When_the_others_know_no_such_film_it_is_asked()
    {
        var film = await Shown(new ToldSource("wikidata"), new ToldSource("tmdb"));
        film.Sources[Field.DurationMinutes].ShouldBe("omdb");
    }

    [Fact]
    public async Task With_nobody_left_the_film_keeps_what_its_file_said()
    {
        _pack.Write("omdb/id/tt0017136.json", """{"Response":"False","Error":"Request limit reached!"}""");
        var film = await Shown(Down("wikidata"), Down("tmdb"));
        (film.Title, film.Year, film.DurationMinutes, film.Level).ShouldBe(("Metropolis", 1927, null, "initial"));
    }

    private async Task<MovieProfile> Shown(params ISource[] others)
    {
        using var engine = new Engine([.. others, Omdb]);
        var film = await engine.Film("Metropolis", 1927, ("imdb", "tt0017136"));
        await engine.Subject.Enrich(film, Level.Medium, default);
        return await engine.Shown(film);
    }

    private static ToldSource Knows(string name, string minutes) => new(name)
    {
        Ids = ToldSource.Says("externalIds", (Field.ExternalId, "imdb:tt0017136")),
        About = ToldSource.Says("details", (Field.DurationMinutes, minutes)),
    };

    private static ToldSource Down(string name) => new(name) { Ids = Silent, About = Silent, Who = Silent, Story = Silent };

    private static Task<Answer> Silent(Subject subject, CancellationToken stop) => Task.FromResult<Answer>(new Answer.Failed("cannot be reached"));
}
