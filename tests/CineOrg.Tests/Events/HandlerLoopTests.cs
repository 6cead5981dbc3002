using System.Collections.Concurrent;
using CineOrg.Core.Events;
using CineOrg.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Events;

/// <summary>Each handler walks the true journal at its own pace.</summary>
public sealed class HandlerLoopTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly Store _store = new();
    private readonly ManualTime _time = new() { JumpsAtMost = TimeSpan.FromMinutes(1) };

    [Fact]
    public async Task A_handler_that_keeps_failing_gives_the_event_up_and_stops_neither_itself_nor_another()
    {
        var (bad, good) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var stubborn = new Noting("Stubborn", refuses: bad);
        var calm = new Noting("Calm");
        await using var running = await Run(stubborn, calm);

        await Tell(bad, good);
        await Task.WhenAll(stubborn.Saw(good), calm.Saw(good)).WaitAsync(Longest, Stop);

        stubborn.Seen.ShouldBe([good]);
        stubborn.Tries.ShouldBe(5 + 1);
        calm.Seen.ShouldBe([bad, good]);
        (await _store.Journal.DeadLetters(10, null, Stop)).ShouldHaveSingleItem().Handler.ShouldBe("Stubborn");
    }

    [Fact]
    public async Task After_a_restart_a_handler_goes_on_where_it_was()
    {
        var films = Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7()).ToList();
        var first = new Noting("Reader");
        await using (await Run(first))
        {
            await Tell([.. films[..3]]);
            await first.Saw(films[2]).WaitAsync(Longest, Stop);
        }
        await Tell([.. films[3..]]);

        var second = new Noting("Reader");
        await using var running = await Run(second);
        await second.Saw(films[5]).WaitAsync(Longest, Stop);

        first.Seen.ShouldBe(films[..3]);
        second.Seen.ShouldBe(films[3..]);
    }

    [Fact]
    public async Task A_flood_is_taken_whole_and_in_order()
    {
        var films = Enumerable.Range(0, 1000).Select(_ => Guid.CreateVersion7()).ToList();
        var reader = new Noting("Reader");
        await using var running = await Run(reader);

        foreach (var some in films.Chunk(5)) await Tell(some); // more batches than the loop keeps in memory

        await reader.Saw(films[^1]).WaitAsync(Longest, Stop);
        reader.Seen.ShouldBe(films);
    }

    [Fact]
    public async Task What_a_handler_does_not_take_moves_its_place_all_the_same()
    {
        var film = Guid.CreateVersion7();
        var reader = new Noting("Reader");
        await using var running = await Run(reader);
        await Tell(film);
        await reader.Saw(film).WaitAsync(Longest, Stop);

        for (var other = 0; other < 300; other++) await _store.Write(transaction => transaction.Append(new MovieRequested(film, "basic", null)));

        var end = await _store.Journal.End(Stop);
        SpinWait.SpinUntil(() => _store.Journal.Cursor("Reader", Stop).AsTask().GetAwaiter().GetResult() == end, Longest).ShouldBeTrue();
        reader.Tries.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_handler_takes_is_read_past_all_that_it_does_not()
    {
        var film = Guid.CreateVersion7();
        for (var other = 0; other < 3; other++) await _store.Write(transaction => transaction.Append(new MovieRequested(film, "basic", null)));
        await Tell(film);

        (await _store.Journal.After(0, 2, new HashSet<Type> { typeof(MovieViewed) }, Stop)).ShouldHaveSingleItem().Event.ShouldBeOfType<MovieViewed>();
    }

    public void Dispose() => _store.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task Tell(params Guid[] films) => _store.Write(transaction =>
    {
        foreach (var film in films) transaction.Append(new MovieViewed(film, null));
    });

    private async Task<Running> Run(params Noting[] handlers)
    {
        foreach (var handler in handlers)
            if (await _store.Journal.Cursor(handler.Name, Stop) is null)
                await _store.Write(transaction => _store.Journal.MoveCursor(transaction, handler.Name, 0));
        return new(new HandlerLoopFactory(_store.Journal, _store.Database, _time, NullLoggerFactory.Instance), handlers);
    }

    private sealed class Running : IAsyncDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private readonly Task _loops;

        public Running(HandlerLoopFactory loops, IEnumerable<Noting> handlers) =>
            _loops = Task.WhenAll(handlers.Select(handler => loops.Run(handler, _end.Token)));

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _loops;
            _end.Dispose();
        }
    }

    private sealed class Noting(string name, Guid? refuses = null) : IHandleEvents
    {
        private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _awaited = [];

        public string Name => name;
        public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(MovieViewed) };
        public List<Guid> Seen { get; } = [];
        public int Tries { get; private set; }

        public Task Saw(Guid film) => _awaited.GetOrAdd(film, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public Task Handle(Event happened, CancellationToken stop)
        {
            Tries++;
            var film = happened.Subject!.Value;
            if (film == refuses) throw new InvalidOperationException("not this one");
            Seen.Add(film);
            _awaited.GetOrAdd(film, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            return Task.CompletedTask;
        }
    }
}
