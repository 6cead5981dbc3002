using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

public sealed partial class FilmTests(Demo demo)
{
    private const string Nobody = "01890000-0000-7000-8000-000000000000";

    [GeneratedRegex(@"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Uuid7 { get; }

    [Fact]
    public async Task A_film_says_of_each_field_who_says_so()
    {
        var film = await Film("metropolis");
        film.Text("originalTitle").ShouldBe("Metropolis");
        film.Whole("year").ShouldBe(1927);
        film.Text("level").ShouldBe("deep");
        foreach (var field in new[] { "year", "durationMinutes", "genres", "credits", "summary.fr", "summary.en" })
            film.GetProperty("sources").Text(field).ShouldBe("demo", field);
    }

    [Fact]
    public async Task Cast_and_crew_are_the_film_s_own()
    {
        var id = await demo.Film("metropolis");
        var film = (await demo.Get($"/v1/works/{id}")).Json;
        (await demo.Get($"/v1/works/{id}/cast")).Text.ShouldBe(film.GetProperty("cast").GetRawText());
        (await demo.Get($"/v1/works/{id}/crew")).Text.ShouldBe(film.GetProperty("crew").GetRawText());
        film.List("crew").Where(one => one.Text("role") == "director").Select(one => one.Text("name")).ShouldBe(["Fritz Lang"]);
        film.List("cast").Texts("name").ShouldContain("Brigitte Helm");
    }

    [Fact]
    public async Task People_of_a_film_have_pages_of_their_own_under_both_names()
    {
        var person = (await Film("metropolis")).List("cast")[0].Text("personId");
        var answer = await demo.Get($"/v1/persons/{person}");
        answer.Json.Text("id").ShouldBe(person);
        (await demo.Get($"/v1/people/{person}")).Text.ShouldBe(answer.Text);
    }

    [Fact]
    public async Task A_filmography_holds_the_films_and_the_roles()
    {
        var person = await demo.Person("fritz lang");
        var films = (await demo.Get($"/v1/persons/{person}/filmography?lang=fr")).Json.EnumerateArray().ToList();
        var metropolis = films.Single(one => one.GetProperty("movie").Text("title") == "Metropolis");
        metropolis.List("roles").Texts("role").ShouldContain("director");
        films.Select(one => one.GetProperty("movie").Text("title")).ShouldContain("M le maudit");
        (await demo.Get($"/v1/people/{person}/filmography?lang=fr")).Json.EnumerateArray().Count().ShouldBe(films.Count);
    }

    [Theory]
    [InlineData($"/v1/works/{Nobody}")]
    [InlineData($"/v1/works/{Nobody}/cast")]
    [InlineData($"/v1/works/{Nobody}/crew")]
    [InlineData($"/v1/persons/{Nobody}")]
    [InlineData($"/v1/people/{Nobody}/filmography")]
    [InlineData("/v1/works/seven")]
    [InlineData("/v1/nothing")]
    [InlineData($"/media/{Nobody}")]
    public async Task What_is_unknown_is_not_found(string path) => (await demo.Get(path)).ShouldRefuse(HttpStatusCode.NotFound, "unknown");

    [Fact]
    public async Task Ids_are_time_ordered_dates_are_ISO_8601_and_names_are_camelCase()
    {
        var film = await Film("metropolis");
        var ids = film.Leaves().Where(leaf => leaf.Field is "id" or "personId").Select(leaf => leaf.Value.GetString()!).ToList();
        ids.Count.ShouldBeGreaterThan(3);
        ids.ShouldAllBe(id => Uuid7.IsMatch(id));
        foreach (var time in new[] { film.Text("updatedAt"), film.List("copies")[0].Text("lastSeen") })
            DateTimeOffset.TryParseExact(time, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).ShouldBeTrue(time);
        film.Names().ShouldAllBe(name => char.IsAsciiLetterLower(name[0]) && !name.Contains('_'));
        film.Leaves().ShouldAllBe(leaf => leaf.Value.ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task Who_holds_the_newest_state_is_not_sent_it_again()
    {
        foreach (var path in new[] { $"/v1/works/{await demo.Film("metropolis")}", $"/v1/persons/{await demo.Person("fritz lang")}" })
        {
            var tag = (await demo.Get(path)).Header("ETag").ShouldNotBeNull();
            var again = await demo.Get(path, ("If-None-Match", $"\"other\", {tag}"));
            (again.Status, again.Bytes.Length, again.Header("ETag")).ShouldBe((HttpStatusCode.NotModified, 0, tag));
            (await demo.Get(path, ("If-None-Match", "\"other\""))).Status.ShouldBe(HttpStatusCode.OK);
            (await demo.Get($"{path}?lang=en", ("If-None-Match", tag))).Status.ShouldBe(HttpStatusCode.OK, "another language is another state");
        }
    }

    [Fact]
    public async Task A_film_that_changed_is_sent_again_and_the_owner_s_is_another()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv");
        using var owner = await program.ByKey();
        var path = $"/v1/works/{(await program.Web.Get("/v1/works?q=ran")).Json.List("items").Texts("id").Single()}";
        var before = (await program.Web.Get(path)).Header("ETag").ShouldNotBeNull();
        home.Films.Add("Ran (1985)/Ran.1985.1080p.mkv");
        (await program.Run("scan")).Ended(0);
        var after = await program.Web.Get(path, ("If-None-Match", before));
        (after.Status, after.Json.List("copies").Count).ShouldBe((HttpStatusCode.OK, 2));
        (await owner.Get(path, ("If-None-Match", after.Header("ETag")!))).Status.ShouldBe(HttpStatusCode.OK, "the owner is told where the copies lie");
    }

    [Fact]
    public async Task HEAD_answers_as_GET_would_without_a_body()
    {
        var path = $"/v1/works/{await demo.Film("metropolis")}";
        var (got, head) = (await demo.Get(path), await (await demo.Running).Web.Head(path));
        head.Status.ShouldBe(HttpStatusCode.OK);
        head.Bytes.ShouldBeEmpty();
        (head.Header("Content-Length"), head.Header("ETag")).ShouldBe((got.Header("Content-Length"), got.Header("ETag")));
    }

    private async Task<JsonElement> Film(string words) => (await demo.Get($"/v1/works/{await demo.Film(words)}")).Json;
}
