using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Discovering;
using CineOrg.Core.Jobs;
using CineOrg.Core.Library;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs;

public sealed class PayloadTests
{
    private static readonly Guid Film = Guid.CreateVersion7();

    [Theory]
    [InlineData("EnrichBatch", "{}", "level", "is missing")]
    [InlineData("EnrichBatch", """{"level":"abyss"}""", "level", "is not one of basic, medium, deep")]
    [InlineData("EnrichBatch", """{"level":"deep","movies":["x"]}""", "movies", "is not a list of UUIDs")]
    [InlineData("EnrichBatch", """{"level":"deep","round":-1}""", "round", "is not a whole number from 0")]
    [InlineData("EnrichBatch", """{"level":"deep","owned":"yes"}""", "owned", "is not true or false")]
    [InlineData("EnrichBatch", """{"level":"deep","since":"soon"}""", "since", "is not a time (ISO 8601)")]
    [InlineData("EnrichBatch", """{"level":"deep","colour":1}""", "colour", "is no field of this type")]
    [InlineData("Scan", """{"paths":[1]}""", "paths", "is not a list of texts")]
    [InlineData("Discover", """{"asking":"x"}""", "asking", "is not a UUID")]
    [InlineData("Fingerprint", "[]", "params", "not a JSON object")]
    [InlineData("Fly", "{}", "type", "no such job type is declared")]
    public void Malformed_parameters_are_refused_with_the_field_and_the_reason(string type, string json, string field, string reason)
    {
        var wrong = Should.Throw<BadPayloadException>(() => JobTypes.Declared.Of(type).Payload.Check(type, json));
        (wrong.Field, wrong.Reason).ShouldBe((field, reason));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"level\":\"deep\",\"a\":[[[[[[[[[[]]]]]]]]]]}")]
    public void What_is_no_json_or_too_deep_is_refused(string json) =>
        Should.Throw<BadPayloadException>(() => JobTypes.Declared.Of("EnrichBatch").Payload.Check("EnrichBatch", json)).Field.ShouldBe("params");

    [Fact]
    public void What_is_too_long_is_refused() =>
        Should.Throw<BadPayloadException>(() => PayloadSchema.Empty.Check("any", "{\"a\":\"" + new string('x', PayloadSchema.Longest) + "\"}")).Reason.ShouldContain("longer");

    public static TheoryData<JobRequest> Asked =>
    [
        EnrichJob.Request(new("deep", [Film], Owned: true, People: true, Round: 2, Since: DateTimeOffset.UnixEpoch)),
        EnrichJob.Request(new("basic")),
        EnrichJob.Request(new("basic", [Film, Film])),
        RefreshJob.Request(),
        DiscoverJob.Request(Film),
        new JobRequest(ScanJob.TypeName, new ScanRequest(["/films"], true, [".mkv"]).ToJson()),
        new JobRequest(ScanJob.TypeName, new ScanRequest(["/films"]).ToJson()),
        new JobRequest(FingerprintJob.TypeName, "{}"),
    ];

    [Theory]
    [MemberData(nameof(Asked))]
    public void What_the_rooms_ask_for_fits_what_is_declared(JobRequest request) =>
        Should.NotThrow(() => JobTypes.Declared.Of(request.Type).Payload.Check(request.Type, request.Params));

    [Fact]
    public async Task A_malformed_wish_is_refused_before_it_is_stored()
    {
        using var rig = new JobRig(new JobType("odd") { Payload = new(PayloadField.Id("film").Needed()) });
        (await Should.ThrowAsync<BadPayloadException>(() => rig.Ask(new("odd", "{}")))).Field.ShouldBe("film");
        (await rig.Store.Jobs.Latest(1, stop: TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public void Attempts_and_reserves_of_a_type_that_is_not_declared_are_refused()
    {
        Should.Throw<InvalidDataException>(() => JobTypes.Declared.With(new Dictionary<string, int> { ["Fly"] = 2 }, new Dictionary<string, double>())).Message.ShouldContain("“Fly”");
        Should.Throw<InvalidDataException>(() => JobTypes.Declared.With(new Dictionary<string, int>(), new Dictionary<string, double> { ["Swim"] = 0.5 })).Message.ShouldContain("“Swim”");
    }

    [Fact]
    public async Task A_types_own_condition_holds_besides_that_of_whoever_asks()
    {
        using var rig = new JobRig(new JobType("odd") { When = "load == low" });
        (await rig.Ask(new("odd", "{}"))).When.ShouldBe("load == low");
        (await rig.Ask(new("odd", "{}") { When = "off_peak" })).When.ShouldBe("(load == low) and (off_peak)");
        JobTypes.Declared.With(new Dictionary<string, int>(), new Dictionary<string, double>(), new Dictionary<string, string> { ["Scan"] = "calm" }).Of("Scan").When.ShouldBe("calm");
    }

    [Fact]
    public void A_households_own_attempts_and_reserves_take_the_place_of_those_declared()
    {
        var types = JobTypes.Declared.With(new Dictionary<string, int> { ["Scan"] = 5 }, new Dictionary<string, double> { ["EnrichBatch"] = 0.5 });
        types.Of("Scan").ShouldSatisfyAllConditions(type => type.Attempts.ShouldBe(5), type => type.QuotaReserve.ShouldBe(0));
        types.Of("EnrichBatch").ShouldSatisfyAllConditions(type => type.Attempts.ShouldBe(3), type => type.QuotaReserve.ShouldBe(0.5));
        types.Of("UpdateMetadata").QuotaReserve.ShouldBe(0.2);
    }
}
