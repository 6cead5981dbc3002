using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.When;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs.When;

public sealed class WhenRuleTests
{
    private static readonly Weather Now = new()
    {
        Wind = 12.5, Wait = TimeSpan.FromMinutes(10), Time = new(23, 15), Rain = true, Clouds = Load.Medium, Place = "Saint-Malo", Birds = ["gull", "Tern"],
    };

    [Theory]
    [InlineData("wind == 12.5", true)]
    [InlineData("wind != 12.5", false)]
    [InlineData("wind > -3", true)]
    [InlineData("wind in [1, 12.5]", true)]
    [InlineData("wind not in [1, 12.5]", false)]
    [InlineData("wait <= 600s", true)]
    [InlineData("wait < 10min", false)]
    [InlineData("wait >= 0.1h", true)]
    [InlineData("wait > 2d", false)]
    [InlineData("wait > 599999ms", true)]
    [InlineData("time in 22:00..6:00", true)]
    [InlineData("time in 6:00..23:15", false)]
    [InlineData("time >= 23:15", true)]
    [InlineData("time in [23:15, 0:00]", true)]
    [InlineData("time not in 22:00..6:00", false)]
    [InlineData("rain", true)]
    [InlineData("not rain", false)]
    [InlineData("not not rain", true)]
    [InlineData("clouds == medium", true)]
    [InlineData("clouds < HIGH", true)]
    [InlineData("clouds in [low, high]", false)]
    [InlineData("place.name == saint-malo", true)]
    [InlineData("place.name == \"Saint-Malo\"", true)]
    [InlineData("place.name != 'Saint-Malo'", false)]
    [InlineData("place.name in [Brest, Saint-Malo]", true)]
    [InlineData("'tern' in birds", true)]
    [InlineData("'crow' in birds", false)]
    [InlineData("birds in [crow, gull]", true)]
    [InlineData("known(wind) and known(birds)", true)]
    [InlineData("rain or wind == 0 and clouds == low", true)]
    [InlineData("(rain or wind == 0) and clouds == low", false)]
    [InlineData("  rain   and(not (wind<3))  ", true)]
    public void A_rule_says_what_it_reads_as(string text, bool holds) => Weather.Variables.Parse(text).Holds(Now).ShouldBe(holds);

    [Theory]
    [InlineData("wind == 0")]
    [InlineData("wind != 0")]
    [InlineData("wind not in [0]")]
    [InlineData("time in 0:00..23:59")]
    [InlineData("rain")]
    [InlineData("place.name != x")]
    [InlineData("birds not in [crow]")]
    [InlineData("known(wait)")]
    public void No_test_passes_what_nobody_knows_but_its_negation_does(string text)
    {
        Weather.Variables.Parse(text).Holds(new()).ShouldBeFalse();
        Weather.Variables.Parse($"not ({text})").Holds(new()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", 1, "a variable is wanted")]
    [InlineData("wnd > 3", 1, "there is no variable “wnd”")]
    [InlineData("rain and", 9, "a variable is wanted")]
    [InlineData("wind = 3", 6, "write == to compare")]
    [InlineData("wind > strong", 8, "wind is compared with a number")]
    [InlineData("wait < 10", 8, "wait is compared with a duration")]
    [InlineData("wait < 10m", 10, "a duration ends in ms, s, min, h or d")]
    [InlineData("time > 25:00", 8, "a time of day is written from 0:00 to 23:59")]
    [InlineData("time in 22:00", 14, "“..” is wanted")]
    [InlineData("clouds == lo", 11, "clouds is one of low, medium, high")]
    [InlineData("rain == true", 9, "rain stands alone")]
    [InlineData("rain wind > 3", 6, "“and”, “or” or the end is wanted")]
    [InlineData("wind", 5, "a comparison of wind is wanted")]
    [InlineData("(rain", 6, "“)” is wanted")]
    [InlineData("rain)", 5, "“and”, “or” or the end is wanted")]
    [InlineData("place.name < x", 14, "words have no order")]
    [InlineData("birds == gull", 10, "ask of a list")]
    [InlineData("'gull' in wind", 11, "wind is no list of words")]
    [InlineData("place.name == 'x", 15, "the quotation mark has no second one")]
    [InlineData("wind > 99999999999999999999", 8, "this is no number")]
    [InlineData("wind; drop table works", 5, "“;” has no meaning here")]
    [InlineData("System.IO.File.Delete(rain)", 1, "there is no variable")]
    [InlineData("wind in []", 10, "wind is compared with a number")]
    [InlineData("known rain", 7, "“(” is wanted")]
    public void What_is_no_rule_is_refused_with_place_and_reason(string text, int position, string reason)
    {
        var refused = Should.Throw<WhenException>(() => Weather.Variables.Parse(text));
        refused.Reason.ShouldContain(reason);
        refused.Position.ShouldBe(position);
    }

    [Fact]
    public void Neither_length_nor_depth_is_without_bounds()
    {
        Should.Throw<WhenException>(() => Weather.Variables.Parse(new string('(', 100) + "rain" + new string(')', 100))).Reason.ShouldContain("20 deep");
        Should.Throw<WhenException>(() => Weather.Variables.Parse("rain" + string.Concat(Enumerable.Repeat(" or rain", 500)))).Reason.ShouldContain("1000 characters");
        Weather.Variables.Parse("rain" + string.Concat(Enumerable.Repeat(" or rain", 120))).Holds(Now).ShouldBeTrue();
        Should.Throw<WhenException>(() => Weather.Variables.Parse($"wind in [{string.Join(",", Enumerable.Range(0, 60))}]")).Reason.ShouldContain("50 values");
    }

    [Fact]
    public void What_keeps_it_from_holding_is_told_in_its_own_words()
    {
        var rule = Weather.Variables.Parse("clouds == low and (wind < 3 or not rain) and wait > 1s");
        rule.Against(Now).ShouldBe(["clouds == low", "wind < 3", "not rain"]);
        rule.Against(Now with { Clouds = Load.Low, Wind = 1 }).ShouldBeEmpty();
        Weather.Variables.Parse("wait > 1s and not (rain or (wind < 3)) ").Against(Now).ShouldBe(["not (rain or (wind < 3))"]);
    }

    [Fact]
    public void Judging_allocates_nothing()
    {
        var rule = Weather.Variables.Parse("(clouds <= medium and 'tern' in birds and place.name in [Brest, Saint-Malo] and time in 22:00..6:00) and not (wind < 3 or wait > 1h)");
        rule.Holds(Now).ShouldBeTrue();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) rule.Holds(Now);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void A_variable_is_declared_once() =>
        Should.Throw<ArgumentException>(() => new WhenVariables<Weather>().Flag("rain", "", _ => true).Number("rain", "", _ => 1));
}
