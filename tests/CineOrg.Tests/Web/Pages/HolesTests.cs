using System.Text;
using CineOrg.App.Web.Pages.Caching;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Pages;

public sealed class HolesTests
{
    [Fact]
    public void Each_hole_takes_its_own_and_the_rest_stays() =>
        Filled($"<p>é{Holes.Trail}</p>{Holes.Seen}<i>", "À", "✓").ShouldBe("<p>éÀ</p>✓<i>");

    [Fact]
    public void What_fills_a_hole_is_not_looked_into() => Filled($"{Holes.Trail}|{Holes.Seen}", $"{Holes.Trail}", "x").ShouldBe($"{Holes.Trail}|x");

    [Fact]
    public void A_part_without_holes_is_left_alone() => Filled("<p>", "a", "b").ShouldBe("<p>");

    private static string Filled(string page, string trail, string seen) => Encoding.UTF8.GetString(Holes.Fill(Encoding.UTF8.GetBytes(page), trail, seen));
}
