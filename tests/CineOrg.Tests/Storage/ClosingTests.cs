using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class ClosingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Closing_waits_for_whoever_still_reads_and_lets_nobody_new_begin()
    {
        using var store = new Store();
        await store.Film("M", 1931);
        var database = store.Database;
        using var reading = new ManualResetEventSlim();
        var ended = false;
        var reader = Task.Run(() => database.Read(lane =>
        {
            reading.Set();
            SpinWait.SpinUntil(() => Refuses(database));
            for (var again = 0; again < 1000; again++) lane.Number("select count(*) from works").ShouldBe(1);
            return ended = true;
        }), Token);
        reading.Wait(Token);

        store.Close();

        ended.ShouldBeTrue();
        (await reader).ShouldBeTrue();
    }

    [Fact]
    public async Task Readers_that_come_while_it_closes_are_answered_or_refused_and_leave_no_connection_behind()
    {
        using var store = new Store();
        await store.Film("M", 1931);
        var database = store.Database;
        using var begun = new CountdownEvent(4);
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadOn(database, begun), Token)).ToArray();
        begun.Wait(Token);

        store.Close();

        await Task.WhenAll(readers);
        // The last connection to close takes SQLite's log away.
        Directory.GetFiles(store.Folder).Select(Path.GetFileName).ShouldBe(["cineorg.db"]);
    }

    private static void ReadOn(CineOrg.Storage.Engine.Database database, CountdownEvent begun)
    {
        database.Read(lane => lane.Number("select count(*) from works"));
        begun.Signal();
        while (!Refuses(database)) { }
    }

    private static bool Refuses(CineOrg.Storage.Engine.Database database)
    {
        try
        {
            database.Read(lane => lane.Number("select count(*) from works")).ShouldBe(1);
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }
}
