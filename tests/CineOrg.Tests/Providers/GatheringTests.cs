using System.Text;
using System.Text.RegularExpressions;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

/// <summary>Questions of many films as few requests, counted as they reach a provider.</summary>
public sealed partial class GatheringTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly string[] WithUnknown = ["Q1", "Q0", "Q2"];
    private static readonly string[] WithMerged = ["Q4", "Q5"];
    private readonly ManualTime _clock = new() { JumpsAtMost = TimeSpan.FromSeconds(70) };

    [GeneratedRegex(@"^GET /(?<ids>[^?\s]+)")]
    private static partial Regex Asked { get; }

    [Fact]
    public async Task A_hundred_films_at_once_are_two_or_three_requests_and_each_gets_its_own()
    {
        var gate = new TaskCompletionSource();
        await using var world = World(gate.Task);
        using var run = new Run(world, _clock);
        var asking = Haste.WithoutHaste(() => Task.WhenAll(Enumerable.Range(1, 100).Select(async number => (number, await run.Data.Get(Batch(world, $"Q{number}"), Stop)))));
        gate.SetResult(); // all have asked before the first is answered, however slow the machine
        foreach (var (number, answer) in await asking) Body(answer).ShouldBe(Entities([$"Q{number}"]));
        world.Requests.Select(Ids).ShouldAllBe(ids => ids.Length <= 50);
        world.Asked.ShouldBeInRange(2, 3);
    }

    [Fact]
    public async Task A_film_that_is_alone_is_held_up_by_four_milliseconds()
    {
        await using var world = World();
        using var run = new Run(world, _clock);
        Body(await run.Data.Get(Batch(world, "Q1"), Stop)).ShouldBe("""{"entities":{"Q1":{"id":"Q1"}}}""");
        _clock.Jumps.ShouldBe([TimeSpan.FromMilliseconds(4)]);
    }

    [Fact]
    public async Task Background_questions_gather_while_one_of_their_kind_is_under_way()
    {
        var gate = new TaskCompletionSource();
        await using var world = World(gate.Task);
        using var run = new Run(world, _clock);
        var first = Haste.WithoutHaste(() => run.Data.Get(Batch(world, "Q1"), Stop));
        SpinWait.SpinUntil(() => world.Asked == 1, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        var rest = Haste.WithoutHaste(() => Task.WhenAll(Enumerable.Range(2, 30).Select(number => run.Data.Get(Batch(world, $"Q{number}"), Stop))));
        gate.SetResult();
        await first;
        (await rest).ShouldAllBe(answer => answer is DataAnswer.Found);
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_asked_for_in_halves()
    {
        await using var world = new LoopbackProvider((_, head) => Ids(head) is { Length: > 2 } many
            ? LoopbackProvider.Json("\"" + new string('x', HttpExchange.LargestBody) + "\"") : Answer(Ids(head)));
        using var run = new Run(world, _clock);
        Body(await run.Data.Get(Batch(world, "Q1", "Q2", "Q3", "Q4"), Stop)).ShouldContain("\"Q4\":{\"id\":\"Q4\"}");
        world.Asked.ShouldBe(3);
    }

    [Fact]
    public async Task One_unknown_id_does_not_cost_the_others_their_answer()
    {
        await using var world = new LoopbackProvider((_, head) => Ids(head).Contains("Q0")
            ? LoopbackProvider.Json("""{"error":{"code":"no-such-entity","info":"Could not find Q0"}}""") : Answer(Ids(head)));
        using var run = new Run(world, _clock);
        var answers = await Haste.WithoutHaste(() => Task.WhenAll(WithUnknown.Select(id => run.Data.Get(Batch(world, id), Stop))));
        answers.Select(answer => answer.GetType()).ShouldBe([typeof(DataAnswer.Found), typeof(DataAnswer.Nothing), typeof(DataAnswer.Found)]);
    }

    [Fact]
    public async Task A_merged_entity_is_found_under_the_name_that_was_asked_for()
    {
        await using var world = new LoopbackProvider((_, head) => Answer([.. Ids(head).Select(id => id == "Q5" ? "Q50" : id)]));
        using var run = new Run(world, _clock);
        var answers = await Haste.WithoutHaste(() => Task.WhenAll(WithMerged.Select(id => run.Data.Get(Batch(world, id), Stop))));
        Body(answers[1]).ShouldBe("""{"entities":{"Q5":{"id":"Q50"}}}""");
    }

    [Fact]
    public async Task A_failure_reaches_all_who_asked_together()
    {
        var gate = new TaskCompletionSource();
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}", status: "400 Bad")) { Gate = gate.Task };
        using var run = new Run(world, _clock);
        var asking = Haste.WithoutHaste(() => Task.WhenAll(Enumerable.Range(1, 10).Select(number => run.Data.Get(Batch(world, $"Q{number}"), Stop))));
        gate.SetResult();
        (await asking).ShouldAllBe(answer => answer is DataAnswer.Failed);
        world.Asked.ShouldBeInRange(1, 2);
    }

    [Theory]
    [InlineData("Q1")]
    [InlineData("Q1", "Q2")]
    public async Task Other_JSON_than_was_asked_for_is_a_failure_never_nothing(params string[] ids)
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("""{"entities":7}"""));
        using var run = new Run(world, _clock);
        (await run.Data.Get(Batch(world, ids), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("unexpected JSON");
    }

    [Fact]
    public async Task A_key_that_is_under_way_is_not_asked_for_again()
    {
        var gate = new TaskCompletionSource();
        await using var world = World(gate.Task);
        using var run = new Run(world, _clock);
        var first = Haste.WithoutHaste(() => run.Data.Get(Batch(world, "Q1"), Stop));
        SpinWait.SpinUntil(() => world.Asked == 1, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        var both = Haste.WithoutHaste(() => run.Data.Get(Batch(world, "Q1", "Q2"), Stop));
        gate.SetResult();
        await first;
        Body(await both).ShouldBe(Entities(["Q1", "Q2"]));
        world.Requests.Select(Ids).SelectMany(ids => ids).ShouldBe(["Q1", "Q2"]);
    }

    [Fact]
    public async Task A_background_question_that_somebody_comes_to_wait_for_is_sent_at_once()
    {
        var gate = new TaskCompletionSource();
        await using var world = World(gate.Task);
        using var run = new Run(world, _clock);
        var first = Haste.WithoutHaste(() => run.Data.Get(Batch(world, "Q1"), Stop));
        SpinWait.SpinUntil(() => world.Asked == 1, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        var pace = new Pace();
        var second = Haste.At(pace, () => run.Data.Get(Batch(world, "Q2"), Stop));
        pace.Hurry();
        SpinWait.SpinUntil(() => world.Asked == 2, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        gate.SetResult();
        await first;
        Body(await second).ShouldBe(Entities(["Q2"]));
        world.Asked.ShouldBe(2);
    }

    private static LoopbackProvider World(Task? gate = null) => new((_, head) => Answer(Ids(head))) { Gate = gate ?? Task.CompletedTask };

    private static string Answer(IEnumerable<string> ids) => LoopbackProvider.Json(Entities(ids));

    private static string Entities(IEnumerable<string> ids) =>
        "{\"entities\":{" + string.Join(',', ids.Select(id => $"\"{id}\":{{\"id\":\"{id}\"}}")) + "}}";

    private static string[] Ids(string head) => Uri.UnescapeDataString(Asked.Match(head).Groups["ids"].Value).Split('|');

    private static DataRequest Batch(LoopbackProvider world, params string[] keys) => new("tmdb", "entity", keys)
    {
        BatchProperty = "entities", Address = asked => new(world.Address, string.Join('|', asked) + "?"),
    };

    private static string Body(DataAnswer answer) =>
        Encoding.UTF8.GetString(answer.ShouldBeOfType<DataAnswer.Found>((answer as DataAnswer.Failed)?.Reason).Body.Span);

    private sealed class Run : IDisposable
    {
        private readonly HttpDataProvider _http;

        public Run(LoopbackProvider world, TimeProvider clock)
        {
            _http = new(ProviderHttp.Open([world.Address]), [new("tmdb") { UserAgent = "CineOrg/1", Timeout = TimeSpan.FromMinutes(2) }], new MemoryQuota(), clock);
            Data = new(_http, clock);
        }

        public GatheringDataProvider Data { get; }

        public void Dispose() => _http.Dispose();
    }
}
