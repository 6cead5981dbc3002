using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Identifying;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Identifying;

/// <summary>What sources propose is judged together; a wrong film is worse than none.</summary>
public sealed class IdentificationTests
{
    private static readonly Subject Film = new(Guid.CreateVersion7(), "Solaris", 1972, ExternalIds.None, ["fr"]);

    [Fact]
    public async Task A_clear_winner_is_believed() =>
        (await Ask(Film, new Catalogue("tmdb", One("593", "Solaris", 1972), One("2103", "Solaris", 2002))))
            .ShouldBeOfType<Answer.Found>().ExternalId.ShouldBe("593");

    [Fact]
    public async Task What_is_believed_is_no_surer_than_the_match() =>
        (await Ask(Film with { Year = 1973 }, new Catalogue("tmdb", One("593", "Solaris", 1972)))).ShouldBeOfType<Answer.Found>().Confidence.ShouldBe(0.87);

    [Fact]
    public async Task Films_that_share_an_id_and_contradict_each_other_by_another_are_not_one()
    {
        var imdb = KeyValuePair.Create("imdb", "tt0069293");
        var wikidata = One("Q1", "Solaris", 1972) with { Source = "wikidata", ExternalIds = ExternalIds.Of([imdb, KeyValuePair.Create("tmdb", "7")]) };
        var tmdb = One("593", "Solaris", 1972) with { ExternalIds = ExternalIds.Of([imdb]) };
        (await AskAll(Film, new Catalogue("tmdb", tmdb), new Catalogue("wikidata", wikidata))).ShouldAllBe(answer => answer is Answer.Nothing);
    }

    [Fact]
    public async Task Nobody_waits_for_a_source_that_is_asked_only_after_the_others()
    {
        var (tmdb, last) = (new Catalogue("tmdb", One("593", "Solaris", 1972)), new LastResort());
        var round = Identification.Begin([tmdb, last], new() { Grace = TimeSpan.FromHours(1) }, TimeProvider.System);
        var answer = await round(tmdb)!(Film, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        answer.ShouldBeOfType<Answer.Found>().ExternalId.ShouldBe("593");
    }

    [Fact]
    public async Task A_source_that_searches_is_asked_by_ids_only_once_there_are_some()
    {
        var source = new Knowing();
        await Ask(Film, source);
        source.AskedBy.ShouldBeEmpty();
        await Ask(Film with { ExternalIds = ExternalIds.Of("imdb", "tt0069293") }, source);
        source.AskedBy.ShouldHaveSingleItem()["imdb"].ShouldBe("tt0069293");
    }

    [Fact]
    public async Task Two_films_of_one_title_and_year_are_left_to_a_person_with_both()
    {
        var answer = await Ask(Film, new Catalogue("tmdb", One("1", "Solaris", 1972), One("2", "Solaris", 1972)));
        answer.ShouldBeOfType<Answer.Nothing>().Candidates.Select(candidate => candidate.ExternalIds["tmdb"]).ShouldBe(["1", "2"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_film_without_a_year_is_not_guessed_among_namesakes() =>
        (await Ask(Film with { Year = null }, new Catalogue("tmdb", One("1", "Solaris", 1972), One("2", "Solaris", 2002)))).ShouldBeOfType<Answer.Nothing>();

    [Fact]
    public async Task A_film_without_a_year_is_taken_when_no_other_bears_its_title()
    {
        var answer = await Ask(Film with { Year = null }, new Catalogue("tmdb", One("1", "Solaris", 1972), One("2", "Polaris", 2002)));
        answer.ShouldBeOfType<Answer.Found>().ExternalId.ShouldBe("1");
    }

    [Fact]
    public async Task Another_film_is_never_taken_for_want_of_a_better() =>
        (await Ask(Film, new Catalogue("tmdb", One("1", "Stalker", 1979)))).ShouldBeOfType<Answer.Nothing>().Candidates.ShouldBeEmpty();

    [Fact]
    public async Task Two_sources_that_mean_one_film_are_one_candidate_and_each_is_told_by_its_own_id()
    {
        var tmdb = new Catalogue("tmdb", One("593", "Solaris", 1972));
        var wikidata = new Catalogue("wikidata", One("Q1", "Solaris", 1972) with { Source = "wikidata", ExternalIds = ExternalIds.Of("tmdb", "593") });
        var answers = await AskAll(Film, tmdb, wikidata);
        answers.Select(answer => answer.ShouldBeOfType<Answer.Found>().ExternalId).ShouldBe(["593", "Q1"]);
    }

    [Fact]
    public async Task What_one_source_finds_in_spite_of_a_typo_tells_the_other_its_id()
    {
        var tolerant = new Catalogue("tmdb", One("593", "Solaris", 1972) with { ExternalIds = ExternalIds.Of("wikidata", "Q1") });
        var answers = await AskAll(Film with { Title = "Solarsi" }, tolerant, new Catalogue("wikidata"));
        answers.Select(answer => answer.ShouldBeOfType<Answer.Found>().ExternalId).ShouldBe(["593", "Q1"]);
    }

    [Fact]
    public async Task Films_of_two_sources_that_ids_part_are_two_and_left_to_a_person()
    {
        var wikidata = new Catalogue("wikidata", One("Q1", "Solaris", 1972) with { Source = "wikidata", ExternalIds = ExternalIds.Of("tmdb", "7") });
        var answers = await AskAll(Film, new Catalogue("tmdb", One("593", "Solaris", 1972)), wikidata);
        answers.ShouldAllBe(answer => answer is Answer.Nothing);
    }

    [Fact]
    public async Task A_source_is_searched_again_in_other_words_and_four_times_at_most()
    {
        var empty = new Catalogue("tmdb");
        await Ask(Film with { Title = "Solaris: The Ocean", Evidence = new("Solaris: The Ocean", 1972, ExternalIds.None) { OtherTitles = ["Soljaris", "Solyaris", "A", "B"] } }, empty);
        empty.Asked.ShouldBe([("Solaris: The Ocean", 1972), ("Solaris: The Ocean", null), ("Soljaris", 1972), ("Solyaris", 1972)]);
    }

    [Fact]
    public async Task Of_two_years_in_a_name_the_first_may_be_the_film_s()
    {
        var film = Film with { Title = "Solaris 1972", Year = 2017 };
        (await Ask(film, new Catalogue("tmdb", One("593", "Solaris", 1972), One("2103", "Solaris", 2002)))).ShouldBeOfType<Answer.Found>().ExternalId.ShouldBe("593");
    }

    private static async Task<Answer> Ask(Subject film, ISource source) => (await AskAll(film, source)).Single();

    private static async Task<IReadOnlyList<Answer>> AskAll(Subject film, params ISource[] sources)
    {
        var round = Identification.Begin(sources, new() { Grace = TimeSpan.FromSeconds(30) }, TimeProvider.System);
        return await Task.WhenAll(sources.Select(source => round(source)!(film, TestContext.Current.CancellationToken)));
    }

    private static MovieCandidate One(string id, string title, int year) =>
        new("tmdb", id, title, null, [], year, null, MovieKind.Film, ExternalIds.None);

    private sealed class LastResort : IMovieSearch, IFallbackSource
    {
        public string Name => "omdb";

        public Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<MovieCandidate>>([]);
    }

    private sealed class Knowing : IMovieSearch, IExternalIds
    {
        public string Name => "wikidata";
        public List<ExternalIds> AskedBy { get; } = [];

        public Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<MovieCandidate>>([]);

        public Task<Answer> ExternalIds(Subject subject, CancellationToken stop)
        {
            AskedBy.Add(subject.ExternalIds);
            return Task.FromResult<Answer>(new Answer.Nothing());
        }
    }

    private sealed class Catalogue(string name, params MovieCandidate[] candidates) : IMovieSearch
    {
        public string Name => name;
        public List<(string, int?)> Asked { get; } = [];

        public Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop)
        {
            Asked.Add((title, year));
            return Task.FromResult<IReadOnlyList<MovieCandidate>>(candidates);
        }
    }
}
