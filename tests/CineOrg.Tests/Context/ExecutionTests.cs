using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Jobs;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context;

public sealed class ExecutionTests
{
    private static readonly DateTimeOffset Evening = new(2026, 1, 1, 20, 0, 0, TimeSpan.Zero);
    private static readonly ProviderStanding Spent = new(40, 0, Evening.AddHours(4));
    private static readonly ProviderStanding Reserve = new(40, 8, Evening.AddHours(4));

    [Theory]
    [InlineData(Interest.Reflex, Load.Low, Course.Fetch)]
    [InlineData(Interest.Reflex, Load.Medium, Course.Later)]
    [InlineData(Interest.Reflex, Load.High, Course.Later)]
    [InlineData(Interest.Insistent, Load.Low, Course.FetchOrJob)]
    [InlineData(Interest.Insistent, Load.Medium, Course.FetchOrJob)]
    [InlineData(Interest.Insistent, Load.High, Course.Job)]
    [InlineData(Interest.Strong, Load.High, Course.Job)]
    [InlineData(Interest.Wished, Load.Medium, Course.FetchOrJob)]
    [InlineData(Interest.Wished, Load.High, Course.Job)]
    public void Interest_and_load_decide_between_now_and_later(Interest interest, Load load, Course course) =>
        Decide(interest: interest, load: load).Course.ShouldBe(course);

    [Fact]
    public void What_is_held_is_shown() => Decide(held: Level.Deep, load: Load.High).ShouldBe(new(Course.Show, Priority.Low, "held"));

    [Fact]
    public void A_first_click_leaves_the_reserve_to_those_who_insist()
    {
        Decide(provider: Reserve).Course.ShouldBe(Course.Later);
        Decide(provider: Reserve, interest: Interest.Insistent).Course.ShouldBe(Course.FetchOrJob);
    }

    [Fact]
    public void When_no_source_can_be_asked_whoever_insists_gets_a_job()
    {
        Decide(provider: Spent, interest: Interest.Insistent).ShouldBe(new(Course.Job, Priority.Urgent, "sources"));
        Decide(provider: new(Broken: true), interest: Interest.Strong, intent: Intents.WatchWord).Course.ShouldBe(Course.Job);
    }

    [Fact]
    public void What_goes_on_a_list_is_fetched_in_a_calm_window() =>
        Decide(intent: Intents.AddToListWord, interest: Interest.Strong).ShouldBe(new(Course.Job, Priority.Low, "listed"));

    [Theory]
    [InlineData(Intents.WatchWord, Interest.Strong, Priority.Urgent)]
    [InlineData(Intents.FetchNowWord, Interest.Strong, Priority.Urgent)]
    [InlineData(Intents.ExploreWord, Interest.Insistent, Priority.Urgent)]
    [InlineData(Intents.ExploreWord, Interest.Strong, Priority.Urgent)]
    [InlineData(Intents.FollowWord, Interest.Strong, Priority.High)]
    [InlineData(Intents.ExploreWord, Interest.Wished, Priority.High)]
    [InlineData(Intents.PrefetchWord, Interest.Reflex, Priority.Medium)]
    [InlineData(Intents.AddToListWord, Interest.Strong, Priority.Low)]
    [InlineData(Intents.ExploreWord, Interest.Reflex, Priority.Low)]
    [InlineData("Nonsense", Interest.Reflex, Priority.Low)]
    public void Priority_follows_from_intent(string intent, Interest interest, Priority priority) => Intents.PriorityOf(intent, interest).ShouldBe(priority);

    [Fact]
    public void A_click_in_passing_never_makes_a_job_and_an_insistent_one_is_never_passed_over()
    {
        var asked = from intent in Gen.Elements(Intents.Words.ToArray())
                    from interest in Gen.Elements(Enum.GetValues<Interest>())
                    from held in Gen.Elements(Enum.GetValues<Level>())
                    from load in Gen.Elements(Enum.GetValues<Load>())
                    from left in Gen.Choose(0, 40)
                    from broken in Gen.Elements(true, false)
                    select (intent, interest, held, load, provider: new ProviderStanding(40, left, Evening.AddHours(4), broken));
        Prop.ForAll(asked.ToArbitrary(), one =>
        {
            var course = Decide(one.intent, one.interest, one.held, one.load, one.provider).Course;
            if (one.held == Level.Deep) course.ShouldBe(Course.Show);
            else if (one.interest == Interest.Reflex) course.ShouldBeOneOf(Course.Fetch, Course.Later);
            else course.ShouldBeOneOf(Course.FetchOrJob, Course.Job);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Clicks_staying_and_plain_words_are_interest()
    {
        var options = new InsistenceOptions { Clicks = 3 };
        var frame = new Frame { Id = Guid.CreateVersion7(), Entity = EntityName.Movie, InsistLevel = 2 };
        Insistence.Of(frame, options).ShouldBe(Interest.Reflex);
        Insistence.Of(frame with { InsistLevel = 3 }, options).ShouldBe(Interest.Insistent);
        Insistence.Of(Insistence.Dwelt(frame, options), options).ShouldBe(Interest.Insistent);
        Insistence.Dwelt(frame with { InsistLevel = 7 }, options).InsistLevel.ShouldBe(7);
        Insistence.Of(frame with { UserConfirmed = true }, options).ShouldBe(Interest.Strong);
        Insistence.Of(frame with { Intent = new(Intents.WatchWord) }, options).ShouldBe(Interest.Strong);
    }

    private static Execution Decide(
        string intent = Intents.ExploreWord, Interest interest = Interest.Reflex, Level held = Level.Basic, Load load = Load.Low, ProviderStanding? provider = null) =>
        Execution.Of(new(intent, interest, held, Level.Deep, 0.2, new()
        {
            Now = Evening, Load = load,
            Providers = provider is null ? new Dictionary<string, ProviderStanding>() : new Dictionary<string, ProviderStanding> { ["tmdb"] = provider },
        }));
}
