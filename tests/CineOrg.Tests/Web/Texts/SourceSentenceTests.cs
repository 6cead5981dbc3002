using CineOrg.App.Web.Texts;
using CineOrg.Providers;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Texts;

public sealed class SourceSentenceTests
{
    private static readonly DateTimeOffset Later = new(2026, 5, 1, 14, 5, 0, TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 5, 1, 14, 5, 0, DateTimeKind.Unspecified)));

    private static readonly SourceStanding Quick = new("tmdb", "api.themoviedb.org", SourceCondition.Working) { Budget = "tmdb", MedianMilliseconds = 80, MaxPerWindow = 20, WindowSeconds = 1 };
    private static readonly SourceStanding Resting = new("wikidata", "www.wikidata.org", SourceCondition.Resting)
    {
        Until = Later, Waiting = 312, Budget = "wikimedia", MaxPerWindow = 200, WindowSeconds = 60,
    };

    [Fact]
    public void It_names_who_rests_until_when_how_many_wait_and_who_is_quick() => Tongue.Of("en").WhySlow([Resting, Quick]).ShouldBe(
        "Wikidata asks for a rest until 14:05:00; 312 requests in the queue, at the pace allowed of 200 in 60\u00a0s (Wikimedia); TMDB answers in 80\u00a0ms.");

    [Fact]
    public void It_speaks_French_with_its_own_spaces() =>
        Tongue.Of("fr").WhySlow([Resting with { Waiting = 0 }]).ShouldBe("Wikidata demande à se reposer jusqu’à 14:05:00.");

    [Fact]
    public void A_source_that_fails_is_not_said_to_answer() =>
        Tongue.Of("en").WhySlow([Quick with { Condition = SourceCondition.Failing, FailingSince = Resting.Until }])
            .ShouldBe("TMDB has given no good answer since 14:05:00: it is tried at each question.");

    [Fact]
    public void It_says_so_when_nothing_is_slow() => Tongue.Of("en").WhySlow([Quick]).ShouldBe("Nothing is slow right now; TMDB answers in 80\u00a0ms.");

    [Fact]
    public void It_says_so_when_nothing_comes_from_the_network() => Tongue.Of("en").WhySlow([]).ShouldBe("Nothing is read from the network: all comes from recordings.");

    [Fact]
    public void One_queue_of_several_hosts_is_told_once() =>
        Tongue.Of("en").WhySlow([Resting, Resting with { Source = "wikipedia", Condition = SourceCondition.Working }]).Split("312").Length.ShouldBe(2);
}
