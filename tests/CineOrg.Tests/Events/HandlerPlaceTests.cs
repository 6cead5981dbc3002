using CineOrg.Core.Events;
using CineOrg.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Events;

public sealed class HandlerPlaceTests
{
    [Fact]
    public async Task A_new_handlers_place_is_kept_before_anything_can_happen()
    {
        using var store = new Store();
        var loops = new HandlerLoopFactory(store.Journal, store.Database, TimeProvider.System, NullLoggerFactory.Instance);
        using var acts = new Acts(store.Database, TimeProvider.System);
        using var bus = new EventBus(store.Journal, store.Database, acts, [new Nobody()], loops);

        await bus.StartAsync(TestContext.Current.CancellationToken);

        (await store.Journal.Cursor("Nobody", TestContext.Current.CancellationToken)).ShouldBe(0);
        await bus.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_handler_with_a_long_way_behind_it_holds_up_nobody()
    {
        using var store = new Store();
        using var go = new ManualResetEventSlim();
        var done = new TaskCompletionSource();
        IHandleEvents[] handlers = [new Somebody("First", () => { go.Wait(TestContext.Current.CancellationToken); done.SetResult(); }), new Somebody("Second", go.Set)];
        await store.Write(transaction =>
        {
            foreach (var handler in handlers) store.Journal.MoveCursor(transaction, handler.Name, 0);
            return transaction.Append(new MovieViewed(Guid.CreateVersion7(), null));
        });
        var loops = new HandlerLoopFactory(store.Journal, store.Database, TimeProvider.System, NullLoggerFactory.Instance);
        using var acts = new Acts(store.Database, TimeProvider.System);
        using var bus = new EventBus(store.Journal, store.Database, acts, handlers, loops);
        try
        {
            await bus.StartAsync(TestContext.Current.CancellationToken);
            await done.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
        finally
        {
            go.Set();
            await bus.StopAsync(CancellationToken.None);
        }
    }

    private sealed class Somebody(string name, Action work) : IHandleEvents
    {
        public string Name => name;
        public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(MovieViewed) };

        public Task Handle(Event happened, CancellationToken stop)
        {
            work();
            return Task.CompletedTask;
        }
    }

    private sealed class Nobody : IHandleEvents
    {
        public string Name => nameof(Nobody);
        public IReadOnlySet<Type> Takes { get; } = new HashSet<Type>();
        public Task Handle(Event happened, CancellationToken stop) => Task.CompletedTask;
    }
}
