using System.Collections.Concurrent;
using CineOrg.Core.Context;
using CineOrg.Core.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context;

public sealed class ContextStacksTests
{
    private const int Sessions = 8, Steps = 400;

    [Fact]
    public async Task Sessions_that_are_let_go_while_they_are_changed_and_written_lose_no_step()
    {
        var stop = TestContext.Current.CancellationToken;
        var store = new LateStore();
        using var stacks = new ContextStacks(store, store, TimeProvider.System, mostKept: 0);
        var walks = Task.WhenAll(Enumerable.Range(0, Sessions).Select(number => Task.Run(() => Walk(stacks, $"s{number}"), stop)));
        do await stacks.Write(stop);
        while (!walks.IsCompleted);
        await walks;
        await stacks.Write(stop);
        for (var number = 0; number < Sessions; number++) (await store.Find($"s{number}", stop))!.Frames.Count.ShouldBe(Steps);
    }

    private static async Task Walk(ContextStacks stacks, string session)
    {
        for (var step = 0; step < Steps; step++)
        {
            await stacks.Change(session, stack => stack with { Frames = [.. stack.Frames, new() { Id = Guid.CreateVersion7(), Entity = EntityName.Movie }] });
            await Task.Yield();
        }
    }

    /// <summary>What is written can be read only a while after.</summary>
    private sealed class LateStore : IContextRepository, ITransactions
    {
        private readonly ConcurrentDictionary<string, ContextStack> _kept = [];
        private readonly List<(string Session, ContextStack Stack)> _open = [];

        public ValueTask<ContextStack?> Find(string session, CancellationToken stop = default) => new(_kept.GetValueOrDefault(session));

        public void Save(ITransaction transaction, string session, ContextStack stack, DateTimeOffset now) => _open.Add((session, stack));

        public int Forget(ITransaction transaction, DateTimeOffset before) => 0;

        public async Task<T> Run<T>(Durability durability, Func<ITransaction, T> change, CancellationToken stop = default)
        {
            var done = change(null!);
            for (var turn = 0; turn < 20; turn++) await Task.Yield();
            foreach (var (session, stack) in _open) _kept[session] = stack;
            _open.Clear();
            return done;
        }
    }
}
