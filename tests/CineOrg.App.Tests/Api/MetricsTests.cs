using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

/// <summary>Who may read the program's numbers, and that they move.</summary>
public sealed class MetricsTests(Demo demo)
{
    [Fact]
    public async Task This_machine_reads_them_in_the_text_format()
    {
        var answer = await demo.Get("/metrics");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Header("Content-Type").ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        answer.Header("Cache-Control").ShouldBe("no-store");
        answer.Text.ShouldStartWith("# HELP cineorg_films ");
        answer.Text.ShouldContain("cineorg_stored_bytes{kind=\"deepFacts\"} ");
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    public async Task What_a_gateway_passed_on_is_a_strangers(string header)
    {
        (await demo.Get("/metrics", (header, "203.0.113.9"))).ShouldRefuse(HttpStatusCode.Unauthorized, "key-needed");
        (await (await demo.Owner).Get("/metrics", (header, "203.0.113.9"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_opening_and_a_page_kept_ready_are_counted()
    {
        var (film, owner) = (await demo.Film("Metropolis"), await demo.Owner);
        var (opened, hits) = (await Number("cineorg_openings_total{kind=\"movie\",held=\"enough\"}"), await Number("cineorg_cache_answers_total{cache=\"pages\",answer=\"hit\"}"));
        var times = 0;
        // What its enrichers bring meanwhile drops what was kept.
        await Until.Holds(async () =>
        {
            (await owner.Get($"/films/{film}")).Status.ShouldBe(HttpStatusCode.OK);
            times++;
            return await Number("cineorg_cache_answers_total{cache=\"pages\",answer=\"hit\"}") > hits;
        });
        (await Number("cineorg_openings_total{kind=\"movie\",held=\"enough\"}")).ShouldBeGreaterThanOrEqualTo(opened + times);
    }

    [Fact]
    public async Task The_lab_shows_them_to_people()
    {
        var owner = await demo.Owner;
        (await owner.Get("/lab?lang=fr")).Text.ShouldContain("Gardé prêt");
        (await owner.Get("/lab?lang=en")).Text.ShouldContain("Kept ready");
    }

    private async Task<double> Number(string line) => double.Parse(
        (await demo.Get("/metrics")).Text.Split('\n').Single(one => one.StartsWith(line + " ", StringComparison.Ordinal))[(line.Length + 1)..],
        System.Globalization.CultureInfo.InvariantCulture);
}
