using System.Net;
using System.Text;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

/// <summary>The misbehaving world, played on loopback; the clock jumps over every wait that is shorter than a timeout.</summary>
public sealed class HttpDataProviderTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly ManualTime _clock = new() { JumpsAtMost = TimeSpan.FromSeconds(70) };

    [Fact]
    public async Task An_answer_is_found_and_the_request_says_who_asks()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("""{"id":1}"""));
        Body(await Ask(world)).ShouldBe("""{"id":1}""");
        var request = world.Requests.Single();
        request.ShouldContain("User-Agent: CineOrg/1 (me@example.org)");
        request.ShouldContain("key=s3cret");
    }

    [Fact]
    public async Task A_404_is_nothing_and_is_not_asked_again()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}", status: "404 Not Found"));
        (await Ask(world)).ShouldBeOfType<DataAnswer.Nothing>();
        world.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_passing_failure_is_tried_again_with_growing_waits()
    {
        await using var world = new LoopbackProvider(number => number < 4 ? LoopbackProvider.Json("{}", status: "503 Busy") : LoopbackProvider.Json("[1]"));
        Body(await Ask(world)).ShouldBe("[1]");
        world.Asked.ShouldBe(4);
        _clock.Jumps.Count.ShouldBe(3);
    }

    [Fact]
    public async Task After_three_retries_it_has_failed_without_telling_the_key()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}", status: "500 Oops"));
        var failed = (await Ask(world)).ShouldBeOfType<DataAnswer.Failed>();
        failed.Reason.ShouldContain("500");
        failed.ToString().ShouldNotContain("s3cret");
        world.Asked.ShouldBe(4);
    }

    [Fact]
    public async Task A_short_retry_after_is_waited_for_exactly()
    {
        await using var world = new LoopbackProvider(number => number == 1
            ? LoopbackProvider.Json("{}", "Retry-After: 7\r\n", "429 Slow") : LoopbackProvider.Json("{}"));
        (await Ask(world)).ShouldBeOfType<DataAnswer.Found>();
        _clock.Jumps.ShouldBe([TimeSpan.FromSeconds(7)]);
    }

    [Fact]
    public async Task A_long_retry_after_is_handed_on_and_nobody_asks_before()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}", "Retry-After: 3600\r\n", "429 Slow"));
        using var http = Provider(world);
        var back = _clock.GetUtcNow().AddHours(1);
        (await http.Get(Request(world), Stop)).ShouldBeOfType<DataAnswer.Failed>().RetryAt.ShouldBe(back);
        (await http.Get(Request(world, "2"), Stop)).ShouldBeOfType<DataAnswer.Failed>().RetryAt.ShouldBe(back);
        world.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_rest_of_half_a_minute_is_waited_for_only_where_nobody_waits_for_the_answer()
    {
        await using var world = new LoopbackProvider(number => number == 1
            ? LoopbackProvider.Json("{}", "Retry-After: 30\r\n", "429 Slow") : LoopbackProvider.Json("{}"));
        using var http = Provider(world);
        await http.Get(Request(world), Stop);
        (await http.Get(Request(world), Stop)).ShouldBeOfType<DataAnswer.Failed>().RetryAt.ShouldBe(_clock.GetUtcNow().AddSeconds(30));
        world.Asked.ShouldBe(1);
        (await Haste.WithoutHaste(() => http.Get(Request(world), Stop))).ShouldBeOfType<DataAnswer.Found>();
        _clock.Jumps.ShouldBe([TimeSpan.FromSeconds(30)]);
    }

    [Fact]
    public async Task Whoever_stood_in_line_while_the_provider_asked_for_a_rest_lets_it_rest()
    {
        var gate = new TaskCompletionSource();
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}", "Retry-After: 3600\r\n", "429 Slow")) { Gate = gate.Task };
        using var http = Provider(world, atOnce: 1);
        var both = new[] { http.Get(Request(world), Stop), http.Get(Request(world, "2"), Stop) };
        http.Standing(new()).ShouldHaveSingleItem().Waiting.ShouldBe(1);
        gate.SetResult();
        (await Task.WhenAll(both)).ShouldAllBe(answer => answer is DataAnswer.Failed);
        world.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_lagging_wikidata_says_so_under_status_200()
    {
        await using var world = new LoopbackProvider(number => number == 1
            ? LoopbackProvider.Json("""{"error":{"code":"maxlag","info":"Waiting"}}""", "Retry-After: 1\r\n") : LoopbackProvider.Json("{}"));
        (await Ask(world)).ShouldBeOfType<DataAnswer.Found>();
        _clock.Jumps.ShouldBe([TimeSpan.FromSeconds(5)]);
    }

    [Fact]
    public async Task A_page_instead_of_JSON_is_no_answer()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("<html>Log in</html>", type: "text/html"));
        (await Ask(world)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("something else than JSON");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"id\":")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"id\":")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("what?")]
    public async Task An_answer_that_breaks_off_is_tried_again_and_then_a_failure(string bytes)
    {
        await using var world = new LoopbackProvider(_ => bytes);
        (await Ask(world)).ShouldBeOfType<DataAnswer.Failed>();
        world.Asked.ShouldBe(4);
    }

    [Fact]
    public async Task A_body_without_end_is_cut_at_the_bound()
    {
        var endless = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[" + new string(' ', HttpExchange.LargestBody + 100_000);
        await using var world = new LoopbackProvider(_ => endless);
        (await Ask(world)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("more than");
        world.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_provider_that_never_answers_is_left_after_the_timeout()
    {
        await using var world = new LoopbackProvider(_ => null);
        using var http = Provider(world, timeout: TimeSpan.FromMilliseconds(50), clock: TimeProvider.System);
        (await http.Get(Request(world), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("within 0.1 s");
    }

    [Fact]
    public async Task The_breaker_opens_after_failures_and_one_trial_closes_it_again()
    {
        var well = false;
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}", status: Volatile.Read(ref well) ? "200 OK" : "500 Oops"));
        using var http = Provider(world);
        await http.Get(Request(world), Stop);
        await http.Get(Request(world), Stop);
        world.Asked.ShouldBe(HostDoor.BreaksAfter);
        (await http.Get(Request(world), Stop)).ShouldBeOfType<DataAnswer.Failed>().RetryAt.ShouldNotBeNull();
        world.Asked.ShouldBe(HostDoor.BreaksAfter);
        Volatile.Write(ref well, true);
        _clock.Advance(HostDoor.BreakDuration);
        (await http.Get(Request(world), Stop)).ShouldBeOfType<DataAnswer.Found>();
    }

    [Fact]
    public async Task A_host_that_is_down_costs_the_same_providers_other_hosts_nothing()
    {
        await using var down = new LoopbackProvider(_ => LoopbackProvider.Json("{}", status: "500 Oops"));
        await using var well = new LoopbackProvider(_ => LoopbackProvider.Json("{}"));
        using var http = Provider(down, well);
        for (var time = 0; time < 3; time++) (await http.Get(Request(down), Stop)).ShouldBeOfType<DataAnswer.Failed>();
        down.Asked.ShouldBe(HostDoor.BreaksAfter);
        (await http.Get(Request(well), Stop)).ShouldBeOfType<DataAnswer.Found>();
    }

    [Fact]
    public async Task No_more_requests_at_once_than_the_provider_allows()
    {
        var gate = new TaskCompletionSource();
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}")) { Gate = gate.Task };
        using var http = Provider(world);
        var all = Enumerable.Range(0, 12).Select(number => http.Get(Request(world, $"{number}"), Stop)).ToList();
        SpinWait.SpinUntil(() => world.Asked >= 3, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        gate.SetResult();
        (await Task.WhenAll(all)).ShouldAllBe(answer => answer is DataAnswer.Found);
        world.MostAtOnce.ShouldBe(3);
    }

    [Fact]
    public async Task No_more_requests_within_the_window_than_the_provider_allows()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}"));
        using var http = Provider(world, perMinute: 5);
        for (var number = 0; number < 5; number++) await http.Get(Request(world), Stop);
        _clock.Jumps.ShouldBeEmpty();
        await http.Get(Request(world), Stop);
        _clock.Jumps.ShouldBe([TimeSpan.FromMinutes(1)]);
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_not_followed()
    {
        await using var secret = new LoopbackProvider(_ => LoopbackProvider.Json("""{"secret":1}"""));
        await using var world = new LoopbackProvider(_ => $"HTTP/1.1 302 Found\r\nLocation: {secret.Address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        (await Ask(world)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("not a public address");
        secret.Asked.ShouldBe(0);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("fd00::1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("91.198.174.192", false)]
    [InlineData("2620:0:862:ed1a::1", false)]
    public void Private_addresses_are_known_in_all_their_disguises(string address, bool isPrivate) =>
        PrivateAddresses.IsPrivate(IPAddress.Parse(address)).ShouldBe(isPrivate);

    [Fact]
    public async Task Eight_questions_at_once_and_again_cost_one_request()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}"));
        using var http = Provider(world);
        var shared = new SharedDataProvider(http, _clock);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shared.Get(Request(world), Stop)));
        await shared.Get(Request(world), Stop);
        world.Asked.ShouldBe(1);
        _clock.Advance(TimeSpan.FromMinutes(3));
        await shared.Get(Request(world), Stop);
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_fetched_is_recorded_without_the_key_and_replayed_without_the_world()
    {
        using var pack = new PackFolder();
        var recorder = new Recorder(pack.Path, ["s3cret"], _clock);
        await using (var world = new LoopbackProvider(_ => LoopbackProvider.Json("""{"id":1,"asked":"?key=s3cret"}""")))
        {
            using var http = Provider(world);
            var hybrid = new HybridProvider(pack.Replay(), http, recorder);
            await hybrid.Get(Request(world), Stop);
            await hybrid.Get(Request(world), Stop);
            world.Asked.ShouldBe(1);
        }
        Body(await pack.Replay().Get(new("tmdb", "movie", "1"), Stop)).ShouldBe("""{"id":1,"asked":"?key=***"}""");
        Directory.EnumerateFiles(pack.Path, "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_entities_that_are_not_recorded_are_fetched()
    {
        using var pack = new PackFolder();
        pack.Write("tmdb/entity/Q1.json", """{"id":"Q1"}""");
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("""{"entities":{"Q2":{"id":"Q2"}}}"""));
        using var http = Provider(world);
        var request = new DataRequest("tmdb", "entity", ["Q1", "Q2"]) { BatchProperty = "entities", Address = keys => new(world.Address, string.Join('|', keys)) };
        Body(await new HybridProvider(pack.Replay(), http, new(pack.Path, [], _clock)).Get(request, Stop)).ShouldBe("""{"entities":{"Q1":{"id":"Q1"},"Q2":{"id":"Q2"}}}""");
        world.Requests.Single().ShouldStartWith("GET /Q2?");
        File.Exists(Path.Combine(pack.Path, "tmdb/entity/Q2.json")).ShouldBeTrue();
    }

    private async Task<DataAnswer> Ask(LoopbackProvider world)
    {
        using var http = Provider(world);
        return await http.Get(Request(world), Stop);
    }

    private HttpDataProvider Provider(LoopbackProvider world, TimeSpan? timeout = null, int perMinute = 200, TimeProvider? clock = null, int atOnce = 3) =>
        Provider([world.Address], new("tmdb") { MaxPerWindow = perMinute, MaxConcurrent = atOnce }, timeout, clock);

    private HttpDataProvider Provider(params LoopbackProvider[] worlds) => Provider(worlds.Select(world => world.Address), new("tmdb"));

    private HttpDataProvider Provider(IEnumerable<Uri> addresses, RequestLimits limits, TimeSpan? timeout = null, TimeProvider? clock = null) =>
        new(ProviderHttp.Open(addresses), [new("tmdb")
        {
            UserAgent = "CineOrg/1 (me@example.org)", SecretParameter = ("key", "s3cret"), Limits = limits, Timeout = timeout ?? TimeSpan.FromMinutes(2),
        }], new MemoryQuota(), clock ?? _clock);

    private static DataRequest Request(LoopbackProvider world, string key = "1") =>
        new("tmdb", "movie", key) { Address = keys => new(world.Address, "movie/" + keys[0]) };

    private static string Body(DataAnswer answer) =>
        Encoding.UTF8.GetString(answer.ShouldBeOfType<DataAnswer.Found>((answer as DataAnswer.Failed)?.Reason).Body.Span);
}
