using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>Films recommended from outside, to the true program.</summary>
public sealed class RecommendationHookTests
{
    private const string Path = "/v1/hooks/recommendation", Secret = "a-secret-of-the-club", Told = "Jeudi <script>alert(1)</script> & co";

    private static readonly string Body = $$"""
        {"delivery":"7","reason":"{{Told}}","films":[{"externalIds":{"imdb":"tt0058898"},"title":"Alphaville","year":1965},{"title":"Ran","year":1985,"reason":"Kurosawa"}]}
        """;

    private static Home Declared()
    {
        var home = new Home();
        home.Films.With("Ran (1985)/Ran.1985.1080p.mkv");
        home.Variables["CINEORG_HOOKS__RECOMMENDATION"] = $"cine-club={Secret},paper=another-long-secret";
        return home;
    }

    private static (string, string) Signed(string body, string secret = Secret, int ago = 0)
    {
        var time = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - ago).ToString(CultureInfo.InvariantCulture);
        return ("CineOrg-Signature", $"t={time},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}")))}");
    }

    [Fact]
    public async Task A_signed_delivery_is_shown_once_in_the_senders_words_and_only_what_plays_to_a_consumer()
    {
        using var home = Declared();
        (await home.Run("scan", home.Films.Path)).Ended(0);
        await using var program = await ProgramUnderTest.Serve(home, "--set", "http:requestsPerMinute=0");
        var taken = (await program.Web.Post(Path, Body, Signed(Body))).Json;
        (taken.List("films").Count, taken.GetProperty("repeated").GetBoolean()).ShouldBe((2, false));
        var again = (await program.Web.Post(Path, Body, Signed(Body, ago: 3))).Json;
        (again.List("films").Count, again.GetProperty("repeated").GetBoolean()).ShouldBe((0, true));

        using var owner = await program.ByCookie();
        var all = (await owner.Get("/v1/recommendations?lang=en")).Json;
        all.List("items").Select(one => one.GetProperty("work").Text("title")).ShouldBe(["Alphaville", "Ran"], ignoreOrder: true);
        all.List("items").Select(one => (one.Text("kind"), one.Text("says"))).Distinct().ShouldBe([("received", "Recommended by cine-club")]);
        (await owner.Get("/v1/recommendations?curiosity=low")).Json.List("items").Select(one => one.GetProperty("work").Text("title")).ShouldBe(["Ran"]);
        (await program.Web.Get("/v1/recommendations")).Json.List("items").ShouldBeEmpty();
        await owner.Get("/recommended", ("Accept", "text/html"), ("Sec-Purpose", "prefetch"));
        await owner.Head("/recommended", ("Accept", "text/html"));
        await owner.Get("/", ("Accept", "text/html"));
        await Until.Holds(() => Journalled(home, "RecommendationShown", "home") == 2);
        Journalled(home, "RecommendationShown", "page").ShouldBe(0); // nobody looked at what was fetched ahead
        Journalled(home, "RecommendationTriggered", "cine-club").ShouldBe(1);
        foreach (var (room, says) in (IEnumerable<(string, string)>)[("/?lang=fr", "Recommandé par cine-club"), ("/recommended?lang=en", "Recommended by cine-club")])
        {
            var page = (await owner.Get(room, ("Accept", "text/html"))).Text;
            page.ShouldContain(says);
            page.ShouldContain("<q>");
            page.ShouldContain("alert(1)");
            page.ShouldNotContain("<script>alert");
        }
        (await owner.Submit($"/films/{taken.List("films")[0].GetString()}/dismiss")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Get("/v1/recommendations")).Json.Whole("totalItems").ShouldBe(1);
        program.Said.Text.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Whoever_proves_nothing_or_says_nonsense_changes_nothing()
    {
        using var home = Declared();
        await using var program = await ProgramUnderTest.Serve(home, "--set", "http:requestsPerMinute=0");
        (string, string) bearer = ("Authorization", $"Bearer {Secret}");
        foreach (var proof in (IEnumerable<(string, string)>)[("X", "y"), Signed(Body, "not-the-secret-of-it"), Signed(Body + " "), Signed(Body, ago: 600), ("Authorization", "Bearer wrong-wrong-wrong-wrong"), ("CineOrg-Signature", "t=1,v1=2")])
            (await program.Web.Post(Path, Body, proof)).ShouldSatisfyAllConditions(answer => answer.Status.ShouldBe(HttpStatusCode.Unauthorized), answer => answer.Json.Text("type").ShouldBe("urn:cineorg:problem:not-proven"));
        foreach (var (body, field) in Nonsense)
            (await program.Web.Post(Path, body, bearer)).ShouldSatisfyAllConditions(
                answer => answer.Status.ShouldBe(HttpStatusCode.BadRequest, body), answer => answer.Json.GetProperty("errors").Fields().ShouldBe([field], body));
        (await program.Web.Post(Path, Body.Replace("\"7\"", "\"7\",\"viewer\":\"0123456789abcdef\"", StringComparison.Ordinal), bearer)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await program.Web.Post(Path, new string(' ', 70_000) + Body, bearer)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await program.Web.Get("/v1/works")).Json.Whole("totalItems").ShouldBe(0);
        using var stranger = await program.NewSession();
        (await stranger.Post(Path, Body)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await program.Web.Post(Path, Body, bearer)).Json.List("films").Count.ShouldBe(2);
    }

    private static long Journalled(Home home, string type, string word) => StoredText.Number(home, $"select count(*) from journal where type = '{type}' and payload like '%{word}%'");

    private static IReadOnlyList<(string Body, string Field)> Nonsense =>
    [
        ("nothing", "body"), ("[]", "body"), ("null", "body"), ("""{"delivery":"1"}""", "films"), ("""{"delivery":"1","films":[]}""", "films"),
        ("""{"films":[{"title":"Ran"}]}""", "delivery"), ("""{"delivery":"<b>","films":[{"title":"Ran"}]}""", "delivery"),
        ("""{"delivery":"1","viewer":"../owner","films":[{"title":"Ran"}]}""", "viewer"), ("""{"delivery":"1","films":[null]}""", "films[0]"),
        ("""{"delivery":"1","films":[{}]}""", "films[0].title"), ("""{"delivery":"1","films":[{"title":"  "}]}""", "films[0].title"), ("""{"delivery":"1","films":[{"title":"?!"}]}""", "films[0].title"),
        ($$"""{"delivery":"1","films":[{"title":"{{new string('a', 301)}}"}]}""", "films[0].title"), ("""{"delivery":"1","films":[{"title":"Ran\u0000"}]}""", "films[0].title"),
        ("""{"delivery":"1","films":[{"title":"Ran","year":1}]}""", "films[0].year"), ("""{"delivery":"1","films":[{"title":"Ran","year":"soon"}]}""", "films[0].year"),
        ("""{"delivery":"1","films":[{"externalIds":{"imdb":"tt1; drop table works"}}]}""", "films[0].externalIds"), ("""{"delivery":"1","films":[{"externalIds":{"imdb":"tt9999999"}}]}""", "films[0].title"),
        ($$"""{"delivery":"1","reason":"{{new string('a', 501)}}","films":[{"title":"Ran"}]}""", "reason"),
        ($$"""{"delivery":"1","films":[{{string.Join(',', Enumerable.Repeat("""{"title":"Ran"}""", 51))}}]}""", "films"),
    ];
}
