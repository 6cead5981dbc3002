using CineOrg.Core.Jobs;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs.When;

public sealed class WhenChancesTests
{
    [Theory]
    [InlineData("clouds == low and clouds == high")]
    [InlineData("wind < 3 and wind > 3")]
    [InlineData("wind > 3 and not (wind > 2)")]
    [InlineData("not known(wind) and wind != 4")]
    [InlineData("rain and not rain")]
    [InlineData("time in 8:00..9:00 and time in 10:00..11:00")]
    [InlineData("time > 23:59 and time < 0:01")]
    [InlineData("wait < 0s")]
    [InlineData("place.name == Brest and place.name == Nantes")]
    [InlineData("place.name == Brest and place.name != brest")]
    [InlineData("'gull' in birds and birds not in [gull, tern]")]
    [InlineData("(clouds == low or rain) and clouds > low and not rain")]
    public void What_contradicts_itself_can_never_hold(string text) => Weather.Variables.Parse(text).CanHold().ShouldBeFalse();

    [Theory]
    [InlineData("wind > 3 and wind < 3.5")]
    [InlineData("wind not in [1, 2, 3] and wind > 1 and wind < 3")]
    [InlineData("not (wind > 3) and not (wind <= 3)")]
    [InlineData("time in 22:00..6:00 and time < 1:00")]
    [InlineData("'gull' in birds and 'tern' in birds and birds not in [crow]")]
    [InlineData("place.name != Brest and place.name != Nantes")]
    [InlineData("clouds > low and clouds < high")]
    public void What_some_values_allow_can_hold(string text) => Weather.Variables.Parse(text).CanHold().ShouldBeTrue();

    private static readonly Gen<string> Tests = Gen.OneOf(
        Gen.Elements("rain", "known(wind)", "known(clouds)"),
        from how in Gen.Elements("==", "!=", "<", "<=", ">", ">=")
        from with in Gen.Elements("clouds {0} low", "clouds {0} medium", "clouds {0} high", "wind {0} 0", "wind {0} 1", "wind {0} 2")
        select string.Format(System.Globalization.CultureInfo.InvariantCulture, with, how));

    private static Gen<string> Rules(int size) => size <= 1 ? Tests : Gen.OneOf(
        Tests,
        Rules(size / 2).Select(rule => $"not ({rule})"),
        from left in Rules(size / 2) from right in Rules(size / 2) select $"({left}) and ({right})",
        from left in Rules(size / 2) from right in Rules(size / 2) select $"({left}) or ({right})");

    [Fact]
    public void Whether_it_can_hold_is_whether_one_of_all_weathers_makes_it_hold()
    {
        double?[] winds = [null, -1, 0, 0.5, 1, 1.5, 2, 3];
        bool?[] rains = [null, false, true];
        Load?[] clouds = [null, Load.Low, Load.Medium, Load.High];
        Weather[] weathers = [.. from wind in winds from rain in rains from cloud in clouds select new Weather { Wind = wind, Rain = rain, Clouds = cloud }];
        Prop.ForAll(Rules(16).ToArbitrary(), text =>
        {
            var rule = Weather.Variables.Parse(text);
            return rule.CanHold() == weathers.Any(rule.Holds);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Against_is_empty_exactly_when_it_holds()
    {
        var weathers = Gen.Elements(new Weather(), new Weather { Wind = 1, Rain = true }, new Weather { Clouds = Load.High, Wind = 0 });
        Prop.ForAll(Rules(16).ToArbitrary(), weathers.ToArbitrary(), (text, weather) =>
        {
            var rule = Weather.Variables.Parse(text);
            return rule.Holds(weather) == (rule.Against(weather).Count == 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_is_written_is_a_rule_or_refused_as_none()
    {
        var pieces = Gen.Elements("rain", "wind", "time", "birds", "'", "\"", "(", ")", "[", "]", "..", "==", "<", "=", "-", "-1", "9e9", "7:5", "1min", "in", "not", "and", "or", "known", "é", "\u0000", "🎬", " ", ",", ".");
        Prop.ForAll(pieces.ListOf().Select(all => string.Concat(all)).ToArbitrary(), text =>
        {
            try
            {
                var rule = Weather.Variables.Parse(text);
                _ = (rule.Holds(new()), rule.CanHold());
            }
            catch (Core.Jobs.When.WhenException refused)
            {
                refused.Position.ShouldBeInRange(1, text.Length + 1);
            }
        }).QuickCheckThrowOnFailure();
    }
}
