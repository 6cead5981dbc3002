using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Images;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Images;

public sealed class CarriedImagesTests : IDisposable
{
    private readonly Gallery _here = new() { Source = "tmdb", Lasts = true }, _there = new() { Source = "tmdb", Lasts = true };
    private readonly string _export = Path.Combine(Path.GetTempPath(), $"cineorg-carried-{Guid.CreateVersion7()}");

    [Fact]
    public async Task An_export_takes_images_along_and_their_source_is_asked_at_the_first_look()
    {
        var film = await _here.Store.Film("Ran");
        var bytes = await _here.Bytes(film);
        await Carried();

        _there.World = (_, _) => Task.FromResult<FetchedImage>(new FetchedImage.Unreachable("away"));
        (await _there.Bytes(film)).ShouldBe(bytes);
        _there.Store.Clock.Pass(TimeSpan.FromSeconds(1));
        (await _there.Bytes(film)).ShouldBe(bytes);
        await Gallery.Until(() => !_there.Asked.IsEmpty);
        _there.Store.Clock.Pass(TimeSpan.FromDays(31));
        (await _there.Bytes(film)).ShouldBeNull();
    }

    [Fact]
    public async Task Exported_again_they_are_the_same_files()
    {
        await _here.Bytes(await _here.Store.Film("Ran"));
        await Carried();
        var before = Names();
        before.ShouldHaveSingleItem().ShouldMatch(@"^[0-9a-f-]{36}\.[0-9a-f]{16}\.500\.tmdb\.jpg$");
        Directory.Delete(_export, recursive: true);
        _there.Store.Get<IPortableCatalogue>().Export(_export, (_, _) => { }, TestContext.Current.CancellationToken);
        Names().ShouldBe(before);
    }

    [Fact]
    public async Task What_was_fetched_here_is_not_replaced_by_what_was_carried()
    {
        var film = await _here.Store.Film("Ran");
        await _here.Bytes(film);
        _there.World = (_, _) => Task.FromResult(Gallery.Jpeg(77, 9));
        await _there.Bytes(film);
        await Carried();
        (await _there.Bytes(film))!.Length.ShouldBe(77);
        _there.Asked.Count.ShouldBe(1);
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
        if (Directory.Exists(_export)) Directory.Delete(_export, recursive: true);
    }

    private async Task Carried()
    {
        _here.Store.Get<IPortableCatalogue>().Export(_export, (_, _) => { }, TestContext.Current.CancellationToken);
        await _there.Store.Get<IPortableCatalogue>().Import(_export, dryRun: false, (_, _) => { }, TestContext.Current.CancellationToken);
    }

    private IReadOnlyList<string> Names() => [.. Directory.EnumerateFiles(Path.Combine(_export, "images")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
}
