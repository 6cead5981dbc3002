using CineOrg.App.Web.Caching;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Caching;

public sealed class GenerationCacheTests
{
    private const int Room = 1_000;
    private long _generation = 1;
    private readonly GenerationCache<int, byte[]> _cache;
    private int _composed;

    public GenerationCacheTests() => _cache = new(() => _generation, Room, answer => answer.Length);

    [Fact]
    public async Task An_answer_asked_for_again_is_kept()
    {
        for (var times = 0; times < 5; times++) (await Ask(1)).ShouldBe([1]);
        _composed.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_generation_composes_anew()
    {
        await Keep(1);
        _generation++;
        await Ask(1);
        _composed.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_dropped_is_composed_anew_and_the_rest_stays()
    {
        await Keep(1);
        await Keep(2);
        _cache.Drop(1);
        await Ask(2);
        _composed.ShouldBe(0);
        await Ask(1);
        _composed.ShouldBe(1);
    }

    [Fact]
    public async Task What_changed_while_it_was_composed_is_not_kept()
    {
        await Ask(1);
        await _cache.Get(1, () =>
        {
            _cache.Drop(2);
            return Task.FromResult<byte[]?>([1]);
        });
        _composed = 0;
        await Ask(1);
        _composed.ShouldBe(1);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_kept()
    {
        for (var times = 0; times < 3; times++) (await _cache.Get(1, () => Task.FromResult<byte[]?>(null))).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_used_outlives_what_is_not_and_room_is_bounded()
    {
        var big = new byte[Room / 10];
        await Twice(0, big);
        for (var other = 1; other < 40; other++)
        {
            await Twice(other, big);
            await _cache.Get(0, Unwanted);
        }
        var kept = 0;
        for (var other = 1; other < 40; other++)
            if (await _cache.Get(other, () => Task.FromResult<byte[]?>(null)) is not null) kept++;
        kept.ShouldBeInRange(1, 10);
    }

    private async Task Keep(int key)
    {
        await Ask(key);
        await Ask(key);
        _composed = 0;
    }

    private async Task Twice(int key, byte[] answer)
    {
        for (var times = 0; times < 2; times++) await _cache.Get(key, () => Task.FromResult<byte[]?>(answer));
    }

    private static Task<byte[]?> Unwanted() => throw new InvalidOperationException("What is in use was thrown away.");

    private ValueTask<byte[]?> Ask(int key) => _cache.Get(key, () =>
    {
        _composed++;
        return Task.FromResult<byte[]?>([(byte)key]);
    });
}
