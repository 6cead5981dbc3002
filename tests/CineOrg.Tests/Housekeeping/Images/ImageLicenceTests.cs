using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Storage.Images;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Images;

/// <summary>What a source lets nobody keep longer.</summary>
public sealed class ImageLicenceTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Images_of_TMDB_go_after_six_months_and_a_dry_run_says_so()
    {
        using var gallery = new Gallery { Source = "tmdb", Lasts = true };
        var film = await gallery.Store.Film("Ran");
        await gallery.Bytes(film);
        gallery.Store.Clock.Pass(TimeSpan.FromDays(179));
        (await Due(gallery)).ShouldBeEmpty();
        gallery.Store.Clock.Pass(TimeSpan.FromDays(2));

        var going = (await Due(gallery)).ShouldHaveSingleItem();
        (going.Victim.Subject, going.Reason).ShouldBe((film, new Reason("licence", 180, 180)));
        gallery.Files.Count.ShouldBe(1);
        await gallery.Stored(going.Kind).Drop([going.Victim], Cause.None, Stop);

        gallery.Files.ShouldBeEmpty();
        (await Due(gallery)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Images_of_others_stay()
    {
        using var gallery = new Gallery { Source = "commons" };
        await gallery.Bytes(await gallery.Store.Film("Ran"));
        gallery.Store.Clock.Pass(TimeSpan.FromDays(400));
        (await Due(gallery)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<Evict>> Due(Gallery gallery) =>
        [.. (await gallery.Store.All<IHousekeepingRule>().OfType<ImageLicenceRule>().Single().Due(gallery.Store.Clock.GetUtcNow(), Stop).ToListAsync(Stop)).Cast<Evict>()];
}
