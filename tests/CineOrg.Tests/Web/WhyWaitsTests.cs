using CineOrg.App.Web.Api;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web;

/// <summary>Why a job waits: each reason that the gate can give, in words of both languages, the same for page, API and terminal.</summary>
public sealed class WhyWaitsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TypeStanding Plain = new(JobWindow.Any, ["tmdb"], 0, new(TimeSpan.FromSeconds(1)), false);
    private static readonly PendingJob Ready = new(Guid.Empty, "UpdateMetadata", Priority.Medium, Noon, Noon);
    private static readonly Conditions Day = new() { Now = Noon };

    private static readonly IReadOnlyList<Explanation> All =
    [
        Why(Ready), Why(Ready, ahead: 3), Why(Ready, Plain with { Paused = true }), Why(Ready with { RunAt = Noon.AddHours(1) }),
        Why(Ready with { RunAt = Noon.AddHours(1), Failures = 1 }), Why(Ready with { When = "hour > 20", WhenHolds = false }),
        Why(Ready, conditions: Provider(new(40, 0, Noon.AddHours(12)))), Why(Ready, conditions: Provider(new(Broken: true))),
        Why(Ready, conditions: Day with { Load = Load.Medium }), Why(Ready, conditions: Day with { Load = Load.High }), Why(Ready with { Priority = Priority.Low }),
    ];

    [Fact]
    public void Each_reason_there_is_comes_about() =>
        All.Select(why => why.Reason.Kind).Distinct().Order().ShouldBe(Enum.GetValues<WaitKind>());

    [Fact]
    public void Each_has_words_of_its_own_in_both_languages()
    {
        var (french, english) = (Told("fr"), Told("en"));
        french.Concat(english).ShouldAllBe(line => line.EndsWith('.') && !line.Contains('{'));
        french.Concat(english).Distinct().Count().ShouldBe(2 * All.Count);
        french.ShouldAllBe(line => !System.Text.RegularExpressions.Regex.IsMatch(line, "(?<=[^\\s]) [:;!?]"));
    }

    [Fact]
    public void What_is_known_of_its_end_its_provider_and_its_condition_is_told()
    {
        Line(WaitKind.Quota).ShouldContain("TMDB");
        Line(WaitKind.Breaker).ShouldContain("TMDB");
        Line(WaitKind.Condition).ShouldContain("hour > 20");
        Line(WaitKind.Behind).ShouldContain("3");
        foreach (var timed in new[] { WaitKind.NotYet, WaitKind.Retry, WaitKind.Quota, WaitKind.Breaker, WaitKind.Window })
            Line(timed).ShouldContain(Tongue.Of("en").MomentName(All.First(why => why.Reason.Kind == timed).Reason.Until!.Value));
    }

    [Fact]
    public void The_API_says_the_reason_as_a_word_and_the_same_sentence()
    {
        foreach (var why in All)
        {
            var body = JobWhyBody.Of(why, Tongue.Of("fr"));
            body.Sentence.ShouldBe(Tongue.Of("fr").WhyWaits(why));
            body.Reason.ShouldBe(char.ToLowerInvariant(why.Reason.Kind.ToString()[0]) + why.Reason.Kind.ToString()[1..]);
        }
    }

    private static string Line(WaitKind kind) => Tongue.Of("en").WhyWaits(All.First(why => why.Reason.Kind == kind));

    private static List<string> Told(string language) => [.. All.Select(why => Tongue.Of(language).WhyWaits(why))];

    private static Conditions Provider(ProviderStanding standing) => Day with { Providers = new Dictionary<string, ProviderStanding> { ["tmdb"] = standing } };

    private static Explanation Why(PendingJob job, TypeStanding? type = null, Conditions? conditions = null, int ahead = 0) =>
        Explanation.Of(job, type ?? Plain, conditions ?? Day, TimeSpan.FromDays(1), ahead);
}
