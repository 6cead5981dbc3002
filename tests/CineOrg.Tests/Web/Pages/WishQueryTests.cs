using System.Text.Json;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Pages;

/// <summary>What somebody is after, as an address and as a body: read when it can be meant, refused by its field when it cannot.</summary>
public sealed class WishQueryTests
{
    private const string Id = "0190c0de-0000-7000-8000-000000000001";
    private static readonly RelationGraph Graph = GraphFile.Default(DataLocations.Default);

    private static WishQuery Read(string query) => WishQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Graph);

    [Fact]
    public void An_address_says_all_that_is_wished()
    {
        var asked = Read($"?from=Person:{Id}&relation=director-movies&with=Clint+Eastwood&seen=false&playable=true&type=film&focus=director");
        asked.ShouldBe(new(new("Person", Id), "director-movies", "Clint Eastwood", true, true, "film", "director"));
        var wish = Wish.Of(asked.Intent(new("Person", Id), "?x"));
        (wish.Relation, wish.Seen, wish.Playable, wish.With.Single()).ShouldBe(("director-movies", false, true, new Bound("Person", Id)));
        Wish.Mistake(ResolveAsked.Wished(asked.Intent(new("Person", Id), "?x")), Graph).ShouldBeNull();
    }

    [Theory]
    [InlineData("?from=Person:nobody")]
    [InlineData("?from=Planet:x")]
    [InlineData("?from=:")]
    [InlineData("?from=Movie:")]
    [InlineData("?relation=drop-table&from=/../..")]
    [InlineData("?relation=person-filmography")]
    [InlineData("?seen=perhaps&playable=1&type=opera")]
    public void What_makes_no_sense_is_left_out(string query) => Read(query).ShouldBe(new(null, null, "", false, false, null, null));

    [Theory]
    [InlineData("{}", "entity")]
    [InlineData("""{"entity":"Planet"}""", "entity")]
    [InlineData("""{"entity":"Movie","entityId":"0190c0de-0000-7000-8000-000000000001"}""", "entityId")]
    [InlineData("""{"entity":"Movie","entityId":"x","intent":{"type":"Watch"}}""", "entityId")]
    [InlineData("""{"entity":"Movie","from":{"entity":"Person"}}""", "from")]
    [InlineData("""{"entity":"Movie","from":{"entity":"Person","entityId":"../../etc"}}""", "from")]
    [InlineData("""{"entity":"Movie","from":{}}""", "from")]
    [InlineData("""{"entity":"Movie","intent":{}}""", "intent.type")]
    [InlineData("""{"entity":"Movie","intent":{"type":"Steal"}}""", "intent.type")]
    [InlineData("""{"entity":"Movie","intent":{"type":"Explore","params":{"take":0}}}""", "intent.params.take")]
    [InlineData("""{"entity":"Movie","intent":{"type":"Explore","params":{"take":1e300}}}""", "intent.params.take")]
    [InlineData("""{"entity":"Movie","intent":{"type":"Explore","params":{"seen":"no"}}}""", "intent.params.seen")]
    [InlineData("""{"entity":"Movie","intent":{"type":"Explore","params":{"filters":"?x"}}}""", "intent.params.filters")]
    [InlineData("""{"entity":"Movie","intent":{"type":"Explore","params":{"with":[null]}}}""", "intent.params.with")]
    [InlineData("""{"entity":"Movie","mentalState":{"curiosityLevel":"HIGH","focusOn":"000000000011111111112222222222333333333344444444445555555555666666666677777777778888888888999999999900000000001111111111222222222"}}""", "mentalState.focusOn")]
    public void A_body_that_cannot_be_meant_is_refused_by_its_field(string body, string field) =>
        Should.Throw<BadValueException>(() => JsonSerializer.Deserialize(body, ApiJson.Default.ResolveAsked)!.Check(Graph)).Field.ShouldBe(field);

    [Fact]
    public void A_wish_of_thousands_of_letters_is_refused() => Should.Throw<BadValueException>(() => new ResolveAsked(
        "Movie", Intent: new("Explore", new Dictionary<string, JsonElement> { ["relation"] = JsonSerializer.SerializeToElement(new string('a', 5_000)) })).Check(Graph)).Field.ShouldBe("intent.params");

    [Fact]
    public void A_body_that_can_be_meant_is_taken() => JsonSerializer.Deserialize(
        $$$"""{"entity":"Movie","from":{"entity":"Person","entityId":"{{{Id}}}"},"intent":{"type":"Explore","params":{"seen":false,"playable":true,"take":5}},"mentalState":{"focusOn":"director"}}""",
        ApiJson.Default.ResolveAsked)!.Check(Graph);

    [Theory]
    [InlineData("director", "#crew")]
    [InlineData("Summary", "#story")]
    [InlineData("Person:" + Id, "#e-" + Id)]
    [InlineData(Id, "#e-" + Id)]
    [InlineData(null, "")]
    [InlineData("\"><script>", "#e-%22%3E%3Cscript%3E")]
    public void A_page_opens_where_its_step_turns_to(string? focus, string place) =>
        PagePath.Place(new() { Id = Guid.Empty, Entity = "Movie", MentalState = new(FocusOn: focus) }).ShouldBe(place);

    [Fact]
    public void What_is_looked_for_has_a_page_of_its_own()
    {
        PagePath.Read("/wish?from=x").ShouldBe(new EntityName("Movie", null));
        PagePath.IsWhole("/wish").ShouldBeTrue();
        PagePath.Of(new EntityName("Movie", null)).ShouldBe("/wish");
    }
}
