using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

/// <summary>Two films that a person says are one, through every door of the true program.</summary>
public sealed class MergeTests
{
    [Fact]
    public async Task The_loser_s_address_leads_to_the_winner_until_it_is_undone()
    {
        var home = new Home();
        home.Films.Add("Metropolis (1927)/Metropolis (1927).mkv");
        home.Films.Add("Die Stadt (1927)/Die Stadt (1927).mkv");
        await using var program = await ProgramUnderTest.Start(home, home, ["serve", "--set", "http:requestsPerMinute=0"]);
        (await program.Run("scan", home.Films.Path)).Ended(0);
        using var owner = await program.ByKey();
        var (winner, loser) = (await Film(program, "metropolis"), await Film(program, "die stadt"));
        var merged = (await program.Run("merge", winner, loser, "--json")).Ended(0);
        foreach (var path in (string[])["/v1/works/{0}?lang=fr", "/films/{0}", "/v1/works/{0}/cast"])
        {
            var answer = await program.Web.Get(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, loser));
            answer.Status.ShouldBe(HttpStatusCode.PermanentRedirect, answer.Text);
            answer.Header("Location").ShouldBe(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, winner));
        }
        (await program.Web.Get($"/v1/works/{winner}")).Json.List("copies").Count.ShouldBe(2);
        (await Film(program, "die stadt")).ShouldBe(winner);
        var history = (await owner.Get($"/v1/merges?entity={loser}")).Json;
        var id = history.List("items").ShouldHaveSingleItem().Text("id");
        merged.Out.ShouldContain(id);
        (await owner.Delete($"/v1/merges/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await owner.Delete($"/v1/merges/{id}")).ShouldRefuse(HttpStatusCode.Conflict, "ended");
        (await program.Web.Get($"/v1/works/{loser}")).Json.List("copies").Count.ShouldBe(1);
        (await program.Web.Get($"/v1/works/{winner}")).Json.List("copies").Count.ShouldBe(1);
        (await program.Web.Get("/v1/merges")).ShouldRefuse(HttpStatusCode.Unauthorized, "key-needed");
    }

    private static async Task<string> Film(ProgramUnderTest program, string words) =>
        (await program.Web.Get($"/v1/works?q={Uri.EscapeDataString(words)}")).Json.List("items")[0].Text("id");
}
