using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

public sealed class HealthTests(Demo demo)
{
    [Fact]
    public async Task Health_names_each_part_and_whether_it_is_up()
    {
        var answer = await demo.Get("/health");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json.EnumerateObject().Select(field => field.Name).ShouldBe(["status", "services", "version", "quarantined", "load", "links", "search"]);
        answer.Json.GetProperty("status").GetString().ShouldBe("healthy");
        answer.Json.GetProperty("services").EnumerateObject().ShouldAllBe(part => part.Value.GetString() == "up");
        answer.Json.GetProperty("services").Fields().ShouldBe(["documents", "index", "jobs", "sqlite"]);
    }

    [Fact]
    public async Task Health_is_asked_anew_each_time() => (await demo.Get("/health")).Header("Cache-Control").ShouldBe("no-store");
}
