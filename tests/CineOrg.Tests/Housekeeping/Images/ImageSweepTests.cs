using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Storage.Images;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Images;

public sealed class ImageSweepTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    [Fact]
    public async Task What_a_kill_left_behind_goes_and_what_is_held_stays()
    {
        using var gallery = new Gallery();
        var film = await gallery.Store.Film("Ran");
        await gallery.Bytes(film);
        Directory.CreateDirectory(Path.Combine(gallery.Folder, "unfinished"));
        Directory.CreateDirectory(Path.Combine(gallery.Folder, "ab"));
        await File.WriteAllTextAsync(Path.Combine(gallery.Folder, "unfinished", "x"), "half", Stop);
        await File.WriteAllTextAsync(Path.Combine(gallery.Folder, "ab", new string('c', 62)), "nobody's", Stop);
        await File.WriteAllTextAsync(Path.Combine(gallery.Folder, "ab", "note.txt"), "a person's own", Stop);

        (await gallery.Store.Get<ImageSweep>().Run(Stop)).ShouldBe(1);
        gallery.Files.Count.ShouldBe(2);
        gallery.Files.ShouldContain(Path.Combine("ab", "note.txt"));
        (await gallery.Bytes(film)).ShouldNotBeNull();
        gallery.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Images_of_what_is_known_no_more_go()
    {
        using var gallery = new Gallery();
        await gallery.Bytes(Guid.CreateVersion7());
        (await gallery.Store.Get<ImageSweep>().Run(Stop)).ShouldBe(1);
        gallery.Files.ShouldBeEmpty();
        (await gallery.Stored(StoredKind.Images).Bytes(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_somebody_deleted_is_fetched_again()
    {
        using var gallery = new Gallery();
        var film = Guid.CreateVersion7();
        await gallery.Bytes(film);
        Directory.Delete(gallery.Folder, recursive: true);
        (await gallery.Bytes(film)).ShouldNotBeNull();
        gallery.Asked.Count.ShouldBe(2);
        gallery.Files.ShouldHaveSingleItem();
    }
}
