using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class JournalTests
{
    [Fact]
    public async Task Events_come_back_whole_and_in_order_and_are_told_after_the_commit()
    {
        using var store = new Store();
        var told = new List<Recorded>();
        store.Journal.Appended += told.AddRange;
        var movie = Id(store);
        var created = await store.Write(transaction =>
        {
            var first = transaction.Append(new MovieCreated(movie, "Cœur fidèle", 1923, "file"));
            transaction.Append(new MovieEnriched(movie, "initial", "basic", ["ids", "details"]), Cause.Of(first));
            return first;
        });
        var read = await store.Journal.After(0, 10, Token);
        read.Select(recorded => recorded.Event.GetType()).ShouldBe([typeof(MovieCreated), typeof(MovieEnriched)]);
        read[0].Event.ShouldBe(created);
        read.Select(recorded => recorded.Sequence).ShouldBe(told.Select(recorded => recorded.Sequence));
        ((MovieEnriched)read[1].Event).Enrichers.ShouldBe(["ids", "details"]);
        (await store.Journal.Journey(read[1].Event.Id, Token)).Count.ShouldBe(2);
        (await store.Journal.Latest(1, movie, Token))[0].Sequence.ShouldBe(read[1].Sequence);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_200)]
    public async Task An_event_is_found_by_its_id_its_journey_and_its_subject_however_new_it_is(int later)
    {
        using var store = new Store();
        var movie = Id(store);
        var (first, last) = await store.Write(transaction =>
        {
            var created = transaction.Append(new MovieCreated(movie, "M", 1931, "file"));
            return (created, transaction.Append(new MovieEnriched(movie, "initial", "basic", ["ids"]), Cause.Of(created)));
        });
        for (var event_ = 0; event_ < later; event_++) await store.Write(transaction => transaction.Append(new MovieViewed(Id(store), null)));

        foreach (var id in (Guid[])[first.Id, last.Id])
            (await store.Journal.Journey(id, Token)).Select(found => found.Event.Id).ShouldBe([first.Id, last.Id]);
        (await store.Journal.Latest(5, movie, Token)).Select(found => found.Event.Id).ShouldBe([last.Id, first.Id]);
        (await store.Journal.Journey(Id(store), Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_let_go_leaves_no_key_behind_and_its_place_is_never_given_again()
    {
        using var store = new Store();
        for (var event_ = 0; event_ < 1_200; event_++) await store.Write(transaction => transaction.Append(new MovieViewed(Id(store), null)));
        await store.Write(transaction => store.Journal.Trim(transaction, store.Clock.GetUtcNow().AddDays(1), long.MaxValue));
        store.Database.Read(lane => lane.Number("select count(*) from journal_keys where sequence not in (select sequence from journal)")).ShouldBe(0);
        await store.Write(transaction => transaction.Append(new MovieViewed(Id(store), null)));
        (await store.Journal.End(Token)).ShouldBe(1_201);
    }

    [Fact]
    public async Task An_event_that_nobody_knows_is_kept_and_marked()
    {
        using var store = new Store();
        await store.Write(transaction => transaction.Append(new MovieViewed(Id(store), null)));
        await store.Write(transaction => Transaction.Of(transaction).Lane.Script("update journal set type = 'FromTheFuture'"));
        var unknown = (await store.Journal.After(0, 10, Token))[0].Event.ShouldBeOfType<UnknownEvent>();
        unknown.Type.ShouldBe("FromTheFuture");
    }

    [Fact]
    public async Task Cursors_move_and_what_they_have_not_passed_is_never_trimmed()
    {
        using var store = new Store();
        for (var event_ = 0; event_ < 10; event_++) await store.Write(transaction => transaction.Append(new MovieViewed(Id(store), null)));
        (await store.Journal.Cursor("stats", Token)).ShouldBeNull();
        await store.Write(transaction => store.Journal.MoveCursor(transaction, "stats", 4));
        (await store.Journal.Cursor("stats", Token)).ShouldBe(4);
        var dropped = await store.Write(transaction => store.Journal.Trim(transaction, store.Clock.GetUtcNow().AddDays(1), long.MaxValue));
        dropped.ShouldBe(4);
        (await store.Journal.After(0, 1, Token))[0].Sequence.ShouldBe(5);
    }

    [Fact]
    public async Task The_oldest_go_when_the_journal_is_too_big()
    {
        using var store = new Store();
        for (var event_ = 0; event_ < 100; event_++) await store.Write(transaction => transaction.Append(new MovieViewed(Id(store), null)));
        await store.Write(transaction => store.Journal.Trim(transaction, DateTimeOffset.UnixEpoch, 5_000));
        var left = await store.Journal.After(0, 200, Token);
        left.Count.ShouldBeInRange(5, 40);
        left[^1].Sequence.ShouldBe(100);
    }

    [Fact]
    public async Task A_dead_letter_keeps_the_event_after_the_journal_forgot_it()
    {
        using var store = new Store();
        await store.Write(transaction => transaction.Append(new MovieCreated(Id(store), "M", 1931, "file")));
        var recorded = (await store.Journal.After(0, 1, Token))[0];
        await store.Write(transaction => store.Journal.SetAside(transaction, "stats", recorded, "no"));
        await store.Write(transaction => store.Journal.Trim(transaction, store.Clock.GetUtcNow().AddDays(1), 0));
        store.Database.Read(lane => lane.Number(
            "select count(*) from journal_dead_letters where json_extract(event, '$.payload.title') = 'M' and error = 'no'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_handler_gave_up_can_be_seen()
    {
        using var store = new Store();
        await store.Write(transaction => transaction.Append(new MovieCreated(Id(store), "M", 1931, "file")));
        var recorded = (await store.Journal.After(0, 1, Token))[0];
        await store.Write(transaction => { store.Journal.SetAside(transaction, "stats", recorded, "no"); return true; });
        (await store.Journal.DeadLetters(10, "stats", Token)).ShouldHaveSingleItem().Error.ShouldBe("no");
        (await store.Journal.DeadLetters(10, "others", Token)).ShouldBeEmpty();
        (await store.Journal.GivenUp("stats", Token)).ShouldBe(1);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private static Guid Id(Store store) => Guid.CreateVersion7(store.Clock.GetUtcNow());
}
