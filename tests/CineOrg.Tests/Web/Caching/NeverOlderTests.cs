using System.Collections.Concurrent;
using CineOrg.App.Web.Caching;
using CineOrg.Core.Housekeeping.Caching;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Caching;

/// <summary>After any row of events, asks and passing time nobody is answered with less than what the last event about it told.</summary>
public sealed class NeverOlderTests
{
    private const int Films = 6;
    private static readonly CacheLine Line = new("tried", TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), 1) { Doubt = TimeSpan.FromSeconds(10) };
    private readonly ManualTime _clock = new();
    private readonly Guid[] _ids = [.. Enumerable.Range(0, Films).Select(_ => Guid.CreateVersion7())];
    private readonly int[] _versions = new int[Films];
    private readonly int[] _told = new int[Films];
    private readonly ConcurrentQueue<TaskCompletionSource> _gates = [];
    private long _generation = 1;
    private volatile bool _open;

    [Fact]
    public async Task In_any_order()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            _open = false;
            // A few subjects remembered: the rest counts as changed.
            var changes = new Changes(seed % 3 == 0 ? 4 : 1_000);
            await Play(new(seed), Cache(changes), changes);
        }
    }

    [Fact]
    public async Task With_all_of_them_at_once()
    {
        _open = true;
        var changes = new Changes();
        var cache = Cache(changes);
        var readers = Enumerable.Range(0, 4).Select(seed => Task.Run(async () =>
        {
            var random = new Random(seed);
            for (var times = 0; times < 20_000; times++) await Ask(cache, random.Next(Films));
        })).ToList();
        var random = new Random(99);
        while (!readers.TrueForAll(reader => reader.IsCompleted))
        {
            Tell(changes, random.Next(Films));
            _clock.Advance(TimeSpan.FromSeconds(random.Next(20)));
            Interlocked.Increment(ref _generation);
        }
        await Task.WhenAll(readers);
        cache.Figures.Failures.ShouldBe(0);
    }

    private async Task Play(Random random, ReadyCache<int, int[]> cache, Changes changes)
    {
        var asks = new List<Task>();
        for (var step = 0; step < 60; step++)
            switch (random.Next(10))
            {
                case < 4: asks.Add(Ask(cache, random.Next(Films))); break;
                case < 6: Tell(changes, random.Next(Films)); break;
                case < 8: if (_gates.TryDequeue(out var gate)) gate.TrySetResult(); break;
                case 8: _clock.Advance(TimeSpan.FromSeconds(random.Next(400))); break;
                default: Interlocked.Increment(ref _generation); break;
            }
        _open = true;
        while (_gates.TryDequeue(out var gate)) gate.TrySetResult();
        await Task.WhenAll(asks).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private ReadyCache<int, int[]> Cache(Changes changes) =>
        new(Line, changes, () => Interlocked.Read(ref _generation), 1_000, _ => 1, _clock, NullLogger.Instance);

    private void Tell(Changes changes, int film)
    {
        var version = Interlocked.Increment(ref _versions[film]);
        changes.Tell(_ids[film]);
        Volatile.Write(ref _told[film], version);
    }

    // What is made of a film shows the next one too.
    private async Task Ask(ReadyCache<int, int[]> cache, int film)
    {
        var other = (film + 1) % Films;
        var (own, others) = (Volatile.Read(ref _told[film]), Volatile.Read(ref _told[other]));
        var answer = await cache.Get(film, () => Make(film, other), TestContext.Current.CancellationToken);
        answer![0].ShouldBeGreaterThanOrEqualTo(own);
        answer[1].ShouldBeGreaterThanOrEqualTo(others);
    }

    private async Task<Made<int[]>?> Make(int film, int other)
    {
        int[] seen = [Volatile.Read(ref _versions[film]), Volatile.Read(ref _versions[other])];
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _gates.Enqueue(gate);
        if (_open) gate.TrySetResult();
        await gate.Task;
        return new(seen, [_ids[film], _ids[other]]);
    }
}
