using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

/// <summary>People through the API: lists, search, credits.</summary>
public sealed class PeopleTests(Demo demo)
{
    [Fact]
    public async Task Everybody_is_listed_by_name_a_page_at_a_time_under_both_names()
    {
        var first = await demo.Get("/v1/people?pageSize=5");
        first.Json.Whole("totalItems").ShouldBeGreaterThan(50);
        var names = first.Json.List("items").Texts("name");
        names.Count.ShouldBe(5);
        (await demo.Get("/v1/people?pageSize=5&page=2")).Json.List("items").Texts("name").ShouldNotBe(names);
        (await demo.Get("/v1/persons?pageSize=5")).Json.List("items").Texts("name").ShouldBe(names);
    }

    [Fact]
    public async Task A_person_is_found_by_name_and_by_each_external_id()
    {
        var lang = await demo.Person("fritz lang");
        (await Found("fritz lang")).ShouldBe(lang);
        (await Found("frits lang")).ShouldBe(lang);
        foreach (var (source, value) in (await demo.Get($"/v1/people/{lang}")).Json.GetProperty("externalIds").EnumerateObject().Select(id => (id.Name, id.Value.GetString())))
            (await Found($"{source}:{value}")).ShouldBe(lang, source);
    }

    [Fact]
    public async Task Credits_tell_the_film_the_role_and_what_can_be_watched()
    {
        var vigo = await WithFilmography("jean vigo");
        var all = (await demo.Get($"/v1/people/{vigo}/movies?lang=fr&pageSize=100")).Json;
        var atalante = all.List("items").First(entry => entry.GetProperty("work").Text("title") == "L'Atalante" && entry.Text("roleName") == "director");
        atalante.Text("roleCategory").ShouldBe("crew");
        atalante.GetProperty("owned").GetBoolean().ShouldBeTrue();
        atalante.Text("availability").ShouldBe("Local/HDD");
        atalante.GetProperty("seen").GetBoolean().ShouldBeFalse();
        all.List("items").ShouldContain(entry => !entry.GetProperty("owned").GetBoolean());
        (await demo.Get($"/v1/persons/{vigo}/movies?lang=fr&pageSize=100")).Json.Whole("totalItems").ShouldBe(all.Whole("totalItems"));
    }

    [Theory]
    [InlineData("role=director", "roleName", "director")]
    [InlineData("role=crew", "roleCategory", "crew")]
    public async Task Credits_are_narrowed_by_role(string query, string field, string value)
    {
        var vigo = await WithFilmography("jean vigo");
        var entries = (await demo.Get($"/v1/people/{vigo}/movies?{query}&pageSize=100")).Json.List("items").ToList();
        entries.ShouldNotBeEmpty();
        entries.ShouldAllBe(entry => entry.Text(field) == value);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Credits_are_narrowed_by_owned(string owned)
    {
        var vigo = await WithFilmography("jean vigo");
        var entries = (await demo.Get($"/v1/people/{vigo}/movies?owned={owned}&pageSize=100")).Json.List("items").ToList();
        entries.ShouldNotBeEmpty();
        entries.ShouldAllBe(entry => entry.GetProperty("owned").GetBoolean() == (owned == "true"));
    }

    [Theory]
    [InlineData("/v1/people?page=0", "page")]
    [InlineData("/v1/people?pageSize=101", "pageSize")]
    public async Task A_wrong_value_is_refused_by_its_name(string path, string field) => (await demo.Get(path)).ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Has(field).ShouldBeTrue();

    [Fact]
    public async Task Nobody_s_credits_are_not_found() =>
        (await demo.Get($"/v1/people/{Guid.CreateVersion7()}/movies")).ShouldRefuse(HttpStatusCode.NotFound, "unknown");

    [Fact]
    public async Task More_is_asked_for_by_the_owner_alone()
    {
        var lang = await demo.Person("fritz lang");
        (await (await demo.Running).Web.Post($"/v1/people/{lang}/enrich", """{"level":"basic"}""")).ShouldRefuse(HttpStatusCode.Unauthorized, "key-needed");
    }

    [Fact]
    public async Task A_level_that_is_held_is_said_at_once()
    {
        var metropolis = await demo.Film("metropolis");
        var answer = await (await demo.Owner).Post($"/v1/works/{metropolis}/enrich", """{"level":"basic"}""");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json.Text("level").ShouldBe("deep");
        (await (await demo.Owner).Post($"/v1/works/{metropolis}/enrich", """{"level":"initial"}"""))
            .ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Has("level").ShouldBeTrue();
        (await (await demo.Owner).Post($"/v1/works/{Guid.CreateVersion7()}/enrich", """{"level":"deep"}""")).ShouldRefuse(HttpStatusCode.NotFound, "unknown");
    }

    [Fact]
    public async Task More_about_a_person_is_a_job_that_can_be_followed()
    {
        var person = (await demo.Get("/v1/people?q=gustav+frohlich")).Json.List("items")[0].Text("id");
        var asked = await (await demo.Owner).Post($"/v1/people/{person}/enrich", """{"level":"deep"}""");
        asked.Status.ShouldBe(HttpStatusCode.Accepted, asked.Text);
        asked.Header("Location").ShouldBe($"/v1/jobs/{asked.Json.Text("id")}");
        asked.Json.Text("entity").ShouldBe(person);
        (await (await demo.Owner).Get(asked.Header("Location")!)).Json.Text("type").ShouldBe("EnrichBatch");
    }

    private async Task<string> WithFilmography(string name)
    {
        (await (await demo.Running).Run("enrich", "--people", name, "--level", "medium")).Ended(0);
        return await demo.Person(name);
    }

    private async Task<string> Found(string text) =>
        (await demo.Get($"/v1/people?q={Uri.EscapeDataString(text)}")).Json.List("items")[0].Text("id");
}
