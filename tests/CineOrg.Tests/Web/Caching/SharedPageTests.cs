using System.Buffers;
using System.Text;
using CineOrg.App.Web.Caching;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Caching;

public sealed class SharedPageTests
{
    [Fact]
    public void Each_hole_takes_its_own_and_the_rest_stays() =>
        Filled($"<p>é{SharedPage.Trail}</p>{SharedPage.Seen}<i>", "À", "✓").ShouldBe("<p>éÀ</p>✓<i>");

    [Fact]
    public void What_fills_a_hole_is_not_looked_into() => Filled($"{SharedPage.Trail}|{SharedPage.Seen}", $"{SharedPage.Trail}", "x").ShouldBe($"{SharedPage.Trail}|x");

    [Fact]
    public void A_part_without_holes_is_left_alone() => Filled("<p>", "a", "b").ShouldBe("<p>");

    private static string Filled(string page, string trail, string seen)
    {
        var (shared, written) = (new SharedPage(Encoding.UTF8.GetBytes(page)), new ArrayBufferWriter<byte>());
        var personal = new Personal(Trail: trail, Seen: seen);
        shared.Write(written, personal);
        written.WrittenCount.ShouldBe((int)shared.FilledLength(personal));
        return Encoding.UTF8.GetString(written.WrittenSpan);
    }
}
