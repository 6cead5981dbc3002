using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Catalogue;

public sealed class GenresTests
{
    [Theory]
    [InlineData("science fiction film", "science-fiction")]
    [InlineData("Sci-Fi", "science-fiction")]
    [InlineData("Science Fiction", "science-fiction")]
    [InlineData("Film-Noir", "film-noir")]
    [InlineData("film noir", "film-noir")]
    [InlineData("neo-noir", "film-noir")]
    [InlineData("TV Movie", "tv-movie")]
    [InlineData("comedy drama", "comedy drama")]
    [InlineData("romantic comedy film", "romance comedy")]
    [InlineData("Comédie dramatique", "comedy drama")]
    [InlineData("film de science-fiction", "science-fiction")]
    [InlineData("Action & Adventure", "action adventure")]
    [InlineData("war film", "war")]
    [InlineData("Thriller", "thriller")]
    public void What_a_source_calls_a_genre_is_said_in_the_words_of_the_list(string words, string keys) =>
        Genres.Named(words).ShouldBe(keys.Split(' '));

    [Theory]
    [InlineData("film based on a novel")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("film")]
    [InlineData("<script>alert(1)</script>")]
    public void What_fits_no_genre_of_the_list_is_none(string? words) => Genres.Named(words).ShouldBeEmpty();

    [Fact]
    public void A_phrase_without_end_is_no_genre() => Genres.Named(string.Concat(Enumerable.Repeat("drama ", 1_000_000))).ShouldBeEmpty();

    [Fact]
    public void The_list_is_in_order_and_every_entry_is_found_by_its_own_words()
    {
        Genres.All.Select(genre => genre.Key).ShouldBe(Genres.All.Select(genre => genre.Key).Distinct().Order(StringComparer.Ordinal));
        foreach (var genre in Genres.All)
        {
            Genres.Find(genre.Key).ShouldBe(genre);
            foreach (var word in new[] { genre.Key, genre.French, genre.English }) Genres.Named(word).ShouldBe([genre.Key]);
        }
    }

    [Theory]
    [InlineData("spaghetti western")]
    [InlineData("peplum")]
    [InlineData("zombie comedy")]
    [InlineData("costume drama")]
    [InlineData("spy film")]
    [InlineData("anime")]
    public void Words_lead_only_to_genres_of_the_list(string words) => Genres.Named(words).ShouldAllBe(key => Genres.Find(key) != null);
}
