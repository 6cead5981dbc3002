using System.Globalization;
using System.Xml.Linq;
using CineOrg.App.Web.Posters;
using CineOrg.Tests.Demo;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Posters;

public sealed class PosterArtTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_same_film_always_has_the_same_poster() =>
        Prop.ForAll<string?, string?>((title, director) => Draw(title, director) == Draw(title, director)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_title_gives_well_formed_XML() =>
        Prop.ForAll<string?, string?>((title, director) => XDocument.Parse(Draw(title, director)).Root!.Name == Svg + "svg").QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("</text><script>alert(1)</script>")]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("]]>&amp;&#0;\u0000\u0007\ud800")]
    [InlineData("")]
    [InlineData("   ")]
    public void A_hostile_title_stays_text(string title)
    {
        foreach (var year in Enumerable.Range(190, 14).Select(decade => decade * 10))
        {
            var drawn = XDocument.Parse(PosterArt.Svg(new PosterSubject(title, year, title, title)));
            drawn.Descendants().ShouldAllBe(element => element.Name != Svg + "script");
            drawn.Descendants().Attributes().ShouldAllBe(attribute => !attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("七人の侍")]
    [InlineData("جدایی نادر از سیمین")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänsmütze")]
    [InlineData("Le Mécano de la « General »")]
    [InlineData("Au cœur des ténèbres : l'apocalypse d'un metteur en scène")]
    public void The_whole_title_is_set_whatever_its_script_and_length(string title)
    {
        var text = string.Concat(XDocument.Parse(PosterArt.Svg(new PosterSubject(title, null, null, null))).Descendants(Svg + "text").Select(line => line.Value));

        Letters(text).ShouldBe(Letters(title), StringCompareShould.IgnoreCase);
    }

    [Fact]
    public void A_title_without_end_is_cut()
    {
        var poster = PosterArt.Svg(new PosterSubject(new string('x', 100_000), 1999, "drama", new string('y', 100_000)));

        poster.Length.ShouldBeLessThan(60_000);
    }

    [Fact]
    public void Every_film_of_the_demo_pack_has_a_poster_of_its_own()
    {
        var posters = DemoPackFiles.Works.Values
            .Select(work => PosterArt.Svg(new PosterSubject(work.GetProperty("titles").Text("fr"), work.GetProperty("year").GetInt32(), work.Texts("genres").First(), null)));

        posters.ShouldBeUnique();
    }

    [Fact]
    public void A_remake_does_not_look_like_the_first_film() =>
        PosterArt.Svg(new PosterSubject("Scarface", 1932, "crime", null)).ShouldNotBe(PosterArt.Svg(new PosterSubject("Scarface", 1983, "crime", null)));

    [Fact]
    public void Numbers_keep_their_point_under_a_French_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = PosterArt.Svg(new PosterSubject("Playtime", 1967, "comedy", "Jacques Tati"));
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            PosterArt.Svg(new PosterSubject("Playtime", 1967, "comedy", "Jacques Tati")).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Draw(string? title, string? director) => PosterArt.Svg(new PosterSubject(title ?? "", title?.Length + 1895, director, director));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
