using System.Globalization;
using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Trust;

public sealed class RateLimitTests
{
    private const int Limit = 40;

    [Fact]
    public async Task Whoever_asks_too_often_is_told_when_to_come_back()
    {
        await using var program = await ProgramUnderTest.Serve("--set", $"http:requestsPerMinute={Limit}");
        // A minute may turn meanwhile, once: in two minutes' worth of requests one must be too many.
        var begun = Minute();
        var answers = await Task.WhenAll(Enumerable.Range(0, (2 * Limit) + 1).Select(_ => program.Web.Get("/v1/works?pageSize=1")));
        var refused = answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).ToList();
        refused.ShouldNotBeEmpty();
        refused[0].ShouldRefuse(HttpStatusCode.TooManyRequests, "too-many-requests");
        int.Parse(refused[0].Header("Retry-After")!, CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBeInRange(Limit, (Minute() - begun + 1) * Limit);
    }

    [Fact]
    public async Task Health_assets_and_media_are_not_counted_but_trying_keys_is()
    {
        await using var program = await ProgramUnderTest.Serve("--set", $"http:requestsPerMinute={Limit}");
        foreach (var path in new[] { "/health", "/assets/nothing.css", "/media/01890000-0000-7000-8000-000000000000" })
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, (2 * Limit) + 1).Select(_ => program.Web.Get(path)));
            answers.ShouldAllBe(answer => answer.Status != HttpStatusCode.TooManyRequests);
        }
        var tries = await Task.WhenAll(Enumerable.Range(0, (2 * Limit) + 1)
            .Select(number => program.Web.Get("/v1/jobs", ("Authorization", $"Bearer {number.ToString(CultureInfo.InvariantCulture).PadLeft(43, 'A')}"))));
        tries.ShouldContain(answer => answer.Status == HttpStatusCode.TooManyRequests);
        tries.ShouldNotContain(answer => answer.Status == HttpStatusCode.OK);
    }

    // Limits are counted by the minutes of the machine's clock.
    private static int Minute() => (int)(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 60);
}
