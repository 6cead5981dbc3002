using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Storage.Images;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Images;

/// <summary>A budget of 10,000 bytes for images and as many for large ones.</summary>
public sealed class ImageBudgetTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private const int Room = 10_000;
    private readonly Gallery _gallery = new(budgets: new(Room, Room));
    private int _filling;

    public ImageBudgetTests() => _gallery.World = (_, _) => Task.FromResult(Gallery.Jpeg(1000, (byte)++_filling));

    public void Dispose() => _gallery.Dispose();

    private IStored Images => _gallery.Stored(StoredKind.Images);

    [Fact]
    public async Task It_holds_at_every_write_and_on_the_disk_too()
    {
        for (var film = 0; film < 40; film++)
        {
            _gallery.Store.Clock.Pass(TimeSpan.FromMinutes(1));
            (await Look(film)).ShouldNotBeNull();
            (await Images.Bytes(Stop)).ShouldBe(Math.Min(film + 1, 10) * 1000);
            Directory.EnumerateFiles(_gallery.Folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length).ShouldBeLessThanOrEqualTo(Room);
        }
    }

    [Fact]
    public async Task It_holds_when_many_come_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(film => Task.Run(() => Look(film))));
        (await Images.Bytes(Stop)).ShouldBeLessThanOrEqualTo(Room);
        _gallery.Files.Count.ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public async Task What_is_looked_at_again_and_again_stays()
    {
        for (var film = 0; film < 5; film++) await Look(film);
        for (var times = 0; times < 5; times++)
            for (var film = 0; film < 5; film++) await Look(film);
        await _gallery.Store.Get<ImageUses>().Write(Stop);
        for (var film = 100; film < 200; film++)
        {
            _gallery.Store.Clock.Pass(TimeSpan.FromMinutes(10));
            await Look(film);
        }
        _gallery.Asked.Clear();
        for (var film = 0; film < 5; film++) await Look(film);
        _gallery.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_loved_long_ago_goes_before_what_is_looked_at_now()
    {
        for (var film = 0; film < 10; film++) await Look(film);
        await Look(0);
        await _gallery.Store.Get<ImageUses>().Write(Stop);
        _gallery.Store.Clock.Pass(TimeSpan.FromDays(365));
        (await Images.Least(10_000, _gallery.Store.Clock.GetUtcNow(), Stop)).Count.ShouldBe(10);
        for (var film = 100; film < 110; film++) await Look(film);
        _gallery.Asked.Clear();
        for (var film = 100; film < 110; film++) await Look(film);
        _gallery.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_worth_less_than_all_that_is_held_is_shown_and_not_kept()
    {
        for (var film = 0; film < 10; film++)
            for (var times = 0; times < 3; times++) await Look(film);
        await _gallery.Store.Get<ImageUses>().Write(Stop);
        (await Look(100)).ShouldNotBeNull();
        (await Look(100)).ShouldNotBeNull();
        _gallery.Asked.Count.ShouldBe(12);
        (await Images.Bytes(Stop)).ShouldBe(Room);
    }

    [Fact]
    public async Task One_that_is_larger_than_the_budget_costs_none_of_the_others()
    {
        await Look(1);
        _gallery.World = (_, _) => Task.FromResult(Gallery.Jpeg(Room + 1));
        (await Look(2))!.Length.ShouldBe(Room + 1);
        (await Images.Bytes(Stop)).ShouldBe(1000);
    }

    [Fact]
    public async Task Large_ones_take_nothing_from_those_of_pages()
    {
        for (var film = 0; film < 10; film++) await Look(film);
        for (var film = 0; film < 30; film++) await _gallery.Bytes(Film(film), Address(film), 4000);
        (await Images.Bytes(Stop)).ShouldBe(Room);
        (await _gallery.Stored(StoredKind.HdImages).Bytes(Stop)).ShouldBe(Room);
    }

    [Fact]
    public async Task What_is_dropped_is_gone_from_the_disk_and_comes_back_when_asked_for()
    {
        for (var film = 0; film < 10; film++) await Look(film);
        await _gallery.Store.Get<ImageUses>().Write(Stop);
        var least = await Images.Least(3500, _gallery.Store.Clock.GetUtcNow(), Stop);
        least.Count.ShouldBe(4);
        least.Select(victim => victim.Worth).ShouldBeInOrder();
        least.ShouldAllBe(victim => victim.Worth > 0 && victim.Subject == null); // no film of this test is in the catalogue
        (await Images.Drop(least, Cause.None, Stop)).ShouldBe(4000);
        (await Images.Bytes(Stop)).ShouldBe(6000);
        _gallery.Files.Count.ShouldBe(6);
        for (var film = 0; film < 10; film++) (await Look(film)).ShouldNotBeNull();
        _gallery.Asked.Count.ShouldBe(14);
    }

    [Fact]
    public async Task What_was_looked_at_meanwhile_stays()
    {
        await Look(1);
        await _gallery.Store.Get<ImageUses>().Write(Stop);
        var least = await Images.Least(1000, _gallery.Store.Clock.GetUtcNow(), Stop);
        await Look(1);
        (await Images.Drop(least, Cause.None, Stop)).ShouldBe(0);
        (await Images.Bytes(Stop)).ShouldBe(1000);
    }

    [Fact]
    public async Task The_image_of_a_loved_film_is_worth_more()
    {
        var loved = await _gallery.Store.Film("Loved");
        await _gallery.Store.Write(transaction => CineOrg.Storage.Engine.Transaction.Of(transaction).Lane
            .Ask("insert into work_stats(work_id, view_count, last_access, last_event, popularity) select id, 1, 1, x'01', ? from works where uuid = ?")
            .With(CineOrg.Core.Housekeeping.Uses.Popularity.Of(100, _gallery.Store.Clock.GetUtcNow())).With(loved).Run());
        await _gallery.Bytes(loved);
        for (var film = 0; film < 9; film++) await Look(film);
        var last = (await Images.Least(Room, _gallery.Store.Clock.GetUtcNow(), Stop))[^1];
        last.Subject.ShouldBe(loved);
    }

    private Task<byte[]?> Look(int film) => _gallery.Bytes(Film(film), Address(film));
    private static Guid Film(int number) => new(number, 0, 0, new byte[8]);
    private static string Address(int film) => $"https://image.tmdb.org/t/p/w780/{film}.jpg";
}
