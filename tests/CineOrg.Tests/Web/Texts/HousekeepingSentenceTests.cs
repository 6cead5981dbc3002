using CineOrg.App.Web.Texts;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Worth;
using Shouldly;
using Xunit;
using static CineOrg.App.Web.Texts.Tongue;

namespace CineOrg.Tests.Web.Texts;

/// <summary>Why something goes, in one line.</summary>
public sealed class HousekeepingSentenceTests
{
    [Theory]
    [InlineData("en", 3, 900, "96% of the budget taken, 90% allowed · 3 uses, the last 1,412 uses of other things ago; of what was used alike, 61% came back within the next 900")]
    [InlineData("en", 1, long.MaxValue, "96% of the budget taken, 90% allowed · 1 use, the last 1,412 uses of other things ago; of what was used alike, 61% came back some day")]
    [InlineData("en", 0, 900, "96% of the budget taken, 90% allowed · never used, 1,412 uses of other things since it came")]
    [InlineData("fr", 3, 900, "96 % du budget pris, 90 % permis · 3 usages, le dernier il y a 1 412 usages d’autres choses ; de ce qui fut utilisé ainsi, 61 % est revenu dans les 900 suivants")]
    [InlineData("fr", 0, 900, "96 % du budget pris, 90 % permis · jamais utilisé, 1 412 usages d’autres choses depuis son arrivée")]
    public void What_went_over_a_budget_says_what_became_of_others_like_it(string language, int count, long within, string sentence)
    {
        var victim = new Victim("x", null, 10, 0, new Prospect(count, 1_412, 0.61, within, 0.001));
        Plain(Of(language).WhyGoes(new Evict(StoredKind.DeepFacts, victim, new("budget", 0.96, 0.9)))).ShouldBe(sentence);
    }

    [Fact]
    public void Images_say_what_the_rule_measured() =>
        Of("en").WhyGoes(new Evict(StoredKind.Images, new("x", null, 10, 0), new("licence", 180, 180))).ShouldBe("kept for more than 180 days, which its source does not allow");

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
