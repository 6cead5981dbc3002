using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>Films put forward from what somebody watched, on the true demo.</summary>
public sealed class RecommendedTests(Demo demo)
{
    [Fact]
    public async Task Who_marks_a_film_as_seen_is_put_forward_others_with_the_reason_in_their_language()
    {
        using var somebody = await (await demo.Running).NewSession();
        (await somebody.Get("/recommended?lang=fr", ("Accept", "text/html"))).Text.ShouldNotContain("Parce que vous avez vu");
        var known = (await demo.Get("/v1/works?pageSize=100")).Json.List("items").Texts("id");
        var first = await demo.Film("metropolis");
        (await somebody.Submit($"/films/{first}/seen", ("seen", "true"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var found = (await somebody.Get("/v1/recommendations?lang=en&pageSize=100")).Json.List("items");
        found.ShouldNotBeEmpty();
        found.Select(one => one.GetProperty("work").Text("id")).ShouldNotContain(first);
        // What others watch in this house meanwhile may be put forward too, with another reason.
        var because = found.First(one => one.Text("says").StartsWith("Because you watched Metropolis: ", StringComparison.Ordinal));
        because.List("because")[0].Text("filmId").ShouldBe(first);
        foreach (var one in found) one.Text("says").ShouldNotBeNullOrWhiteSpace();
        (await somebody.Get("/?lang=fr", ("Accept", "text/html"))).Text.ShouldContain("Parce que vous avez vu Metropolis");
        (await somebody.Get("/recommended?lang=en", ("Accept", "text/html"))).Text.ShouldContain("Because you watched Metropolis: ");

        var low = (await somebody.Get("/v1/recommendations?curiosity=low&pageSize=100")).Json.List("items");
        low.ShouldAllBe(one => one.GetProperty("work").GetProperty("availability").GetProperty("playableNow").GetBoolean());
        var away = found[0].GetProperty("work").Text("id");
        (await somebody.Submit($"/films/{away}/dismiss")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await somebody.Get("/v1/recommendations?pageSize=100")).Json.List("items").Select(one => one.GetProperty("work").Text("id")).ShouldNotContain(away);
        known.ShouldContain(away);
    }
}
