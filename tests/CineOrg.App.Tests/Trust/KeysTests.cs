using System.Net;
using System.Text;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Trust;

/// <summary>Keys, links and cookies: what they open, how long, and where they are kept.</summary>
public sealed class KeysTests
{
    [Fact]
    public async Task A_link_signs_one_browser_in_once()
    {
        await using var program = await ProgramUnderTest.Serve();
        var path = new Uri(program.OwnerLink).PathAndQuery;
        (await program.Web.Get(path, ("Sec-Purpose", "prefetch"))).ShouldRefuse(HttpStatusCode.Unauthorized, "link-used");
        var answer = await program.Web.Get(path);
        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.Header("Location").ShouldBe("/");
        answer.Header("Cache-Control").ShouldBe("no-store");
        ShouldBeGuarded(answer.Header("Set-Cookie"));
        (await program.Web.Get("/v1/jobs", ("Cookie", answer.Header("Set-Cookie")!.Split(';')[0]))).Status.ShouldBe(HttpStatusCode.OK);
        (await program.Web.Get(path)).ShouldRefuse(HttpStatusCode.Unauthorized, "link-used");
        (await program.Web.Get("/owner")).ShouldRefuse(HttpStatusCode.Unauthorized, "link-used");
    }

    [Fact]
    public async Task A_new_key_ends_the_old_one_and_signs_browsers_out()
    {
        await using var program = await ProgramUnderTest.Serve();
        using var first = await program.ByKey();
        using var browser = await program.ByCookie();
        (await browser.Get("/v1/jobs")).Status.ShouldBe(HttpStatusCode.OK);
        using var second = await program.ByKey();
        (await first.Get("/v1/jobs")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.Get("/v1/jobs")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await second.Get("/v1/jobs")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Secrets_are_kept_as_hashes_told_to_nobody_and_outlive_a_restart()
    {
        using var home = new Home();
        home.Variables["CINEORG_PROVIDERS__TMDB__KEY"] = "very-secret-tmdb-key";
        string key, cookie, said;
        await using (var program = await ProgramUnderTest.Serve(home))
        {
            key = (await program.Run("key", "new")).Ended(0).Out.Trim();
            cookie = await Owner.CookieOf(program, program.OwnerLink);
            await program.Web.Get("/v1/jobs", ("Authorization", $"Bearer {key}"));
            await program.Web.Get("/v1/jobs", ("Authorization", $"Bearer {key[1..]}"), ("Cookie", cookie));
            (await program.Terminate()).ShouldBe(0);
            said = program.Said.Text.Replace(program.OwnerLink, "");
        }
        key.Length.ShouldBe(43);
        string[] secrets = [key, cookie.Split('=')[1], "very-secret-tmdb-key"];
        foreach (var secret in secrets) said.ShouldNotContain(secret);
        foreach (var file in Directory.EnumerateFiles(home.Data, "*", SearchOption.AllDirectories))
            foreach (var secret in secrets)
                (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1, file);
        await using var again = await ProgramUnderTest.Serve(home);
        (await again.Web.Get("/v1/jobs", ("Authorization", $"Bearer {key}"))).Status.ShouldBe(HttpStatusCode.OK);
        (await again.Web.Get("/v1/jobs", ("Cookie", cookie))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_first_page_gives_a_browser_a_session_and_nothing_more()
    {
        await using var program = await ProgramUnderTest.Serve();
        (string, string) browser = ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        var cookie = (await program.Web.Get("/", browser)).Header("Set-Cookie");
        ShouldBeGuarded(cookie);
        (string, string) session = ("Cookie", cookie!.Split(';')[0]);
        (await program.Web.Get("/", browser, session)).Header("Set-Cookie").ShouldBeNull("it has one");
        (await program.Web.Get("/v1/jobs", session)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await program.Web.Get("/")).Header("Set-Cookie").ShouldBeNull("no browser");
        (await program.Web.Get("/v1/works", browser)).Header("Set-Cookie").ShouldBeNull("no page");
        (await program.Web.Get("/", browser, ("Sec-Purpose", "prefetch"))).Header("Set-Cookie").ShouldBeNull("nobody came yet");
    }

    private static void ShouldBeGuarded(string? cookie)
    {
        var parts = cookie.ShouldNotBeNull().Split(';', StringSplitOptions.TrimEntries);
        parts.ShouldContain(part => part.Equals("httponly", StringComparison.OrdinalIgnoreCase));
        parts.ShouldContain(part => part.Equals("samesite=lax", StringComparison.OrdinalIgnoreCase));
        parts.ShouldContain(part => part.Equals("path=/", StringComparison.OrdinalIgnoreCase));
        parts[0].Split('=')[1].Length.ShouldBe(43);
    }
}
