using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Providers.Images;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

public sealed class RenditionsTests
{
    [Theory]
    [InlineData("poster", "w780", null, "92 154 185 342 500 780 4000")]
    [InlineData("poster", "original", 1000, "92 154 185 342 500 780 1000")]
    [InlineData("poster", "original", 400, "92 154 185 342 400")]
    [InlineData("backdrop", "original", 3840, "300 780 1280 3840")]
    [InlineData("portrait", "h632", null, "45 185 421 4000")]
    [InlineData("unheard-of", "original", 2000, "300 780 1280 2000")]
    public void TMDB_is_asked_for_its_own_sizes(string type, string size, int? width, string widths)
    {
        var all = Renditions.Of(type, $"https://image.tmdb.org/t/p/{size}/x.jpg", width);
        string.Join(' ', all.Select(one => one.Width)).ShouldBe(widths);
        all.ShouldAllBe(one => one.Source == "tmdb" && one.Lasts && one.Address.AbsoluteUri.EndsWith("/x.jpg"));
        all.ShouldAllBe(one => (one.Kind == StoredKind.HdImages) == (one.Width > 1280));
    }

    [Fact]
    public void A_logo_that_is_an_SVG_there_is_asked_for_as_PNG() =>
        Renditions.Of("logo", "https://image.tmdb.org/t/p/original/x.svg", 900)[0].Address.ShouldBe(new("https://image.tmdb.org/t/p/w92/x.png"));

    [Theory]
    [InlineData("https://upload.wikimedia.org/wikipedia/commons/thumb/a/ab/Ran_set.jpg/1280px-Ran_set.jpg", "Ran_set.jpg")]
    [InlineData("https://thumb.wikimedia.org/wikipedia/commons/thumb/a/ab/Ran%C3%A9.jpg/1280px-Ran%C3%A9.jpg", "Ran%C3%A9.jpg")]
    [InlineData("https://upload.wikimedia.org/wikipedia/commons/a/ab/Ran_set.jpg", "Ran_set.jpg")]
    [InlineData("https://commons.wikimedia.org/wiki/Special:FilePath/Ran%20set.jpg?width=1280", "Ran_set.jpg")]
    public void Commons_is_asked_for_widths_that_it_gives_by_the_address_that_is_meant_for_it(string stated, string file)
    {
        var all = Renditions.Of("still", stated, 1280);
        all.Select(one => one.Width).ShouldBe([120, 250, 330, 500, 960, 1280, 1920]);
        all[2].Address.AbsoluteUri.ShouldBe($"https://commons.wikimedia.org/wiki/Special:FilePath/{file}?width=330");
    }

    [Fact]
    public void A_small_file_of_Commons_is_not_asked_for_larger_than_it_is() =>
        Renditions.Of("still", "https://upload.wikimedia.org/wikipedia/commons/a/ab/Ran_set.jpg", 400).Select(one => one.Width).ShouldBe([120, 250, 330, 500]);

    [Theory]
    [InlineData("https://upload.wikimedia.org/wikipedia/en/a/ab/Ran.jpg")]
    [InlineData("https://example.org/ran.jpg")]
    [InlineData("https://image.tmdb.org.example.org/t/p/w780/x.jpg")]
    [InlineData("https://image.tmdb.org/t/p/w780/../../x.jpg")]
    public void Any_other_image_is_had_as_it_is(string stated) =>
        Renditions.Of("poster", stated).ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Width.ShouldBe(0), one => one.Source.ShouldBeEmpty(), one => one.Lasts.ShouldBeFalse());

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("")]
    public void What_is_no_address_of_the_web_is_no_image(string stated) => Renditions.Of("poster", stated).ShouldBeEmpty();

    [Theory]
    [InlineData("FFD8FFE0", "image/jpeg")]
    [InlineData("89504E470D0A1A0A", "image/png")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("00000020667479706176696600000000", "image/avif")]
    [InlineData("3C737667", null)]
    [InlineData("3C21444F4354", null)]
    [InlineData("5249464600000000", null)]
    [InlineData("", null)]
    public void Bytes_say_what_they_are(string head, string? type) => (ImageFormat.Of(Convert.FromHexString(head))?.Type).ShouldBe(type);
}
