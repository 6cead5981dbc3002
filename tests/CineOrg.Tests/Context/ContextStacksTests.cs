using System.Collections.Concurrent;
using CineOrg.Core.Context;
using CineOrg.Core.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context;

public sealed class ContextStacksTests
{
    private static readonly Frame Step = new() { Id = Guid.CreateVersion7(), Entity = EntityName.Movie, InsistLevel = 0 };

    [Fact]
    public async Task A_session_that_is_let_go_while_others_write_loses_no_step()
    {
        var store = new SlowStore();
        using var stacks = new ContextStacks(store, store, new HastyClock(), mostKept: 0);
        await stacks.StartAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(session => Task.Run(() => Walk(stacks, $"s{session}"), TestContext.Current.CancellationToken)));
        for (var session = 0; session < 4; session++) (await stacks.Of($"s{session}", TestContext.Current.CancellationToken)).Frames[0].InsistLevel.ShouldBe(500);
        await stacks.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task Walk(ContextStacks stacks, string session)
    {
        for (var step = 0; step < 500; step++)
        {
            await stacks.Change(session, known => known with { Frames = [(known.Top() ?? Step) with { InsistLevel = (known.Top() ?? Step).InsistLevel + 1 }] });
            await stacks.Write();
        }
    }

    /// <summary>What is written can be read only a moment later, as from a disk.</summary>
    private sealed class SlowStore : IContextRepository, ITransactions
    {
        private readonly ConcurrentDictionary<string, ContextStack> _kept = [];
        private readonly List<(string Session, ContextStack Stack)> _open = [];

        public ValueTask<ContextStack?> Find(string session, CancellationToken stop = default) => new(_kept.GetValueOrDefault(session));

        public void Save(ITransaction transaction, string session, ContextStack stack, DateTimeOffset now) => _open.Add((session, stack));

        public int Forget(ITransaction transaction, DateTimeOffset before) => 0;

        public async Task<T> Run<T>(Durability durability, Func<ITransaction, T> change, CancellationToken stop = default)
        {
            var done = change(null!);
            await Task.Yield();
            foreach (var (session, stack) in _open) _kept[session] = stack;
            _open.Clear();
            return done;
        }
    }

    /// <summary>Each second passes in a millisecond.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime / 1000, period / 1000);
    }
}
