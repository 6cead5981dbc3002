using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

public sealed class SearchTests(Demo demo)
{
    [Theory]
    [InlineData("amelie", "Le Fabuleux Destin d'Amélie Poulain")] // without its accent
    [InlineData("AMÉLIE", "Le Fabuleux Destin d'Amélie Poulain")]
    [InlineData("ame\u0301lie", "Le Fabuleux Destin d'Amélie Poulain")] // the accent by itself
    [InlineData("fabul", "Le Fabuleux Destin d'Amélie Poulain")] // its beginning
    [InlineData("metropolys", "Metropolis")] // one letter wrong
    [InlineData("metroplis", "Metropolis")] // one missing
    [InlineData("metropoliis", "Metropolis")] // one too many
    [InlineData("metorpolis", "Metropolis")] // two changed over
    [InlineData("the godfather", "Le Parrain")] // as it was called first
    [InlineData("Rashomon", "Rashōmon")]
    public async Task A_film_is_found_by(string words, string title) =>
        (await Found(words)).List("movies").Texts("title").ShouldContain(title);

    [Theory]
    [InlineData("kubrick")]
    [InlineData("stanley kub")]
    [InlineData("Kubrik")]
    public async Task A_person_is_found_by(string words) => (await Found(words)).List("people").Texts("name").ShouldContain("Stanley Kubrick");

    [Fact]
    public async Task The_asked_language_names_what_is_found()
    {
        (await Found("the godfather", "&lang=en")).List("movies")[0].Text("title").ShouldBe("The Godfather");
        (await Found("the godfather", "&lang=fr")).List("movies")[0].Text("title").ShouldBe("Le Parrain");
    }

    [Fact]
    public async Task No_more_is_answered_than_asked_for() => (await Found("le", "&limit=3")).List("movies").Count.ShouldBe(3);

    [Theory]
    [InlineData("zzqxv")]
    [InlineData("zzqxv zzqxv zzqxv")]
    [InlineData("\"")]
    [InlineData("* OR 1=1 --")]
    [InlineData("NEAR(a b)")]
    [InlineData("title:")]
    [InlineData("-")]
    [InlineData("\u0000")]
    [InlineData("🎬")]
    public async Task Strange_words_are_answered_like_any_other(string words)
    {
        var answer = await demo.Get($"/v1/works/search?q={Uri.EscapeDataString(words)}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Json.Has("movies").ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "q")]
    [InlineData("?q=%20", "q")]
    [InlineData("?q=a&limit=0", "limit")]
    [InlineData("?q=a&limit=101", "limit")]
    public async Task A_search_without_sense_is_refused(string query, string field) =>
        (await demo.Get($"/v1/works/search{query}")).ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Fields().ShouldBe([field]);

    private async Task<System.Text.Json.JsonElement> Found(string words, string more = "&lang=fr") =>
        (await demo.Get($"/v1/works/search?q={Uri.EscapeDataString(words)}{more}")).Json;
}
