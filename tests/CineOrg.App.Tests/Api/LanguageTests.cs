using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

public sealed class LanguageTests(Demo demo)
{
    [Theory]
    [InlineData("", null, null, "Le Parrain")]
    [InlineData("", null, "en", "The Godfather")]
    [InlineData("", null, "en-GB,en;q=0.9,fr;q=0.8", "The Godfather")]
    [InlineData("", null, "en;q=0.3, fr;q=0.7", "Le Parrain")]
    [InlineData("", null, "de, ja;q=0.9", "Le Parrain")] // neither is spoken here
    [InlineData("", null, "de, en;q=0.2", "The Godfather")]
    [InlineData("", null, "en;q=0", "Le Parrain")]
    [InlineData("", "en", "fr", "The Godfather")] // a choice is stronger than the browser
    [InlineData("", "klingon", "en", "The Godfather")]
    [InlineData("?lang=fr", "en", "en", "Le Parrain")] // the address is stronger than all
    public async Task The_language_is_asked_else_chosen_else_the_browser_s_else_French(string query, string? cookie, string? accepted, string title)
    {
        List<(string, string)> headers = [];
        if (cookie is not null) headers.Add(("Cookie", $"lang={cookie}"));
        if (accepted is not null) headers.Add(("Accept-Language", accepted));
        var answer = await demo.Get($"/v1/works/{await demo.Film("parrain")}{query}", [.. headers]);
        answer.Json.Text("title").ShouldBe(title);
        answer.Header("Content-Language").ShouldBe(title == "Le Parrain" ? "fr" : "en");
    }

    [Theory]
    [InlineData("/v1/works")]
    [InlineData("/v1/works/search?q=parrain")]
    [InlineData("/v1/works/seven")]
    [InlineData("/v1/works?page=0")]
    public async Task Caches_are_told_what_the_language_hangs_on(string path) =>
        (await demo.Get(path)).Header("Vary").ShouldNotBeNull().Split(',', StringSplitOptions.TrimEntries).ShouldBe(["Accept-Language", "Cookie"]);

    [Fact]
    public async Task Refusals_speak_both_languages()
    {
        (await demo.Get("/v1/works/seven?lang=en")).Json.Text("title").ShouldBe("There is nothing here.");
        (await demo.Get("/v1/works/seven?lang=fr")).Json.Text("title").ShouldBe("Il n’y a rien ici.");
    }
}
