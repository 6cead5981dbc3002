using CineOrg.Core.Enrichment;
using CineOrg.Providers;
using CineOrg.Providers.Commons;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

public sealed class CommonsTests : IDisposable
{
    private const string Manifest = """{"pack":"p","title":"A pack","schema":1,"version":1,"licence":"CC0-1.0","languages":["fr"],"providers":{"commons":"commons"}}""";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly PackFolder _pack = new(Manifest);

    public void Dispose() => _pack.Dispose();

    private CommonsClient Client => new(_pack.Replay(), CommonsClient.DefaultBase);

    [Fact]
    public async Task An_image_carries_author_licence_size_and_page()
    {
        Answer("""
            {"title":"File:Metropolis set.jpg","imageinfo":[{"url":"https://upload.wikimedia.org/a.jpg","thumburl":"https://upload.wikimedia.org/1280.jpg","thumbwidth":1280,"thumbheight":720,
              "width":4000,"height":2250,"mime":"image/jpeg","descriptionurl":"https://commons.wikimedia.org/wiki/File:Metropolis_set.jpg",
              "extmetadata":{"Artist":{"value":"<a href=\"//x\"><b>Horst</b> von Harbou</a>"},"LicenseShortName":{"value":"CC BY-SA 4.0"},"LicenseUrl":{"value":"https://creativecommons.org/licenses/by-sa/4.0"} } }]}
            """);
        var image = (await Client.Images([("still", "Metropolis_set.jpg")], Stop)).ShouldHaveSingleItem();
        (image.Url, image.Width, image.Height).ShouldBe(("https://upload.wikimedia.org/1280.jpg", 1280, 720));
        (image.Author, image.Licence, image.LicenceUrl).ShouldBe(("Horst von Harbou", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0"));
        image.Page.ShouldBe("https://commons.wikimedia.org/wiki/File:Metropolis_set.jpg");
    }

    [Fact]
    public async Task The_attribution_asked_for_is_preferred_to_the_artist()
    {
        Answer("""
            {"title":"File:Metropolis set.jpg","imageinfo":[{"url":"https://upload.wikimedia.org/a.jpg","mime":"image/jpeg",
              "extmetadata":{"Artist":{"value":"Somebody"},"Attribution":{"value":"Deutsche Kinemathek"},"LicenseShortName":{"value":7},"LicenseUrl":{"value":"javascript:alert(1)"} } }]}
            """);
        var image = (await Client.Images([("still", "Metropolis set.jpg")], Stop)).ShouldHaveSingleItem();
        (image.Author, image.Licence, image.LicenceUrl).ShouldBe(("Deutsche Kinemathek", null, null));
    }

    [Theory]
    [InlineData("""{"title":"File:Metropolis set.jpg","missing":true}""")]
    [InlineData("""{"title":"File:Metropolis set.jpg","imageinfo":[{"url":"https://upload.wikimedia.org/a.webm","mime":"video/webm"}]}""")]
    [InlineData("""{"title":"File:Metropolis set.jpg","imageinfo":[{"url":"javascript:alert(1)","mime":"image/png"}]}""")]
    public async Task What_is_gone_or_no_image_is_not_shown(string page)
    {
        Answer(page);
        (await Client.Images([("still", "Metropolis set.jpg")], Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wrong_types_are_a_failure_that_names_where()
    {
        Answer("""{"title":"File:Metropolis set.jpg","imageinfo":"none"}""");
        (await Should.ThrowAsync<SourceFailedException>(Client.Images([("still", "Metropolis set.jpg")], Stop))).Message.ShouldContain("imageinfo");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>Fritz <i>Lang</i>", "Fritz Lang")]
    [InlineData("&lt;img src=x onerror=alert(1)&gt; Lang", "img src=x onerror=alert(1) Lang")]
    [InlineData("Lang<style>p{}", "Lang")]
    [InlineData("<a", null)]
    [InlineData(" &nbsp; ", null)]
    public void Of_html_the_words_alone_are_kept(string html, string? words) => HtmlText.Of(html).ShouldBe(words);

    [Fact]
    public void Absurd_html_is_cut() => HtmlText.Of(new string('x', 5_000_000)).ShouldNotBeNull().Length.ShouldBe(300);

    private void Answer(string page) => _pack.Write("commons/imageinfo/File~3aMetropolis~20set~2ejpg.json", $$"""{"query":{"pages":[{{page}}]} }""");
}
