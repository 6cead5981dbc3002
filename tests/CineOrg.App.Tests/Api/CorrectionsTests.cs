using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

/// <summary>A library of its own, since what is corrected there would be seen by every other test.</summary>
public sealed class CorrectionsTests
{
    [Fact]
    public async Task The_owner_corrects_by_API_page_and_terminal_and_takes_it_back_and_a_restart_loses_nothing()
    {
        using var home = new Home();
        string path;
        await using (var program = await LibraryServer.Serve(home, "Les Diaboliqes (1954).mkv"))
        {
            using var owner = await program.ByKey();
            var film = (await program.Web.Get("/v1/works?q=diaboliqes")).Json.List("items").Texts("id").Single();
            path = $"/v1/works/{film}";
            (await program.Web.Post($"{path}/corrections", """{"field":"year","value":"1955"}""")).ShouldRefuse(HttpStatusCode.Unauthorized, "key-needed");
            (await owner.Post($"{path}/corrections", """{"field":"year","value":"55"}""")).ShouldRefuse(HttpStatusCode.BadRequest, "bad-value");
            var made = await owner.Post($"{path}/corrections", """{"field":"title","language":"fr","value":"Les Diaboliques","note":"one letter"}""");
            (made.Status, made.Header("Location")).ShouldBe((HttpStatusCode.Created, $"{path}/corrections/{made.Json.Text("id")}"));
            (await program.Web.Get("/v1/works?q=diaboliques")).Json.List("items").Texts("title").ShouldBe(["Les Diaboliques"]);

            (await program.Run("correct", film, "year=1955")).Ended(0);
            (await program.Run("correct", film, "year=soon")).Ended(2);
            (await program.Run("correct", film, "--history")).Ended(0).Out.ShouldContain("year = 1955");
            (await program.Web.Get($"{path}/facts?field=year")).Json.List("items").Where(fact => fact.GetProperty("shown").GetBoolean())
                .ShouldHaveSingleItem().Text("source").ShouldBe("correction");

            var page = await owner.Get($"/films/{film}/facts?lang=fr");
            page.Text.ShouldContain("D’où cela vient-il");
            page.Text.ShouldContain("one letter");
            page.Text.ShouldContain("name=\"field\"");
            (await program.Web.Get($"/films/{film}/facts?lang=fr")).Text.ShouldNotContain("name=\"field\"", Case.Sensitive, "only the owner corrects");
        }
        await using (var again = await LibraryServer.Serve(home))
        {
            using var owner = await again.ByKey();
            (await again.Web.Get($"{path}?lang=fr")).Json.Text("title").ShouldBe("Les Diaboliques");
            var standing = (await again.Web.Get($"{path}/corrections")).Json.List("items").Single(one => one.Text("field") == "year").Text("id");
            (await owner.Delete($"{path}/corrections/{standing}")).Status.ShouldBe(HttpStatusCode.NoContent);
            (await owner.Delete($"{path}/corrections/{standing}")).ShouldRefuse(HttpStatusCode.NotFound, "unknown");
            (await again.Web.Get(path)).Json.Whole("year").ShouldBe(1954);
        }
    }
}
