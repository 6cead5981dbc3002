using System.Net;
using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

/// <summary>What would go and why, for the owner alone.</summary>
public sealed class HousekeepingTests(Demo demo)
{
    [Fact]
    public async Task The_owner_is_told_rule_by_rule_and_kind_by_kind()
    {
        var told = JsonDocument.Parse((await (await demo.Owner).Get("/v1/housekeeping")).Text).RootElement;
        told.GetProperty("stored").EnumerateArray().Select(stored => stored.GetProperty("kind").GetString()).ShouldBe(["hdImages", "images", "deepFacts"]);
        told.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString()).ShouldBeUnique();
        told.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString()).ShouldBeSubsetOf(
            ["age", "popularity", "licence", "orphans", "budget", "space", "events", "jobs", "steps", "messages", "asks"]);
    }

    [Fact]
    public async Task One_rule_alone_may_be_asked_for_and_a_rule_that_there_is_not_is_named()
    {
        var owner = await demo.Owner;
        var told = JsonDocument.Parse((await owner.Get("/v1/housekeeping?rule=age")).Text).RootElement;
        told.GetProperty("rules").EnumerateArray().Single().GetProperty("rule").GetString().ShouldBe("age");
        var refused = await owner.Get("/v1/housekeeping?rule=everything");
        refused.ShouldRefuse(HttpStatusCode.BadRequest, "bad-value");
        refused.Text.ShouldContain("rule");
    }

    [Fact]
    public async Task Strangers_see_neither_table_nor_page()
    {
        (await demo.Get("/v1/housekeeping")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await demo.Get("/housekeeping")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("fr", "Ce que personne n’utilise s’allège")]
    [InlineData("en", "What nobody uses grows lighter")]
    public async Task The_page_speaks_both_languages(string language, string words) =>
        (await (await demo.Owner).Get($"/housekeeping?lang={language}")).Text.ShouldContain(words);
}
