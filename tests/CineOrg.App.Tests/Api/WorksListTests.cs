using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

public sealed class WorksListTests(Demo demo)
{
    [Fact]
    public async Task A_list_comes_24_at_a_time_and_tells_where_its_neighbours_are()
    {
        var list = (await demo.Get("/v1/works")).Json;
        list.List("items").Count.ShouldBe(24);
        (list.Whole("page"), list.Whole("pageSize")).ShouldBe((1, 24));
        list.Whole("totalPages").ShouldBe((list.Whole("totalItems") + 23) / 24);
        list.GetProperty("links").Text("next").ShouldBe("/v1/works?page=2");
        list.GetProperty("links").Has("prev").ShouldBeFalse();
    }

    [Fact]
    public async Task Following_the_links_shows_every_film_once()
    {
        List<string> seen = [];
        var total = 0;
        for (var next = "/v1/works?pageSize=17&sort=-year"; next is not null;)
        {
            var list = (await demo.Get(next)).Json;
            seen.AddRange(list.List("items").Texts("id"));
            total = list.Whole("totalItems");
            next = list.GetProperty("links").Has("next") ? list.GetProperty("links").Text("next") : null;
        }
        seen.Count.ShouldBe(total);
        seen.Distinct().Count().ShouldBe(total);
        total.ShouldBeGreaterThan(17 * 2);
    }

    [Fact]
    public async Task Page_size_may_be_1_and_100()
    {
        (await demo.Get("/v1/works?pageSize=1")).Json.List("items").Count.ShouldBe(1);
        (await demo.Get("/v1/works?pageSize=100")).Json.Whole("pageSize").ShouldBe(100);
    }

    [Fact]
    public async Task A_page_past_the_end_is_empty_and_leads_back()
    {
        var list = (await demo.Get("/v1/works?page=999")).Json;
        list.List("items").ShouldBeEmpty();
        list.GetProperty("links").Has("next").ShouldBeFalse();
        (await demo.Get(list.GetProperty("links").Text("prev"))).Json.List("items").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=two", "page")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=101", "pageSize")]
    [InlineData("pageSize=99999999999999999999", "pageSize")]
    [InlineData("sort=colour", "sort")]
    [InlineData("type=opera", "type")]
    [InlineData("country=FRA", "country")]
    [InlineData("decade=1961", "decade")]
    [InlineData("year=19x0", "year")]
    [InlineData("owned=perhaps", "owned")]
    [InlineData("lang=de", "lang")]
    public async Task A_bad_value_is_answered_by_its_name(string query, string field) =>
        (await demo.Get($"/v1/works?{query}")).ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Fields().ShouldBe([field]);

    [Fact]
    public async Task A_text_too_long_to_search_for_is_refused() =>
        (await demo.Get($"/v1/works?q={new string('a', 201)}")).ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Has("q").ShouldBeTrue();

    [Theory]
    [InlineData("film")]
    [InlineData("animation")]
    [InlineData("short")]
    [InlineData("documentary")]
    [InlineData("series")]
    public async Task A_list_narrows_by_type(string type)
    {
        var (films, all) = (await All($"type={type}"), await All(""));
        films.Texts("kind").ShouldAllBe(kind => kind == type);
        films.Count.ShouldBe(all.Texts("kind").Count(kind => kind == type));
        (await All($"q=le&type={type}")).Texts("kind").ShouldAllBe(kind => kind == type);
    }

    [Fact]
    public async Task A_list_narrows_by_several_filters_at_once()
    {
        var films = await All("decade=1960&genre=drama&country=FR&owned=true");
        films.ShouldNotBeEmpty();
        films.ShouldAllBe(film => film.Whole("year") / 10 == 196 && film.GetProperty("copies").GetString() != "none");
        films.ShouldAllBe(film => film.List("genres").Any(genre => genre.GetString() == "drama"));
        films.Count.ShouldBeLessThan((await All("decade=1960")).Count);
        foreach (var id in films.Texts("id"))
            (await demo.Get($"/v1/works/{id}")).Json.List("countries").Select(country => country.GetString()).ShouldContain("FR");
    }

    [Fact]
    public async Task What_is_owned_and_what_is_not_make_up_the_list()
    {
        async Task<int> Count(string query) => (await demo.Get($"/v1/works?pageSize=1&{query}")).Json.Whole("totalItems");
        var owned = await Count("owned=true");
        owned.ShouldBePositive();
        (owned + await Count("owned=false")).ShouldBe(await Count(""));
    }

    [Fact]
    public async Task A_year_and_a_search_narrow_alike()
    {
        (await All("year=1927")).Texts("title").ShouldContain("Metropolis");
        (await All("q=metropolis&year=1927")).Count.ShouldBe(1);
        (await All("q=metropolis&year=1928")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("type=film", "type=animation", "type=documentary", "type=short", "type=series")]
    [InlineData("owned=true", "owned=false")]
    public async Task Each_film_that_is_found_fits_one_value_of_a_filter(params string[] values)
    {
        var found = (await All("q=le")).Texts("id").ToList();
        List<string> narrowed = [];
        foreach (var value in values) narrowed.AddRange((await All($"q=le&{value}")).Texts("id"));
        narrowed.ShouldBe(found, ignoreOrder: true);
    }

    [Fact]
    public async Task A_search_narrows_by_genre_and_comes_in_pages()
    {
        var found = await All("q=le");
        var dramas = await All("q=le&genre=drama");
        dramas.Texts("id").ShouldBe(found.Where(film => film.List("genres").Any(genre => genre.GetString() == "drama")).Texts("id"));
        dramas.Count.ShouldBeInRange(1, found.Count - 1);
        var second = (await demo.Get("/v1/works?q=le&pageSize=3&page=2")).Json;
        second.List("items").Texts("id").ShouldBe(found.Skip(3).Take(3).Texts("id"));
    }

    [Fact]
    public async Task A_search_narrows_by_decade()
    {
        var found = await All("q=le");
        var fifties = await All("q=le&decade=1950");
        fifties.Texts("id").ShouldBe(found.Where(film => film.Has("year") && film.Whole("year") is >= 1950 and < 1960).Texts("id"));
        fifties.Count.ShouldBeInRange(1, found.Count - 1);
    }

    [Fact]
    public async Task A_minus_turns_the_order()
    {
        var rising = (await All("sort=year")).Where(film => film.Has("year")).Select(film => film.Whole("year")).ToList();
        rising.ShouldBe(rising.Order());
        var falling = (await All("sort=-year")).Where(film => film.Has("year")).Select(film => film.Whole("year")).ToList();
        falling.ShouldBe(falling.OrderDescending());
    }

    [Fact]
    public async Task Titles_are_ordered_without_their_articles()
    {
        var titles = (await All("sort=title&lang=fr")).Texts("title").ToList();
        titles.IndexOf("L'Atalante").ShouldBeLessThan(titles.IndexOf("Blade Runner"));
        titles.IndexOf("La Belle et la Bête").ShouldBeLessThan(titles.IndexOf("Casablanca"));
    }

    [Fact]
    public async Task Facets_count_what_their_filter_finds()
    {
        var facets = (await demo.Get("/v1/works/facets")).Json;
        foreach (var genre in facets.List("genres").Take(3))
            (await All($"genre={genre.Text("value")}")).Count.ShouldBe(genre.Whole("movies"));
    }

    private async Task<IReadOnlyList<System.Text.Json.JsonElement>> All(string query) =>
        (await demo.Get($"/v1/works?pageSize=100&{query}")).Json.List("items");
}
