using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

/// <summary>Jobs through the API of the true program: what is refused.</summary>
public sealed class JobsTests
{
    [Theory]
    [InlineData("status", "/v1/jobs?status=asleep")]
    [InlineData("priority", "/v1/jobs?priority=9")]
    [InlineData("entity", "/v1/jobs?entity=ran")]
    [InlineData("page", "/v1/jobs?page=-1")]
    [InlineData("pageSize", "/v1/jobs?pageSize=1000000")]
    public async Task A_question_that_makes_no_sense_is_refused_by_its_field(string field, string question)
    {
        await using var program = await ProgramUnderTest.Serve();
        using var owner = await program.ByKey();
        var refused = await owner.Get(question);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused.Json.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(refused.Text);
    }
}
