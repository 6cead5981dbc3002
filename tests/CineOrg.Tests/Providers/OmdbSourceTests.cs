using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Omdb;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

public sealed class OmdbSourceTests : IDisposable
{
    public const string Metropolis = """
        {"Title":"Metropolis","Year":"1927","Rated":"Not Rated","Released":"13 Mar 1927","Runtime":"153 min","Genre":"Drama, Sci-Fi","Director":"Fritz Lang",
         "Writer":"Thea von Harbou (novel), Fritz Lang","Actors":"Brigitte Helm, Alfred Abel","Plot":"A city.","Ratings":[{"Source":"Internet Movie Database","Value":"8.3/10"},
         {"Source":"Rotten Tomatoes","Value":"97%"},{"Source":"Metacritic","Value":"98/100"},{"Source":"Nobody","Value":"1/1"}],"imdbVotes":"176,000","imdbID":"tt0017136","Type":"movie","Response":"True"}
        """;
    private const string Manifest = """{"pack":"p","title":"A pack","schema":1,"version":1,"licence":"CC0-1.0","languages":["fr"],"providers":{"omdb":"omdb"}}""";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly PackFolder _pack = new(Manifest);

    public void Dispose() => _pack.Dispose();

    private OmdbSource Source => new(new(_pack.Replay(), OmdbClient.DefaultBase));
    private static Subject Film => new(Guid.Empty, "", null, ExternalIds.Of("imdb", "tt0017136"), ["fr", "en"]);

    [Fact]
    public async Task A_film_is_told_with_its_scores_by_judge_and_people_as_names()
    {
        _pack.Write("omdb/id/tt0017136.json", Metropolis);
        var details = Said(await Source.Details(Film, Stop));
        details.ShouldContain(new Statement(Field.ReleaseDate, null, "1927-03-13", "details"));
        details.ShouldContain(new Statement(Field.DurationMinutes, null, "153", "details"));
        details.ShouldContain(new Statement(Field.Title, "en", "Metropolis", "details"));
        Said(await Source.Rating(Film, Stop)).Select(said => Structured.Rating(said.Value)).ShouldBe([
            new RatingFact(8.3, 10, 176_000, "imdb"), new RatingFact(97, 100, null, "rottentomatoes"), new RatingFact(98, 100, null, "metacritic")]);
        Said(await Source.Genres(Film, Stop)).Select(said => said.Value).ShouldBe(["drama", "science-fiction"]);
        var credits = Said(await Source.Credits(Film, Stop)).Select(said => Structured.Credit(said.Value)).ToList();
        credits.Select(credit => (credit.Name, credit.Role)).ShouldBe([
            ("Fritz Lang", "director"), ("Thea von Harbou", "writer"), ("Fritz Lang", "writer"), ("Brigitte Helm", "actor"), ("Alfred Abel", "actor")]);
        credits.ShouldAllBe(credit => credit.ExternalIds.Count == 0);
    }

    [Fact]
    public async Task A_film_is_found_by_title_and_year()
    {
        _pack.Write("omdb/title/title~3ametropolis~3a1927.json", Metropolis);
        var found = (await Source.SearchMovies("Metropolis", 1927, ["fr"], Stop)).ShouldHaveSingleItem();
        (found.ExternalIds["imdb"], found.Year, found.DurationMinutes).ShouldBe(("tt0017136", 1927, 153));
    }

    [Theory]
    [InlineData("""{"Response":"False","Error":"Movie not found!"}""")]
    [InlineData("""{"Response":"False","Error":"Incorrect IMDb ID."}""")]
    [InlineData("""{"Response":"True","Title":"Metropolis","Type":"game"}""")]
    [InlineData("""{"Response":"True","Type":"movie","Runtime":"N/A","Year":"N/A","Title":"N/A","imdbID":"<b>"}""")]
    public async Task What_is_not_known_or_no_film_is_nothing(string body)
    {
        _pack.Write("omdb/id/tt0017136.json", body);
        (await Source.Genres(Film, Stop)).ShouldBeOfType<Answer.Nothing>();
    }

    [Theory]
    [InlineData("""{"Response":"False","Error":"Request limit reached!"}""", "limit")]
    [InlineData("""{"Response":"False"}""", "reason")]
    [InlineData("""{"Response":true}""", "$.Response")]
    [InlineData("""[]""", "$")]
    public async Task An_error_inside_a_good_answer_is_a_failure(string body, string reason)
    {
        _pack.Write("omdb/id/tt0017136.json", body);
        (await Source.Details(Film, Stop)).ShouldBeOfType<Answer.Failed>().Reason.ShouldContain(reason);
    }

    [Fact]
    public async Task Absurd_scores_and_lengths_are_no_statements()
    {
        _pack.Write("omdb/id/tt0017136.json", $$"""
            {"Response":"True","Type":"movie","Title":"{{new string('x', 100_000)}}","Runtime":"99999999 min","Released":"Someday","Year":"99999",
             "Ratings":[{"Source":"Internet Movie Database","Value":"83/10"},{"Source":"Rotten Tomatoes","Value":"9/10"},{"Source":null,"Value":null},{"Source":"Metacritic","Value":"NaN/100"}]}
            """);
        Said(await Source.Details(Film, Stop)).Select(said => said.Field).ShouldBe([Field.Kind]);
        (await Source.Rating(Film, Stop)).ShouldBeOfType<Answer.Nothing>();
    }

    private static IReadOnlyList<Statement> Said(Answer answer) => answer.ShouldBeOfType<Answer.Found>((answer as Answer.Failed)?.Reason).Statements;
}
