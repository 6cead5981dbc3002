using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Availability;

public sealed class ViewingCookieTests
{
    [Fact]
    public void What_a_stranger_chose_comes_back_whole()
    {
        ViewingChoice[] choices =
        [
            new(), new() { Profile = Profile.Consumer, NearFirst = false }, new() { Level = Curiosity.Medium, Country = "BE", Services = [] },
            new() { Services = ["Canal+", "Apple TV+", "Disney Plus", "3.14~tv", "Arte"] },
        ];
        foreach (var choice in choices)
        {
            var back = ViewingCookie.Read(ViewingCookie.Text(choice)).ShouldNotBeNull();
            (back with { Services = null }).ShouldBe(choice with { Services = null });
            back.Services.ShouldBe(choice.Services);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("e.h.n.FR")]
    [InlineData("x.h.n.FR.-")]
    [InlineData("e.h.?.FR.-")]
    [InlineData("e.h.n.fra.-")]
    public void What_nobody_here_wrote_is_no_choice(string text) => ViewingCookie.Read(text).ShouldBeNull();

    [Fact]
    public void Names_are_bounded_in_number_and_length() =>
        ViewingCookie.Names(Enumerable.Range(0, 500).Select(number => $"service {number}").Append(new string('x', 101)).Append("a\nb"))
            .Count.ShouldBe(ViewingChoice.MostServices);
}
