using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

/// <summary>The description of the API that is checked in, and what it must say.</summary>
public sealed class OpenApiTests(Cellar cellar)
{
    private static readonly string File = Path.Combine(BuiltProgram.Clone, "docs", "openapi.json");

    private static readonly string[] Expected =
    [
        "get /v1/works", "get /v1/works/search", "get /v1/works/search/beyond", "post /v1/works/discovered", "get /v1/works/facets", "get /v1/works/{id}", "get /v1/works/{id}/cast",
        "get /v1/works/{id}/crew", "get /v1/persons/{id}", "get /v1/persons/{id}/filmography", "post /v1/scans", "get /v1/scans/{id}",
        "delete /v1/scans/{id}", "get /v1/persons", "get /v1/persons/{id}/movies", "post /v1/persons/{id}/enrich", "post /v1/works/{id}/enrich",
        "get /v1/merges", "post /v1/merges", "delete /v1/merges/{mergeId}", "get /v1/clashes", "post /v1/clashes/{clashId}", "post /v1/splits",
        "get /v1/review", "get /v1/review/{copyId}", "post /v1/review/{copyId}/accept", "post /v1/review/{copyId}/none", "post /v1/review/{copyId}/search", "post /v1/review/accept", "post /v1/review/undo", "get /media/{copyId}", "get /v1/jobs", "get /v1/jobs/{id}",
        "delete /v1/jobs/{id}", "post /v1/jobs/{id}/retry", "get /v1/jobs/types", "put /v1/jobs/types/{type}/pause", "delete /v1/jobs/types/{type}/pause", "get /v1/notifications/push-key", "get /v1/notifications/subscriptions",
        "post /v1/notifications/subscriptions", "delete /v1/notifications/subscriptions/{id}", "get /v1/events", "get /v1/events/{id}/journey", "get /health",
    ];

    /// <summary>Operations whose body names what may be unknown.</summary>
    private static readonly string[] NamingInBody = ["post /v1/works/discovered", "post /v1/merges", "post /v1/splits", "post /v1/hooks/recommendation"];

    [Fact]
    public async Task The_description_checked_in_is_the_one_the_code_gives()
    {
        var given = (await (await cellar.Running).Web.Get("/openapi/v1.json")).Text.TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("CINEORG_WRITE_DOCS") == "1") await System.IO.File.WriteAllTextAsync(File, given, TestContext.Current.CancellationToken);
        (await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken))
            .ShouldBe(given, "docs/openapi.json no longer says what the code says; run the tests once with CINEORG_WRITE_DOCS=1.");
    }

    [Fact]
    public void It_is_OpenAPI_3_1_and_names_no_server()
    {
        Description.Text("openapi").ShouldStartWith("3.1.");
        Description.Has("servers").ShouldBeFalse();
    }

    [Fact]
    public void It_tells_the_routes_that_programs_build_on() => Expected.ShouldBeSubsetOf(Operations.Select(one => $"{one.Method} {one.Path}"));

    [Fact]
    public void Each_operation_has_a_summary_an_answer_and_its_problems()
    {
        foreach (var (method, path, operation) in Operations)
        {
            operation.Text("summary").ShouldNotBeEmpty($"{method} {path}");
            var responses = operation.GetProperty("responses");
            responses.Fields().ShouldContain(status => status.StartsWith('2'), $"{method} {path}");
            foreach (var problem in responses.EnumerateObject().Where(response => response.Name is ['4', ..] or "default").Where(response => response.Name != "416"))
            {
                problem.Value.GetProperty("content").Fields().ShouldContain("application/problem+json", $"{method} {path} {problem.Name}");
                problem.Value.Text("description").ShouldContain("urn:cineorg:problem:", Case.Sensitive, $"{method} {path} {problem.Name}");
            }
            responses.Has("400").ShouldBeTrue();
            responses.Has("default").ShouldBeTrue();
            responses.Has("404").ShouldBe(path.Contains('{') || NamingInBody.Contains($"{method} {path}"), $"{method} {path}");
            if (method != "get") responses.Has("401").ShouldBeTrue();
        }
    }

    private static JsonElement Description => JsonElement.Parse(System.IO.File.ReadAllText(File));

    private static IEnumerable<(string Method, string Path, JsonElement Operation)> Operations =>
        Description.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(one => (one.Name, path.Name, one.Value)));
}
