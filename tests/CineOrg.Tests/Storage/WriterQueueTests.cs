using CineOrg.Core.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class WriterQueueTests
{
    [Fact]
    public async Task A_persons_change_passes_the_bulk_work_that_waits()
    {
        using var store = new Store();
        using var begun = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var order = new List<string>();
        var first = Task.Run(() => store.Database.Run(Durability.Bulk, _ => Hold(begun, go), Token), Token);
        begun.Wait(Token);
        var bulk = store.Database.Run(Durability.Bulk, _ => Note(order, "bulk"), Token);
        var person = store.Database.Run(Durability.Person, _ => Note(order, "person"), Token);
        go.Set();
        await Task.WhenAll(first, bulk, person);
        order.ShouldBe(["person", "bulk"]);
    }

    [Fact]
    public async Task A_failed_change_leaves_nothing_and_tells_nothing()
    {
        using var store = new Store();
        var told = 0;
        store.Journal.Appended += events => told += events.Count;
        await Should.ThrowAsync<InvalidOperationException>(store.Write(transaction =>
        {
            transaction.Append(new MovieCreated(Guid.CreateVersion7(store.Clock.GetUtcNow()), "M", 1931, "file"));
            throw new InvalidOperationException("changed my mind");
        }));
        (await store.Journal.End(Token)).ShouldBe(0);
        told.ShouldBe(0);
        await store.Film("M", 1931);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Hold(ManualResetEventSlim begun, ManualResetEventSlim go)
    {
        begun.Set();
        go.Wait(Token);
        return 0;
    }

    private static int Note(List<string> order, string word)
    {
        order.Add(word);
        return order.Count;
    }
}
