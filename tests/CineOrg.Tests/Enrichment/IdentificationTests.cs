using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment;

public sealed class IdentificationTests
{
    private static readonly Subject Film = new(Guid.CreateVersion7(), "Solaris", 1972, ExternalIds.None, ["fr"]);

    [Theory]
    [InlineData("Solaris", 1972, 1.0)]
    [InlineData("SOLARIS", 1973, 0.9)]
    [InlineData("Solaris", 2002, 0.2)]
    [InlineData("Stalker", 1972, 0.0)]
    public void The_score_falls_with_title_and_year(string title, int year, double score) =>
        Identification.Score("Solaris", 1972, Candidate("1", title, year)).ShouldBe(score);

    [Fact]
    public async Task A_clear_winner_is_believed()
    {
        var answer = await Ask(Candidate("593", "Solaris", 1972), Candidate("2103", "Solaris", 2002));
        answer.ShouldBeOfType<Answer.Found>().ExternalId.ShouldBe("593");
    }

    [Fact]
    public async Task Two_films_of_one_title_and_year_are_left_to_a_person() =>
        (await Ask(Candidate("1", "Solaris", 1972), Candidate("2", "Solaris", 1972))).ShouldBeOfType<Answer.Nothing>();

    [Fact]
    public async Task A_film_without_a_year_is_not_guessed_among_namesakes() =>
        (await Ask(Film with { Year = null }, Candidate("1", "Solaris", 1972), Candidate("2", "Solaris", 2002))).ShouldBeOfType<Answer.Nothing>();

    [Fact]
    public async Task Another_film_is_never_taken_for_want_of_a_better() =>
        (await Ask(Candidate("1", "Stalker", 1979))).ShouldBeOfType<Answer.Nothing>();

    private static Task<Answer> Ask(params MovieCandidate[] candidates) => Ask(Film, candidates);

    private static Task<Answer> Ask(Subject film, params MovieCandidate[] candidates) =>
        Identification.By(new Catalogue(candidates), 0.85)!(film, TestContext.Current.CancellationToken);

    private static MovieCandidate Candidate(string id, string title, int year) =>
        new("tmdb", id, title, null, [], year, null, MovieKind.Film, ExternalIds.None);

    private sealed class Catalogue(IReadOnlyList<MovieCandidate> candidates) : IMovieSearch
    {
        public string Name => "tmdb";

        public Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop) =>
            Task.FromResult(candidates);
    }
}
