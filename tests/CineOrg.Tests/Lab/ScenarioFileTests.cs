using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Enrichment;
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

    // A click or a stay asks for facts; a film itself is looked for when somebody says so.
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void What_people_click_on_is_raised_and_no_film_is_fetched(string file)
    {
        var scenario = ScenarioFile.Read(Path.Combine(SourceTree.Root, "lab", file));
        (scenario.People?.Type ?? FetchJob.OfMovie).ShouldBeOneOf(FetchJob.OfMovie, FetchJob.OfPerson);
        scenario.Work.ShouldAllBe(work => work.Type != FetchMovieJob.JobType);
    }

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
    [InlineData("\"hours\":1", "\"hours\":-1", "$.hours")]
    [InlineData("\"hours\":1", "\"hours\":NaN", "$.hours")]
    [InlineData("\"hours\":1", "\"hours\":\"NaN\"", "$.hours")]
    [InlineData("\"hours\":1", "\"hours\":1e400", "$.hours")]
    [InlineData("\"hours\":1", "\"hours\":1,\"hours\":2", "hours")]
    [InlineData("\"hours\":1", "\"hours\":1,\"start\":\"9999-12-31T23:00:00Z\"", "$.start")]
    [InlineData("\"hours\":1", "\"hours\":1,\"seed\":9999999999", "$.seed")]
    [InlineData("\"count\":3", "\"count\":99999999999999999999", "$.work[0].count")]
    [InlineData("\"count\":3", "\"count\":3,\"ends\":1e300", "$.work[0].ends")]
    [InlineData("\"work\":[{\"type\":\"Fetch\",\"count\":3}]", "\"work\":[null]", "$.work[0].type")]
    [InlineData("\"types\":[{\"name\":\"Fetch\"}]", "\"types\":[{\"name\":\"Fetch\",\"seconds\":1e308}]", "$.types[0]")]
    [InlineData("\"types\":[{\"name\":\"Fetch\"}]", "\"types\":[{\"name\":\"Fetch\",\"cpu\":-1}]", "$.types[0]")]
    [InlineData("\"types\":[{\"name\":\"Fetch\"}]", "\"types\":null", "types")]
    [InlineData("\"types\":", "\"hours2\":1,\"types\":", "hours2")]
    [InlineData("\"types\":", "\"people\":{\"perHour\":[-1],\"type\":\"Fetch\"},\"types\":", "$.people.perHour")]
    [InlineData("\"types\":", "\"people\":{\"perHour\":[1,2],\"type\":\"Fetch\"},\"types\":", "$.people.perHour")]
    [InlineData("\"types\":", "\"people\":{\"perHour\":[1],\"type\":\"Fetch\",\"budgetSeconds\":-2},\"types\":", "$.people.budgetSeconds")]
    [InlineData("\"types\":", "\"people\":{\"perHour\":[1],\"type\":\"Fetch\"},\"types\":", "$.people: needs a type EnrichBatch")]
    [InlineData("\"types\":", "\"watching\":{\"watchers\":1,\"bitRateMbps\":1e400,\"breaksPerHour\":0,\"asks\":\"Fetch\",\"sources\":[]},\"types\":", "$.watching")]
    [InlineData("\"types\":", "\"watching\":{\"watchers\":1,\"bitRateMbps\":1,\"breaksPerHour\":0,\"asks\":\"Fetch\",\"sources\":[{\"location\":\"Moon\",\"owner\":\"x\"}]},\"types\":", "$.watching.sources[0].location")]
    [InlineData("\"types\":", "\"watching\":{\"watchers\":1,\"bitRateMbps\":1,\"breaksPerHour\":0,\"asks\":\"Fetch\",\"sources\":[{\"location\":\"Local/SSD\",\"owner\":\"x\",\"latencyMs\":-5}]},\"types\":", "$.watching.sources[0]")]
    [InlineData("\"types\":", "\"crowds\":[{\"kind\":\"people\",\"perSecond\":100000,\"serviceMs\":1}],\"types\":", "$: asks for more")]
    [InlineData("\"types\":", "\"clock\":[{\"at\":0,\"by\":1e300}],\"types\":", "$.clock[0]")]
    [InlineData("\"checks\":[", "\"checks\":[{\"figure\":\"jobs.lost\",\"is\":\"=\",\"value\":1e999},", "$.checks[0].value")]
    public void What_is_wrong_is_told_with_its_field(string good, string bad, string field) =>
        Should.Throw<ScenarioException>(() => ScenarioFile.Parse(Least.Replace(good, bad, StringComparison.Ordinal))).Message.ShouldContain(field);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\u0000\u0001")]
    public void What_is_no_scenario_at_all_is_refused(string text) => Should.Throw<ScenarioException>(() => ScenarioFile.Parse(text));

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Should.Throw<ScenarioException>(() => ScenarioFile.Parse(string.Concat(Enumerable.Repeat("{\"people\":", 100_000))));

    [Fact]
    public void A_list_of_thousands_is_refused_before_it_is_looked_through() =>
        Should.Throw<ScenarioException>(() => ScenarioFile.Parse(Least.Replace("{\"name\":\"Fetch\"}", string.Join(',', Enumerable.Repeat("{\"name\":\"Fetch\"}", 40_000)), StringComparison.Ordinal)))
            .Message.ShouldContain("$.types: has at most 100");

    [Fact]
    public void A_file_without_end_is_refused_as_soon_as_it_is_too_long() =>
        Should.Throw<ScenarioException>(() => ScenarioFile.Read("/dev/zero")).Message.ShouldContain("longer than");

    [Fact]
    public void A_folder_or_nothing_at_all_is_refused_with_the_reason()
    {
        Should.Throw<ScenarioException>(() => ScenarioFile.Read("/nonexistent/mine.json"));
        Should.Throw<ScenarioException>(() => ScenarioFile.Read("/"));
    }
}
