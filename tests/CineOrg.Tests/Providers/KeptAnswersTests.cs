using System.Text;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;
using CineOrg.Providers.Tmdb;
using CineOrg.Storage.Sources;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

/// <summary>Answers kept on the disk for a day, with the true store, counted by the requests that reach a provider.</summary>
public sealed class KeptAnswersTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TemporaryFolder _data = new();
    private readonly ManualTime _clock = new() { JumpsAtMost = TimeSpan.FromSeconds(70) };
    private readonly MemoryQuota _quota = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_same_question_within_a_day_makes_no_request_and_costs_no_quota_even_after_a_restart()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("""{"id":1}"""));
        using (var first = Run(world)) Body(await first.Get(Request(world), Stop)).ShouldBe("""{"id":1}""");
        var spent = _quota.Notes;
        _clock.Advance(TimeSpan.FromHours(23.9));
        using (var second = Run(world)) Body(await second.Get(Request(world), Stop)).ShouldBe("""{"id":1}""");
        world.Asked.ShouldBe(1);
        _quota.Notes.ShouldBe(spent);
        _clock.Advance(TimeSpan.FromHours(0.2));
        using (var third = Run(world)) await third.Get(Request(world), Stop);
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again_and_is_good_for_another_day()
    {
        await using var world = new LoopbackProvider(number => number == 1
            ? LoopbackProvider.Json("""{"id":1}""", "ETag: \"a\"\r\n") : "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
        using (var first = Run(world)) await first.Get(Request(world), Stop);
        _clock.Advance(TimeSpan.FromDays(3));
        using var second = Run(world);
        Body(await second.Get(Request(world), Stop)).ShouldBe("""{"id":1}""");
        world.Requests.Last().ShouldContain("If-None-Match: \"a\"");
        _clock.Advance(TimeSpan.FromHours(23));
        Body(await second.Get(Request(world), Stop)).ShouldBe("""{"id":1}""");
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task That_there_is_nothing_is_kept_and_a_failure_is_not()
    {
        await using var world = new LoopbackProvider(number => number == 1
            ? LoopbackProvider.Json("{}", status: "400 Bad") : LoopbackProvider.Json("{}", status: "404 Not Found"));
        using var run = Run(world);
        (await run.Get(Request(world), Stop)).ShouldBeOfType<DataAnswer.Failed>();
        (await run.Get(Request(world), Stop)).ShouldBeOfType<DataAnswer.Nothing>();
        (await run.Get(Request(world), Stop)).ShouldBeOfType<DataAnswer.Nothing>();
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Languages_are_kept_apart_and_each_kind_has_its_own_time()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}"));
        using var run = Run(world, new(TimeSpan.FromHours(24), new Dictionary<string, TimeSpan> { ["tmdb/search"] = TimeSpan.FromHours(1) }));
        foreach (var language in (string[])["fr", "en", "fr"]) await run.Get(Request(world) with { Language = language }, Stop);
        world.Asked.ShouldBe(2);
        await run.Get(Request(world) with { Kind = "search" }, Stop);
        _clock.Advance(TimeSpan.FromHours(2));
        await run.Get(Request(world) with { Kind = "search" }, Stop);
        await run.Get(Request(world) with { Language = "fr" }, Stop);
        world.Asked.ShouldBe(4);
    }

    [Fact]
    public void No_rule_keeps_an_answer_and_what_is_learnt_from_it_for_longer_than_six_months() =>
        (new CacheRules(TimeSpan.FromDays(4000), new Dictionary<string, TimeSpan>()).For(new("tmdb", "movie", "1")) + Licence.LongestKept["tmdb"])
            .ShouldBe(TimeSpan.FromDays(180));

    [Fact]
    public void A_time_told_for_a_provider_holds_for_all_its_kinds_and_no_kind_may_be_kept_beyond_the_licence()
    {
        var rules = new CacheRules(TimeSpan.FromHours(24), new Dictionary<string, TimeSpan> { ["tmdb"] = TimeSpan.FromHours(1), ["tmdb/movie"] = TimeSpan.FromDays(400) });
        rules.For(new("tmdb", "search", "1")).ShouldBe(TimeSpan.FromHours(1));
        rules.For(new("omdb", "search", "1")).ShouldBe(TimeSpan.FromHours(24));
        rules.For(new("tmdb", "movie", "1")).ShouldBe(CacheRules.Longest);
    }

    [Fact]
    public async Task What_was_kept_by_a_clock_that_went_wrong_is_not_good_for_ever()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}"));
        using var run = Run(world);
        await run.Get(Request(world), Stop);
        _clock.Advance(-TimeSpan.FromDays(300));
        await run.Get(Request(world), Stop);
        world.Asked.ShouldBe(2);
        await run.Get(Request(world), Stop);
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_asks_anew_gets_what_the_provider_says_now()
    {
        await using var world = new LoopbackProvider(number => LoopbackProvider.Json($$"""{"id":{{number}}}"""));
        using var run = Run(world);
        await run.Get(Request(world), Stop);
        _clock.Advance(TimeSpan.FromMilliseconds(5));
        var anew = Request(world) with { Since = _clock.GetUtcNow() };
        Body(await run.Get(anew, Stop)).ShouldBe("""{"id":2}""");
        Body(await run.Get(Request(world), Stop)).ShouldBe("""{"id":2}""");
        Body(await run.Get(anew, Stop)).ShouldBe("""{"id":2}""");
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Each_entity_of_a_batch_is_kept_by_itself()
    {
        await using var world = new LoopbackProvider(number => LoopbackProvider.Json(number == 1
            ? """{"entities":{"Q1":{"id":"Q1"},"Q2":{"id":"Q2"}}}""" : """{"entities":{"Q3":{"id":"Q3"}}}"""));
        using var run = Run(world);
        await run.Get(Batch(world, "Q1", "Q2"), Stop);
        Body(await run.Get(Batch(world, "Q2", "Q3"), Stop)).ShouldBe("""{"entities":{"Q2":{"id":"Q2"},"Q3":{"id":"Q3"}}}""");
        world.Requests.Last().ShouldStartWith("GET /Q3?");
        await run.Get(Batch(world, "Q1", "Q2", "Q3"), Stop);
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_batch_is_as_old_as_the_oldest_of_its_entities()
    {
        await using var world = new LoopbackProvider(number => LoopbackProvider.Json(number == 1
            ? """{"entities":{"Q1":{"id":"Q1"}}}""" : """{"entities":{"Q2":{"id":"Q2"}}}"""));
        using var run = Run(world);
        var first = _clock.GetUtcNow();
        await run.Get(Batch(world, "Q1"), Stop);
        _clock.Advance(TimeSpan.FromHours(20));
        (await run.Get(Batch(world, "Q1", "Q2"), Stop)).ShouldBeOfType<DataAnswer.Found>().FetchedAt.ShouldBe(first);
    }

    [Fact]
    public async Task Of_a_batch_that_failed_or_has_another_shape_nothing_is_kept()
    {
        string[] answers = ["""{"entities":{"Q1":{"id":"Q1"}}}""", "{}", """{"entities":{"Q2":{"id":7}}}""", """{"entities":{"Q2":{"id":"Q2"}}}"""];
        await using var world = new LoopbackProvider(number => LoopbackProvider.Json(answers[number - 1], status: number == 2 ? "400 Bad" : "200 OK"));
        using var run = Run(world);
        await run.Get(Batch(world, "Q1"), Stop);
        var both = Batch(world, "Q1", "Q2") with { Mistake = body => Encoding.UTF8.GetString(body.Span).Contains('7') ? "an id is no text" : null };
        (await run.Get(both, Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("400");
        (await run.Get(both, Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldBe("an id is no text");
        Body(await run.Get(both, Stop)).ShouldBe("""{"entities":{"Q1":{"id":"Q1"},"Q2":{"id":"Q2"}}}""");
        world.Asked.ShouldBe(4);
    }

    [Fact]
    public async Task A_number_where_a_text_is_expected_fails_that_answer_says_so_and_is_not_kept()
    {
        await using var world = new LoopbackProvider(number => LoopbackProvider.Json(number == 1 ? """{"id":1,"title":7}""" : """{"id":1,"title":"Playtime"}"""));
        using var run = Run(world);
        var client = new TmdbClient(run.Data, world.Address, ["fr"]);
        (await Should.ThrowAsync<SourceFailedException>(() => client.Movie("1", Stop))).Reason.ShouldContain("$.title");
        (await client.Movie("1", Stop))!.Title.ShouldBe("Playtime");
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task No_secret_comes_into_the_file()
    {
        await using (var world = new LoopbackProvider(_ => LoopbackProvider.Json("""{"id":1}""")))
        using (var run = Run(world))
            await run.Get(Request(world), Stop);
        foreach (var file in Directory.EnumerateFiles(_data.Path))
            Encoding.Latin1.GetString(await System.IO.File.ReadAllBytesAsync(file, Stop)).ShouldNotContain("s3cret");
    }

    [Fact]
    public void The_oldest_go_when_there_is_no_more_room()
    {
        using var file = File();
        var store = new AnswerStore(file, 100_000, NullLogger<AnswerStore>.Instance);
        var random = new Random(1);
        for (var number = 0; number < 50; number++)
        {
            var body = new byte[5_000];
            random.NextBytes(body);
            store.Keep($"tmdb:{number}", new(body, _clock.GetUtcNow().AddMinutes(number), null));
            store.Bytes.ShouldBeLessThanOrEqualTo(100_000);
        }
        store.Find("tmdb:0").ShouldBeNull();
        store.Find("tmdb:49")!.Body!.Value.Length.ShouldBe(5_000);
    }

    [Fact]
    public void The_room_taken_is_counted_once_for_each_answer_and_known_again_after_a_restart()
    {
        var answer = new KeptAnswer(new byte[5_000], _clock.GetUtcNow(), null);
        using var file = File();
        var store = new AnswerStore(file, 100_000, NullLogger<AnswerStore>.Instance);
        store.Keep("tmdb:1", answer);
        var once = store.Bytes;
        for (var time = 0; time < 3; time++) store.Keep("tmdb:1", answer);
        store.Bytes.ShouldBe(once);
        using var reopened = File();
        var after = new AnswerStore(reopened, 100_000, NullLogger<AnswerStore>.Instance);
        after.Keep("tmdb:2", answer);
        after.Bytes.ShouldBe(2 * once);
    }

    [Fact]
    public void What_no_licence_lets_us_keep_goes_though_there_is_room()
    {
        using var file = File();
        var store = new AnswerStore(file, 100_000, NullLogger<AnswerStore>.Instance);
        store.Keep("tmdb:1", new("{}"u8.ToArray(), _clock.GetUtcNow(), null));
        store.Keep("tmdb:2", new("{}"u8.ToArray(), _clock.GetUtcNow().AddDays(60), null));
        store.Keep("tmdb:3", new("{}"u8.ToArray(), _clock.GetUtcNow().AddDays(180), null));
        (store.Find("tmdb:1"), store.Find("tmdb:2") is null).ShouldBe((null, false));
    }

    [Fact]
    public void A_damaged_file_is_set_aside_and_begun_anew()
    {
        System.IO.File.WriteAllText(Path.Combine(_data.Path, "sources.db"), string.Concat(Enumerable.Repeat("no database ", 1000)));
        using var file = File();
        var store = new AnswerStore(file, 100_000, NullLogger<AnswerStore>.Instance);
        store.Keep("tmdb:1", new("{}"u8.ToArray(), _clock.GetUtcNow(), "\"a\""));
        store.Find("tmdb:1")!.Tag.ShouldBe("\"a\"");
        System.IO.File.Exists(Path.Combine(_data.Path, "sources.db.damaged")).ShouldBeTrue();
    }

    private SourcesFile File() => new(Path.Combine(_data.Path, "sources.db"), NullLogger.Instance);

    private AskingRun Run(LoopbackProvider world, CacheRules? rules = null)
    {
        var file = File();
        var http = new HttpDataProvider(ProviderHttp.Open([world.Address]),
            [new("tmdb") { UserAgent = "CineOrg/1 (me@example.org)", SecretParameter = ("key", "s3cret"), Timeout = TimeSpan.FromMinutes(2) }], _quota, _clock);
        var store = new AnswerStore(file, 1_000_000, NullLogger<AnswerStore>.Instance);
        return new(new CachedDataProvider(http, store, rules ?? CacheRules.Day, new(), _clock), http, file);
    }

    private static DataRequest Request(LoopbackProvider world) =>
        new("tmdb", "movie", "1") { Address = keys => new(world.Address, "movie/" + keys[0]) };

    private static DataRequest Batch(LoopbackProvider world, params string[] keys) => new("tmdb", "entity", keys)
    {
        BatchProperty = "entities", Address = asked => new(world.Address, string.Join('|', asked)),
    };

    private static string Body(DataAnswer answer) =>
        Encoding.UTF8.GetString(answer.ShouldBeOfType<DataAnswer.Found>((answer as DataAnswer.Failed)?.Reason).Body.Span);

    /// <summary>One run of a program: what it holds in memory goes with it.</summary>
    private sealed record AskingRun(IDataProvider Data, HttpDataProvider Http, SourcesFile File) : IDisposable
    {
        public Task<DataAnswer> Get(DataRequest request, CancellationToken stop) => Data.Get(request, stop);

        public void Dispose()
        {
            Http.Dispose();
            File.Dispose();
        }
    }
}
