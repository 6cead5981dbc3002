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
        using var bus = new EventBus(store.Journal, store.Database, acts, [new Nobody()], loops, TimeProvider.System);

        await bus.StartAsync(TestContext.Current.CancellationToken);

        (await store.Journal.Cursor("Nobody", TestContext.Current.CancellationToken)).ShouldBe(0);
        await bus.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Nobody : IHandleEvents
    {
        public string Name => nameof(Nobody);
        public IReadOnlySet<Type> Takes { get; } = new HashSet<Type>();
        public Task Handle(Event happened, CancellationToken stop) => Task.CompletedTask;
    }
}
