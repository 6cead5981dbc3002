using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;
using CineOrg.Providers.Wikidata;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

public sealed class WikidataStatementsTests
{
    private const string Rows = """
        {"results":{"bindings":[
          {"statement":{"value":"P345=tt1"},"item":{"value":"http://www.wikidata.org/entity/Q1"}},
          {"statement":{"value":"P4947=603"},"item":{"value":"http://www.wikidata.org/entity/Q603"}}]}}
        """;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly ManualTime _clock = new() { JumpsAtMost = TimeSpan.FromSeconds(70) };

    [Fact]
    public async Task Ids_of_many_films_are_looked_up_by_one_query_and_each_gets_its_own_item()
    {
        var gate = new TaskCompletionSource();
        await using var world = new LoopbackProvider((_, head) => head.Contains("/sparql?", StringComparison.Ordinal)
            ? LoopbackProvider.Json(Rows, type: "application/sparql-results+json") : LoopbackProvider.Json("""{"query":{"search":[{"title":"Q9"}]}}""")) { Gate = gate.Task };
        var (first, rest) = await Ask(world, gate, "P345=tt9", "P345=tt1", "P4947=603", "P345=tt404");
        first.ShouldBe(["Q9"]);
        rest.ShouldBe([["Q1"], ["Q603"], []]);
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task When_the_query_service_fails_each_id_is_searched_for_by_itself()
    {
        var gate = new TaskCompletionSource();
        await using var world = new LoopbackProvider((_, head) => head.Contains("/sparql?", StringComparison.Ordinal)
            ? LoopbackProvider.Json("{}", status: "400 Bad") : LoopbackProvider.Json("""{"query":{"search":[{"title":"Q9"}]}}""")) { Gate = gate.Task };
        var (_, rest) = await Ask(world, gate, "P345=tt9", "P345=tt1", "P345=tt2");
        rest.ShouldBe([["Q9"], ["Q9"]]);
        world.Asked.ShouldBe(4);
    }

    [Fact]
    public void What_is_no_plain_id_comes_into_no_query()
    {
        WikidataStatements.Gathering(WikidataClient.DefaultBase, ["P345=tt1\" } DROP"]).ShouldBeNull();
        WikidataStatements.Gathering(WikidataClient.DefaultBase, ["P57=Q1", "P58=Q1"]).ShouldBeNull();
        WikidataStatements.Gathering(WikidataClient.DefaultBase, ["P345=tt1"])!.Address(["P345=tt1"]).Host.ShouldBe("query.wikidata.org");
    }

    /// <summary>One is under way while the others come, as in a bulk enrichment.</summary>
    private async Task<(IReadOnlyList<string> One, IReadOnlyList<string>[] Others)> Ask(LoopbackProvider world, TaskCompletionSource gate, string one, params string[] others)
    {
        using var http = new HttpDataProvider(ProviderHttp.Open([world.Address]),
            [new(WikidataClient.Provider) { UserAgent = "CineOrg/1", Timeout = TimeSpan.FromMinutes(2) }], new MemoryQuota(), _clock);
        var client = new WikidataClient(new GatheringDataProvider(http, _clock), world.Address, ["fr"]);
        var first = Haste.WithoutHaste(() => client.FindByStatement([one], Stop));
        SpinWait.SpinUntil(() => world.Asked == 1, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        var rest = Haste.WithoutHaste(() => Task.WhenAll(others.Select(statement => client.FindByStatement([statement], Stop))));
        gate.SetResult();
        return (await first, await rest);
    }
}
