using System.Net;
using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

/// <summary>Sagas of the demo: all their films in order, which of them are held, seen and missing, by the interface and on the page.</summary>
public sealed class CollectionsTests(Demo demo)
{
    [Fact]
    public async Task The_list_says_how_many_films_each_has_and_how_many_are_held()
    {
        var hulot = await Hulot();
        hulot.Text("title").ShouldBe("Monsieur Hulot");
        // Until somebody opens it, those that said so themselves.
        hulot.Whole("movies").ShouldBeInRange(2, 4);
        hulot.Whole("owned").ShouldBe(2);
        (await demo.Get("/collections?lang=fr")).Text.ShouldContain($"/collections/{hulot.Text("id")}");
    }

    [Fact]
    public async Task A_collection_stands_in_its_order_with_what_is_held_and_what_is_missing()
    {
        var parts = (await demo.Get($"/v1/collections/{(await Hulot()).Text("id")}?lang=fr")).Json.List("parts");
        parts.Select(part => part.Whole("ordinal")).ShouldBe([1, 2, 3, 4]);
        var films = parts.Select(part => part.GetProperty("movie")).ToList();
        films.Select(film => film.Text("title")).ShouldBe(["Les Vacances de Monsieur Hulot", "Mon oncle", "Playtime", "Trafic"]);
        films.Select(film => film.Text("copies") != "none").ShouldBe([false, true, true, false]);
    }

    [Theory]
    [InlineData("fr", "2 sur 4")]
    [InlineData("en", "2 of 4")]
    public async Task Its_page_shows_held_seen_and_missing_films(string language, string held)
    {
        var program = await demo.Running;
        var session = (await program.Web.Get("/about", ("Accept", "text/html"))).Header("Set-Cookie").ShouldNotBeNull().Split(';')[0];
        using var reader = new Visit(program.Address, ("Cookie", session), ("Origin", program.Address));
        ((int)(await reader.Submit($"/films/{await demo.Film("playtime")}/seen", ("seen", "true"))).Status).ShouldBeLessThan(400);
        var page = (await reader.Get($"/collections/{(await Hulot()).Text("id")}?lang={language}")).Text;
        page.ShouldContain(held);
        page.Split("class=\"none\"").Length.ShouldBe(3, page);
        page.Split("class=\"tick\"").Length.ShouldBe(2, page);
        page.IndexOf("Mon oncle", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("Trafic", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_film_leads_to_its_collection_and_to_the_shelves_it_stands_on()
    {
        var page = (await demo.Get($"/films/{await demo.Film("playtime")}?lang=fr")).Text;
        page.ShouldContain($"/collections/{(await Hulot()).Text("id")}");
        foreach (var path in new[] { "/decades/1960", "/countries/FR", "/categories/comedy", "/keywords/modern-architecture" })
        {
            page.ShouldContain($"href=\"{path}\"");
            (await demo.Get(path)).Status.ShouldBe(HttpStatusCode.OK, path);
        }
    }

    private async Task<JsonElement> Hulot() =>
        (await demo.Get("/v1/collections?lang=fr")).Json.List("items").Single(one => one.Text("title") == "Monsieur Hulot");
}
