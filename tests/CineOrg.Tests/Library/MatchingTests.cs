using CineOrg.Core.Catalogue;
using CineOrg.Core.Library.Matching;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library;

public sealed class MatchingTests : IDisposable
{
    private readonly LibraryRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData(1926, 1926, 0.95, "year")]
    [InlineData(1927, 1926, 0.87, "yearNear")]
    [InlineData(1994, 1926, 0.2, "yearDiffers")]
    [InlineData(null, 1926, 0.6, "yearUnknown")]
    public void The_year_decides_how_sure_a_title_is(int? said, int held, double score, string reason)
    {
        var candidate = FilmMatcher.Rank(new("Faust", said, ExternalIds.None), [Film("Faust", held)]).Single();
        candidate.Score.ShouldBe(score);
        candidate.Reasons.ShouldBe(["title", reason]);
    }

    [Fact]
    public void An_id_decides_alone()
    {
        var imdb = ExternalIds.Of("imdb", "tt0016847");
        FilmMatcher.Rank(new("Anything", 2000, imdb), [Film("Faust", 1926) with { ExternalIds = imdb }]).Single().Score.ShouldBe(1);
        FilmMatcher.Rank(new("Faust", 1926, imdb), [Film("Faust", 1926) with { ExternalIds = ExternalIds.Of("imdb", "tt0000001") }]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Chaplin - La Ruée vers l'or", "Charlie Chaplin", 0.99)] // a family name is enough
    [InlineData("Charlie Chaplin - La Ruée vers l'or", "Charlie Chaplin", 0.99)]
    [InlineData("Chaplin - La Ruée vers l'or", null, 0.8)] // nobody confirms it: a person looks
    [InlineData("Alien - La Ruée vers l'or", "Charlie Chaplin", 0.8)]
    [InlineData("La Ruée vers l'or", null, 0.95)]
    public void A_film_filed_under_who_made_it_is_known_when_its_director_agrees(string name, string? director, double score)
    {
        var film = Film("La Ruée vers l'or", 1925) with { Directors = director is null ? [] : [director] };
        FilmMatcher.Rank(new(name, 1925, ExternalIds.None), [film]).Single().Score.ShouldBe(score);
    }

    [Theory]
    [InlineData("The Kid", 0.87, "title", "onlyOne")]
    [InlineData("Kid, The", 0.54, "titleAlike", "yearUnknown")] // only the exact title says something by being alone
    public void Without_a_year_a_title_nobody_else_bears_says_something(string said, double score, params string[] reasons)
    {
        var candidate = FilmMatcher.Rank(new(said, null, ExternalIds.None), [Film("The Kid", 1921)], isWhole: true).Single();
        (candidate.Score, string.Join(' ', candidate.Reasons)).ShouldBe((score, string.Join(' ', reasons)));
    }

    [Theory]
    [InlineData(150, 0.7, "runningTime")]
    [InlineData(130, 0.6, null)] // a cut of it, perhaps
    [InlineData(100, 0.4, "runningTimeDiffers")]
    public void The_running_time_speaks_for_a_film_or_against_it(int minutes, double score, string? reason)
    {
        var candidate = FilmMatcher.Rank(new("Faust", null, ExternalIds.None, minutes), [Film("Faust", 1926) with { Minutes = 153 }]).Single();
        (candidate.Score, candidate.Reasons.FirstOrDefault(one => one.StartsWith("running", StringComparison.Ordinal))).ShouldBe((score, reason));
    }

    [Fact]
    public void Only_two_sources_can_agree()
    {
        FilmMatcher.Rank(new("Faust", null, ExternalIds.None), [Film("Faust", 1926) with { Sources = ["tmdb"] }]).Single().Score.ShouldBe(0.6);
        FilmMatcher.Rank(new("Faust", null, ExternalIds.None), [Film("Faust", 1926) with { Sources = ["tmdb", "wikidata"] }]).Single().Score.ShouldBe(0.62);
    }

    [Fact]
    public void Two_films_as_good_as_each_other_are_no_choice() =>
        FilmMatcher.Choose(FilmMatcher.Rank(new("Faust", 1926, ExternalIds.None), [Film("Faust", 1926), Film("Faust", 1926)]), 0.85).ShouldBeNull();

    [Fact]
    public async Task Among_many_films_of_one_title_the_one_of_the_year_is_found_and_nine_at_most_are_offered()
    {
        for (var year = 1920; year < 1950; year++) _rig.Write($"a/Faust ({year})/Faust ({year}).mkv");
        await _rig.Scan();
        _rig.Write("b/Faust.1949.mkv");
        _rig.Write("b/Faust.mkv");
        await _rig.Scan();

        _rig.Owned("b/Faust.1949.mkv").Movie.ShouldBe(_rig.Owned("a/Faust (1949)/Faust (1949).mkv").Movie);
        (await _rig.Waiting()).ShouldAllBe(waiting => waiting.Candidates.Count <= 9);
    }

    [Fact]
    public async Task A_bare_name_stands_alone_and_waits_for_a_person()
    {
        _rig.Write("a/Faust (1926).mkv");
        _rig.Write("b/Faust.mkv");
        await _rig.Scan();

        var waiting = (await _rig.Waiting()).Single();
        waiting.Candidates.Single().Year.ShouldBe(1926);
        _rig.Count("works").ShouldBe(2);

        (await _rig.Accept(waiting.CopyId, waiting.Candidates[0].MovieId!.Value)).ShouldBeTrue();

        (await _rig.Waiting()).ShouldBeEmpty();
        _rig.Owned("b/Faust.mkv").Movie.ShouldBe(_rig.Owned("a/Faust (1926).mkv").Movie);
    }

    [Fact]
    public async Task What_a_person_chose_survives_every_scan()
    {
        _rig.Write("a/Faust (1926).mkv");
        _rig.Write("b/Faust.mkv");
        await _rig.Scan();
        var waiting = (await _rig.Waiting()).Single();
        await _rig.Accept(waiting.CopyId, waiting.Candidates[0].MovieId!.Value);

        _rig.Move("b/Faust.mkv", "b/Sunrise (1927).mkv");
        await _rig.Scan();

        (await _rig.Waiting()).ShouldBeEmpty();
        _rig.Owned("b/Sunrise (1927).mkv").Title.ShouldBe("Faust");
    }

    [Fact]
    public async Task None_of_them_keeps_the_copy_where_it_stands()
    {
        _rig.Write("a/Faust (1926).mkv");
        _rig.Write("b/Faust.mkv");
        await _rig.Scan();
        var waiting = (await _rig.Waiting()).Single();

        (await _rig.Keep(waiting.CopyId)).ShouldBeTrue();
        (await _rig.Keep(Guid.Empty)).ShouldBeFalse();

        (await _rig.Waiting()).ShouldBeEmpty();
        _rig.Owned("b/Faust.mkv").Movie.ShouldBe(waiting.MovieId);
    }

    private static KnownFilm Film(string title, int? year) => new(title, year, null, ExternalIds.None) { MovieId = Guid.CreateVersion7() };
}
