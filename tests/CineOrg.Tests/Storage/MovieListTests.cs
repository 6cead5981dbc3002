using CineOrg.Core.Catalogue;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class MovieListTests
{
    [Fact]
    public async Task Pages_put_together_are_the_sort_over_all()
    {
        using var store = new Store();
        var films = Gen.Sample(Gen.Choose(1900, 1912), 120).Select((year, at) => ($"{(at % 3 == 0 ? "The " : "")}{(char)('A' + (at * 7 % 26))} {at}", year)).ToList();
        foreach (var (title, year) in films) await store.Film(title, year);
        var all = await Walk(store, new("en") { Sort = MovieSort.Title });
        all.Select(movie => movie.Title).ShouldBe(films.Select(film => film.Item1)
            .OrderBy(title => SortKey.Of(title, null), StringComparer.Ordinal));
        var years = await Walk(store, new("en") { Sort = MovieSort.Year, Descending = true, Decade = 1900 });
        years.Count.ShouldBe(films.Count(film => film.year < 1910));
        years.Select(movie => movie.Year!.Value).ShouldBe(years.Select(movie => movie.Year!.Value).OrderDescending());
    }

    [Fact]
    public async Task Films_without_a_year_come_last_both_ways()
    {
        using var store = new Store();
        await store.Film("No year");
        await store.Film("M", 1931);
        foreach (var descending in new[] { false, true })
            (await Walk(store, new("en") { Sort = MovieSort.Year, Descending = descending }))[^1].Title.ShouldBe("No year");
    }

    [Fact]
    public async Task A_list_follows_the_catalogue_a_second_later_at_most()
    {
        using var store = new Store();
        await store.Film("M", 1931);
        (await store.Movies.List(new("en"), Token)).TotalItems.ShouldBe(1);
        var before = store.Movies.Generation;
        await store.Film("Metropolis", 1927);
        store.Movies.Generation.ShouldBeGreaterThan(before);
        (await store.Movies.List(new("en"), Token)).TotalItems.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_beyond_the_end_is_empty_and_facets_count_films()
    {
        using var store = new Store();
        await store.Film("M", 1931);
        await store.Film("Metropolis", 1927);
        (await store.Movies.List(new("en", 9), Token)).Items.ShouldBeEmpty();
        (await store.Movies.Facets(Token)).Decades.ShouldBe([new("1930", 1), new("1920", 1)]);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<List<MovieItem>> Walk(Store store, MovieQuery query)
    {
        var walked = new List<MovieItem>();
        for (var page = 1; ; page++)
        {
            var read = await store.Movies.List(query with { Page = page, PageSize = 7 }, Token);
            if (read.Items.Count == 0) return walked;
            walked.AddRange(read.Items);
        }
    }
}
