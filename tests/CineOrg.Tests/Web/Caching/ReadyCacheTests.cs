using CineOrg.App.Web.Caching;
using CineOrg.Core.Housekeeping.Caching;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Caching;

public sealed class ReadyCacheTests
{
    private static readonly CacheLine Line = new("tried", TimeSpan.FromHours(1), TimeSpan.FromMinutes(10), 1) { Doubt = TimeSpan.FromSeconds(10) };
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly ManualTime _clock = new();
    private readonly Changes _changes = new();
    private readonly Guid _film = Guid.CreateVersion7();
    private long _generation = 1;
    private int _made;

    [Fact]
    public async Task An_answer_asked_for_again_is_kept()
    {
        var cache = Cache();
        for (var times = 0; times < 5; times++) await Ask(cache);
        _made.ShouldBe(2);
        cache.Figures.ShouldBe(new("tried", Hits: 3, Stale: 0, Waits: 0, Misses: 2, Failures: 0, Entries: 1, Bytes: 10));
        cache.Figures.Ratio.ShouldBe(0.6);
    }

    [Fact]
    public async Task Two_hundred_who_ask_at_once_wait_for_one_making()
    {
        var (cache, gate) = (Cache(), new TaskCompletionSource());
        var asked = Enumerable.Range(0, 200).Select(_ => Task.Run(async () => await cache.Get(_film, () => Make(gate.Task), Stop))).ToList();
        await Until(() => cache.Figures is { Waits: 199, Misses: 1 });
        gate.SetResult();
        (await Task.WhenAll(asked)).Distinct().Count().ShouldBe(1);
        _made.ShouldBe(1);
        await Ask(cache);
        _made.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_is_seen_by_all_who_waited_and_never_kept()
    {
        var (cache, gate) = (Cache(), new TaskCompletionSource());
        var asked = Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await cache.Get(_film, () => Make(gate.Task), Stop))).ToList();
        await Until(() => cache.Figures is { Waits: 19, Misses: 1 });
        gate.SetException(new IOException("no disk"));
        foreach (var one in asked) (await Should.ThrowAsync<IOException>(one)).Message.ShouldBe("no disk");
        (_made, cache.Figures.Failures).ShouldBe((1, 1));
        (await Ask(cache)).ShouldNotBeNull();
        _made.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_goes_away_stops_it_for_nobody_else()
    {
        var (cache, gate, gone) = (Cache(), new TaskCompletionSource(), new CancellationTokenSource());
        var first = Task.Run(async () => await cache.Get(_film, () => Make(gate.Task), Stop), Stop);
        await Until(() => cache.Figures.Misses == 1);
        var (second, third) = (cache.Get(_film, Unwanted, gone.Token).AsTask(), cache.Get(_film, Unwanted, Stop).AsTask());
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        gate.SetResult();
        (await third).ShouldBe(await first);
    }

    [Fact]
    public async Task What_changed_while_it_was_made_is_neither_kept_nor_given_to_who_asked_after()
    {
        var (cache, gate) = (await Kept(), new TaskCompletionSource());
        _changes.Tell(_film);
        var before = Task.Run(async () => await cache.Get(_film, () => Make(gate.Task), Stop), Stop);
        await Until(() => _made == 3);
        _changes.Tell(_film);
        var after = cache.Get(_film, () => Make(), Stop).AsTask();
        gate.SetResult();
        (await before)![0].ShouldBe((byte)3);
        (await after)![0].ShouldBe((byte)4);
        (await Ask(cache))![0].ShouldBe((byte)4);
    }

    [Fact]
    public async Task An_event_about_one_drops_nothing_of_another()
    {
        var cache = await Kept();
        _changes.Tell(Guid.CreateVersion7());
        await Ask(cache);
        _made.ShouldBe(2);
        _changes.Tell(_film);
        await Ask(cache);
        _made.ShouldBe(3);
    }

    [Fact]
    public async Task Past_its_time_it_is_answered_at_once_and_renewed_once_behind()
    {
        var (cache, gate) = (await Kept(), new TaskCompletionSource());
        _clock.Advance(TimeSpan.FromMinutes(61));
        for (var times = 0; times < 50; times++) (await cache.Get(_film, () => Make(gate.Task), Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Stop))![0].ShouldBe((byte)2);
        await Until(() => _made == 3);
        gate.SetResult();
        await Shows(cache, 3);
        (_made, cache.Figures.Misses).ShouldBe((3, 2));
    }

    [Fact]
    public async Task Past_its_grace_it_is_made_anew()
    {
        var cache = await Kept();
        _clock.Advance(TimeSpan.FromMinutes(70));
        (await Ask(cache))![0].ShouldBe((byte)3);
    }

    [Fact]
    public async Task Even_in_its_grace_nobody_is_answered_with_what_an_event_spoke_of()
    {
        var cache = await Kept();
        _clock.Advance(TimeSpan.FromMinutes(61));
        _changes.Tell(_film);
        (await Ask(cache))![0].ShouldBe((byte)3);
    }

    [Fact]
    public async Task A_renewal_that_fails_leaves_what_is_held_and_is_tried_again_later()
    {
        var cache = await Kept();
        _clock.Advance(TimeSpan.FromMinutes(61));
        for (var times = 0; times < 5; times++) (await cache.Get(_film, () => Make(Task.FromException(new IOException())), Stop))![0].ShouldBe((byte)2);
        await Until(() => cache.Figures.Failures == 1);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await Ask(cache);
        await Shows(cache, 4);
    }

    [Fact]
    public async Task When_the_catalogue_changed_without_a_word_it_is_renewed_behind_after_a_while()
    {
        var cache = await Kept();
        _generation++;
        await cache.Get(_film, Unwanted, Stop);
        _clock.Advance(TimeSpan.FromSeconds(10));
        (await Ask(cache))![0].ShouldBe((byte)2);
        await Shows(cache, 3);
    }

    [Fact]
    public async Task What_shows_much_of_the_catalogue_lasts_one_generation()
    {
        var cache = await Kept(Line with { Doubt = null });
        _generation++;
        (await Ask(cache))![0].ShouldBe((byte)3);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_kept()
    {
        var cache = Cache();
        for (var times = 0; times < 3; times++) (await cache.Get(_film, () => Task.FromResult<Made<byte[]>?>(null), Stop)).ShouldBeNull();
        cache.Figures.Misses.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_used_outlives_what_is_not_and_room_is_bounded()
    {
        var cache = await Kept();
        for (var other = 0; other < 400; other++)
        {
            var stranger = Guid.CreateVersion7();
            for (var times = 0; times < 2; times++) await cache.Get(stranger, () => Task.FromResult<Made<byte[]>?>(new(new byte[10], [stranger])), Stop);
            await cache.Get(_film, Unwanted, Stop);
        }
        cache.Figures.Bytes.ShouldBeLessThanOrEqualTo(1_000);
    }

    private ReadyCache<Guid, byte[]> Cache(CacheLine? line = null) =>
        new(line ?? Line, _changes, () => Volatile.Read(ref _generation), 1_000, answer => answer.Length, _clock, NullLogger.Instance);

    private async Task<ReadyCache<Guid, byte[]>> Kept(CacheLine? line = null)
    {
        var cache = Cache(line);
        await Ask(cache);
        await Ask(cache);
        return cache;
    }

    private ValueTask<byte[]?> Ask(ReadyCache<Guid, byte[]> cache) => cache.Get(_film, () => Make(), Stop);

    private async Task<Made<byte[]>?> Make(Task? gate = null)
    {
        var answer = new byte[10];
        answer[0] = (byte)Interlocked.Increment(ref _made);
        await (gate ?? Task.CompletedTask);
        return new(answer, [_film]);
    }

    private async Task Shows(ReadyCache<Guid, byte[]> cache, byte answer)
    {
        for (var tries = 0; (await cache.Get(_film, Unwanted, Stop))![0] != answer && tries < 1_000_000; tries++) await Task.Yield();
        (await cache.Get(_film, Unwanted, Stop))![0].ShouldBe(answer);
    }

    private static Task<Made<byte[]>?> Unwanted() => throw new InvalidOperationException("What is kept was made anew.");

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; !holds() && tries < 1_000_000; tries++) await Task.Yield();
        holds().ShouldBeTrue();
    }
}
