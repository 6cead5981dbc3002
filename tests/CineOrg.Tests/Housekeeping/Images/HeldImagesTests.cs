using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Images;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Images;

public sealed class HeldImagesTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Guid Film = Guid.CreateVersion7();

    [Fact]
    public async Task An_image_is_fetched_once_and_then_shown_from_the_disk()
    {
        using var gallery = new Gallery();
        var first = await gallery.Bytes(Film);
        (await gallery.Bytes(Film)).ShouldBe(first);
        gallery.Asked.Count.ShouldBe(1);
        gallery.Files.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task However_many_look_at_once_it_is_fetched_once()
    {
        using var gallery = new Gallery();
        var gate = new TaskCompletionSource();
        gallery.World = async (_, _) => { await gate.Task; return Gallery.Jpeg(1000); };
        var looks = Enumerable.Range(0, 50).Select(_ => Task.Run(() => gallery.Bytes(Film))).ToList();
        await Gallery.Until(() => !gallery.Asked.IsEmpty);
        gate.SetResult();
        (await Task.WhenAll(looks)).ShouldAllBe(bytes => bytes!.Length == 1000);
        gallery.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_looks_at_a_slow_one_is_not_kept_waiting_and_the_next_finds_it()
    {
        using var gallery = new Gallery(TimeSpan.FromMilliseconds(10));
        var gate = new TaskCompletionSource();
        gallery.World = async (_, _) => { await gate.Task; return Gallery.Jpeg(1000); };
        (await gallery.Look(Film)).ShouldBe(new ShownImage.Absent(true));
        gate.SetResult();
        await Gallery.Until(async () => gallery.Files.Count > 0 && await gallery.Bytes(Film) is not null);
        gallery.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_nobody_states_is_not_fetched()
    {
        using var gallery = new Gallery();
        (await gallery.LookAtNothing(Film)).ShouldBeNull();
        (await gallery.Look(Film, width: 501)).ShouldBeNull();
        gallery.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Equal_bytes_of_two_addresses_are_one_file()
    {
        using var gallery = new Gallery();
        await gallery.Bytes(Film);
        await gallery.Bytes(Guid.CreateVersion7(), "https://image.tmdb.org/t/p/w780/b.jpg");
        gallery.Asked.Count.ShouldBe(2);
        gallery.Files.ShouldHaveSingleItem();
        (await gallery.Stored(StoredKind.Images).Bytes(Stop)).ShouldBe(1000);
    }

    [Fact]
    public async Task The_same_bytes_large_and_small_count_among_those_of_pages()
    {
        using var gallery = new Gallery();
        await gallery.Bytes(Film, width: 4000);
        (await gallery.Stored(StoredKind.HdImages).Bytes(Stop)).ShouldBe(1000);
        await gallery.Bytes(Film);
        (await gallery.Stored(StoredKind.HdImages).Bytes(Stop)).ShouldBe(0);
        (await gallery.Stored(StoredKind.Images).Bytes(Stop)).ShouldBe(1000);
    }

    [Theory]
    [InlineData(FetchStatus.Broken)]
    [InlineData(FetchStatus.Unreachable)]
    public async Task What_does_not_come_is_asked_for_again_later_and_later(FetchStatus how)
    {
        using var gallery = new Gallery();
        gallery.World = (_, _) => Task.FromResult<FetchedImage>(how == FetchStatus.Broken ? new FetchedImage.Broken("") : new FetchedImage.Unreachable(""));
        foreach (var (attempts, hours) in ((int, int)[])[(1, 1), (2, 6), (3, 24), (4, 168), (5, 720), (6, 720)])
        {
            (await gallery.Look(Film)).ShouldBe(new ShownImage.Absent(false));
            gallery.Store.Clock.Pass(TimeSpan.FromHours(hours) - TimeSpan.FromSeconds(1));
            await gallery.Look(Film);
            gallery.Asked.Count.ShouldBe(attempts);
            (await gallery.Store.Get<IImageStore>().Find(Gallery.Name(Film), Stop))!.Status.ShouldBe(how);
            gallery.Store.Clock.Pass(TimeSpan.FromSeconds(1));
        }
        gallery.World = (_, _) => Task.FromResult(Gallery.Jpeg(1000));
        (await gallery.Bytes(Film)).ShouldNotBeNull();
        (await gallery.Store.Get<IImageStore>().Find(Gallery.Name(Film), Stop))!.ShouldSatisfyAllConditions(
            known => known.Status.ShouldBe(FetchStatus.Ok), known => known.Attempts.ShouldBe(0), known => known.NextAttemptAt.ShouldBeNull());
    }

    [Fact]
    public async Task A_source_that_rests_says_nothing_of_its_images()
    {
        using var gallery = new Gallery();
        gallery.World = (_, _) => Task.FromResult<FetchedImage>(new FetchedImage.Unasked("rests"));
        (await gallery.Look(Film)).ShouldBe(new ShownImage.Absent(false));
        gallery.World = (_, _) => Task.FromResult(Gallery.Jpeg(1000));
        (await gallery.Bytes(Film)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_old_is_shown_and_asked_about_by_its_tag()
    {
        using var gallery = new Gallery();
        gallery.World = (_, tag) => Task.FromResult(tag == "\"1\"" ? new FetchedImage.Unchanged() : Gallery.Jpeg(1000, tag: "\"1\""));
        await gallery.Bytes(Film);
        gallery.Store.Clock.Pass(ImageTimes.Fresh + TimeSpan.FromSeconds(1));
        (await gallery.Bytes(Film)).ShouldNotBeNull();
        await Renewed(gallery);
        await gallery.Bytes(Film);
        gallery.Asked.Select(asked => asked.Tag).ShouldBe([null, "\"1\""]);
    }

    [Fact]
    public async Task What_changed_at_its_source_is_replaced_and_the_old_bytes_go()
    {
        using var gallery = new Gallery();
        await gallery.Bytes(Film);
        gallery.World = (_, _) => Task.FromResult(Gallery.Jpeg(500, 9));
        gallery.Store.Clock.Pass(ImageTimes.Fresh + TimeSpan.FromSeconds(1));
        (await gallery.Bytes(Film))!.Length.ShouldBe(1000);
        await Renewed(gallery);
        await Gallery.Until(() => gallery.Files.Count == 1);
        (await gallery.Bytes(Film))!.Length.ShouldBe(500);
        (await gallery.Stored(StoredKind.Images).Bytes(Stop)).ShouldBe(500);
    }

    [Fact]
    public async Task Nothing_of_TMDB_is_shown_that_is_older_than_six_months()
    {
        using var gallery = new Gallery { Source = "tmdb", Lasts = true };
        await gallery.Bytes(Film);
        gallery.World = (_, _) => Task.FromResult<FetchedImage>(new FetchedImage.Unreachable("away"));
        gallery.Store.Clock.Pass(TimeSpan.FromDays(179));
        (await gallery.Bytes(Film)).ShouldNotBeNull();
        gallery.Store.Clock.Pass(TimeSpan.FromDays(1.1));
        (await gallery.Bytes(Film)).ShouldBeNull();
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_more_keeps_nobody_from_seeing_it()
    {
        using var gallery = new Gallery();
        await File.WriteAllTextAsync(gallery.Folder, "in the way of the folder", Stop);
        (await gallery.Bytes(Film)).ShouldNotBeNull();
        File.Delete(gallery.Folder);
        (await gallery.Bytes(Film)).ShouldNotBeNull();
        gallery.Files.ShouldHaveSingleItem();
    }

    private static Task Renewed(Gallery gallery) => Gallery.Until(async () =>
        (await gallery.Store.Get<IImageStore>().Find(Gallery.Name(Film), Stop))!.FetchedAt >= gallery.Store.Clock.GetUtcNow().AddSeconds(-1));
}
