using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.When;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs.When;

public sealed class ConditionVariablesTests
{
    private static readonly WhenVariables<Conditions> Variables = new WhenVariables<Conditions>().AddConditions(conditions => conditions);

    private static readonly Conditions Evening = new()
    {
        Now = new(2026, 5, 3, 21, 30, 0, TimeSpan.FromHours(2)),
        Load = Load.High,
        Providers = Standing(new(40, 12, new(2026, 5, 4, 0, 0, 0, TimeSpan.FromHours(2)))),
    };

    private static readonly Conditions Night = new()
    {
        Now = new(2026, 5, 4, 3, 0, 0, TimeSpan.FromHours(2)),
        OffPeak = true,
        Calm = true,
        Providers = Standing(new(2_000, 0, new(2026, 5, 5, 0, 0, 0, TimeSpan.FromHours(2)), true)),
    };

    /// <summary>A rule for each variable that holds in the evening and not in the night.</summary>
    public static TheoryData<string, string> Rules
    {
        get
        {
            var rules = new TheoryData<string, string>
            {
                { "load", "load == high" }, { "off_peak", "not off_peak" }, { "calm", "not calm" }, { "quiet", "not quiet" },
                { "time", "time in 18:00..23:00" }, { "hour", "hour == 21" }, { "weekday", "weekday == sunday" },
            };
            foreach (var provider in ConditionVariables.Providers.Select(name => $"provider.{name}"))
            {
                rules.Add($"{provider}.left", $"{provider}.left == 12");
                rules.Add($"{provider}.per_day", $"{provider}.per_day < 50");
                rules.Add($"{provider}.resets_in", $"{provider}.resets_in == 150min");
                rules.Add($"{provider}.exhausted", $"not {provider}.exhausted");
                rules.Add($"{provider}.broken", $"not {provider}.broken");
            }
            return rules;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_variable_is_what_its_name_says(string name, string rule)
    {
        Variables.Parse(rule).Reads.ShouldHaveSingleItem().Name.ShouldBe(name);
        Variables.Parse(rule).Holds(Evening).ShouldBeTrue();
        Variables.Parse(rule).Holds(Night).ShouldBeFalse();
    }

    [Fact]
    public void Every_variable_has_such_a_rule() =>
        Variables.All.Select(variable => variable.Name).ShouldBe(Rules.Select(row => row.Data.Item1), ignoreOrder: true);

    [Fact]
    public void A_provider_without_a_limit_is_never_exhausted_and_has_no_number_left()
    {
        Variables.Parse("provider.wikidata.exhausted or known(provider.wikidata.left) or known(provider.wikidata.resets_in)")
            .Holds(new() { Now = Evening.Now }).ShouldBeFalse();
    }

    [Fact]
    public void Reading_any_of_them_allocates_nothing()
    {
        foreach (var variable in Variables.All)
        {
            variable.Read(Evening);
            var before = GC.GetAllocatedBytesForCurrentThread();
            variable.Read(Evening);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0, variable.Name);
        }
    }

    private static Dictionary<string, ProviderStanding> Standing(ProviderStanding all) => ConditionVariables.Providers.ToDictionary(name => name, _ => all);
}
