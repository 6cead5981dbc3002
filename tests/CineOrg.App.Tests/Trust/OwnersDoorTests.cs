using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Trust;

/// <summary>Who may change something or look into the workroom.</summary>
public sealed class OwnersDoorTests(Cellar cellar)
{
    private const string Nothing = "01890000-0000-7000-8000-000000000000";

    public static TheoryData<string, string> Owners => new()
    {
        { "GET", "/v1/events" }, { "GET", $"/v1/events/{Nothing}/journey" }, { "GET", "/v1/events/handlers" }, { "GET", "/v1/jobs" },
        { "GET", $"/v1/scans/{Nothing}" }, { "GET", "/v1/review" }, { "HEAD", "/v1/jobs" }, { "POST", "/v1/scans" },
        { "DELETE", $"/v1/scans/{Nothing}" }, { "DELETE", $"/v1/jobs/{Nothing}" }, { "POST", $"/v1/review/{Nothing}/accept" }, { "POST", "/v1/review/undo" },
        { "GET", "/live/jobs" }, { "POST", "/v1/works" }, { "PUT", "/" }, { "DELETE", "/films" }, { "PATCH", "/v1/nothing" },
    };

    [Theory]
    [MemberData(nameof(Owners))]
    public async Task A_stranger_is_asked_for_the_key(string method, string path)
    {
        var answer = await (await cellar.Running).Web.Send(new(method), path, null);
        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Header("WWW-Authenticate").ShouldBe("Bearer");
        if (method != "HEAD") answer.ShouldRefuse(HttpStatusCode.Unauthorized, "key-needed");
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Basic b3duZXI6b3duZXI=")]
    public async Task A_wrong_key_opens_nothing(string authorization) =>
        (await (await cellar.Running).Web.Get("/v1/jobs", ("Authorization", authorization))).ShouldRefuse(HttpStatusCode.Unauthorized, "key-needed");

    [Fact]
    public async Task A_cookie_somebody_made_up_opens_nothing()
    {
        var program = await cellar.Running;
        var name = (await Owner.CookieOf(program, (await program.Run("key", "link")).Out.Trim())).Split('=')[0];
        var answer = await program.Web.Post("/v1/scans", "{}", ("Cookie", $"{name}={new string('A', 43)}"), ("Origin", program.Address));
        answer.ShouldRefuse(HttpStatusCode.Unauthorized, "key-needed");
    }

    [Fact]
    public async Task The_owner_s_key_and_cookie_open_the_workroom()
    {
        (await (await cellar.ByKey).Get("/v1/jobs")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await cellar.ByCookie).Get("/v1/jobs")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await cellar.ByCookie).Get("/lab")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/lab")]
    [InlineData($"/lab/{Nothing}")]
    [InlineData("/jobs")]
    [InlineData("/jobs/body")]
    [InlineData("/review")]
    public async Task The_workroom_s_pages_are_closed_to_others(string path) =>
        (await (await cellar.Running).Web.Get(path)).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_foreign_page_cannot_use_the_owner_s_browser(string header, string value)
    {
        var program = await cellar.Running;
        var cookie = await Owner.CookieOf(program, (await program.Run("key", "link")).Out.Trim());
        (await program.Web.Post("/v1/scans", "{}", ("Cookie", cookie), (header, value))).ShouldRefuse(HttpStatusCode.Forbidden, "foreign-origin");
        (await program.Web.Post("/v1/scans", "{}", ("Cookie", cookie))).ShouldRefuse(HttpStatusCode.Forbidden, "foreign-origin");
    }

    [Fact]
    public async Task The_owner_s_own_page_can()
    {
        var answer = await (await cellar.ByCookie).Delete($"/v1/scans/{Nothing}", ("Sec-Fetch-Site", "same-origin"));
        answer.ShouldRefuse(HttpStatusCode.NotFound, "unknown");
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("0.0.0.0")]
    public async Task A_foreign_host_name_is_not_answered(string host)
    {
        var answer = await (await cellar.Running).Web.Get("/v1/works", ("Host", host));
        answer.ShouldRefuse(HttpStatusCode.BadRequest, "unknown-host");
        (await (await cellar.Running).Web.Get("/", ("Host", host))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:80")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:8096")]
    [InlineData("cinema.example")]
    public async Task Our_own_host_names_are_answered(string host) =>
        (await (await cellar.Running).Web.Get("/v1/works", ("Host", host))).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("/")]
    [InlineData("/v1/works")]
    [InlineData("/v1/works?page=0")]
    [InlineData("/v1/jobs")]
    [InlineData("/nothing")]
    public async Task Every_answer_tells_browsers_what_our_pages_never_do(string path)
    {
        var answer = await (await cellar.Running).Web.Get(path);
        var policy = answer.Header("Content-Security-Policy").ShouldNotBeNull();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("object-src 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Header("X-Frame-Options").ShouldBe("DENY");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Referrer-Policy").ShouldBe("same-origin");
        answer.Header("Access-Control-Allow-Origin").ShouldBeNull();
        answer.Header("Server").ShouldBeNull();
    }
}
