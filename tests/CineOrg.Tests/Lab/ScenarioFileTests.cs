using CineOrg.App.Lab.Scenarios;
using CineOrg.Tests.Architecture;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Lab;

public sealed class ScenarioFileTests
{
    private const string Least = """
        {"scenario":"least","title":{"fr":"Peu","en":"Little"},"claim":{"fr":"Rien","en":"Nothing"},"hours":1,
         "checks":[{"figure":"jobs.lost","is":"=","value":0}],"types":[{"name":"Fetch"}],"work":[{"type":"Fetch","count":3}]}
        """;

    public static TheoryData<string> Scenarios => [.. Directory.GetFiles(Path.Combine(SourceTree.Root, "lab"), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Each_scenario_of_ours_reads_and_bears_its_files_name(string file) =>
        ScenarioFile.Read(Path.Combine(SourceTree.Root, "lab", file)).Name.ShouldBe(Path.GetFileNameWithoutExtension(file));

    [Fact]
    public void The_least_scenario_reads() => ScenarioFile.Parse(Least).Work.ShouldHaveSingleItem().Count.ShouldBe(3);

    [Theory]
    [InlineData("\"hours\":1", "\"hours\":0", "$.hours")]
    [InlineData("\"hours\":1", "\"hours\":\"one\"", "$.hours")]
    [InlineData("\"hours\":1", "\"hour\":1", "hour")]
    [InlineData("\"type\":\"Fetch\"", "\"type\":\"Guess\"", "$.work[0].type")]
    [InlineData("\"count\":3", "\"count\":-1", "$.work[0].count")]
    [InlineData("\"is\":\"=\"", "\"is\":\"about\"", "$.checks[0].is")]
    [InlineData("\"scenario\":\"least\"", "\"scenario\":\"../../etc\"", "$.scenario")]
    [InlineData("\"types\":[{\"name\":\"Fetch\"}]", "\"types\":[{\"name\":\"Fetch\",\"providers\":[\"nobody\"]}]", "$.types[0].providers")]
    [InlineData("\"types\":[{\"name\":\"Fetch\"}]", "\"types\":[{\"name\":\"Fetch\",\"priority\":\"soon\"}]", "$.types[0].priority")]
    [InlineData("\"types\":", "\"choices\":{\"limit\":\"guess\"},\"types\":", "$.variants.choices.limit")]
    [InlineData("\"types\":", "\"crowds\":[{\"kind\":\"cats\",\"perSecond\":1,\"serviceMs\":1}],\"types\":", "$.crowds[0].kind")]
    [InlineData("\"types\":", "\"crowds\":[null],\"types\":", "$.crowds[0].kind")]
    [InlineData("\"types\":", "\"providers\":[{\"name\":\"tmdb\",\"latencyMs\":{\"median\":5,\"p99\":1}}],\"types\":", "$.providers[0].latencyMs")]
    [InlineData("{\"scenario\"", "[{\"scenario\"", "$")]
    public void What_is_wrong_is_told_with_its_field(string good, string bad, string field) =>
        Should.Throw<ScenarioException>(() => ScenarioFile.Parse(Least.Replace(good, bad, StringComparison.Ordinal))).Message.ShouldContain(field);
}
