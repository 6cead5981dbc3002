using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Jobs.When;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context.Graph;

public sealed class MomentVariablesTests
{
    private static readonly Moment Plain = Moments.Of(Moments.Frame("Movie"));

    private static readonly Moment Full = Moments.Of(
        Moments.Frame("Person", "p") with
        {
            Intent = new("Watch"), Purpose = "un western", State = FrameState.Pending, MentalState = new(Curiosity.Low, "Genre", true),
            InsistLevel = 3, UserConfirmed = true, Pinned = true,
        },
        Moments.Frame("Genre", "drama"), Moments.Frame("Movie") with { Intent = new("Search") }) with
    {
        Profile = Profile.Consumer,
        Viewing = new(Curiosity.Low, "BE", LocalOnly: true) { Services = ["Arte"] },
        Entity = new(Level.Deep, "film", 1966, "Local/SSD", 0)
        {
            Playable = true, Owned = true, Seen = true, Genres = ["western"], Countries = ["IT", "ES"],
        },
    };

    /// <summary>A rule for each variable that holds of the full moment and not of the plain one.</summary>
    public static TheoryData<string> Rules =>
    [
        "frame.entity == Person", "frame.bound", "frame.intent == Watch", "frame.purpose == 'un western'", "frame.state == pending", "frame.focus == Genre",
        "frame.resume", "frame.insist >= 2", "frame.confirmed", "frame.pinned", "stack.depth == 2", "stack.from == Genre", "stack.intent == Search",
        "profile == consumer", "curiosity == low", "viewing.local_only", "viewing.country == BE", "'arte' in viewing.services",
        "availability.layer == Local/SSD", "availability.rank == 0", "availability.playable", "entity.level >= medium", "entity.kind == film",
        "entity.year < 1970", "entity.owned", "entity.seen", "'western' in entity.genres", "entity.countries in [ES, FR]",
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_variable_is_what_its_name_says(string text)
    {
        var rule = MomentVariables.All.Parse(text);
        rule.Holds(Full).ShouldBeTrue();
        rule.Holds(Plain).ShouldBeFalse();
    }

    [Fact]
    public void Every_variable_of_step_person_and_entity_has_such_a_rule() =>
        Rules.Select(row => MomentVariables.All.Parse(row.Data).Reads.Single().Name).ShouldBe(
            MomentVariables.All.All.Select(variable => variable.Name)
                .Except(new WhenVariables<Moment>().AddConditions(moment => moment.Conditions).All.Select(variable => variable.Name)),
            ignoreOrder: true);

    [Fact]
    public void Reading_any_of_them_allocates_nothing()
    {
        foreach (var variable in MomentVariables.All.All)
        {
            variable.Read(Full);
            var before = GC.GetAllocatedBytesForCurrentThread();
            variable.Read(Full);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0, variable.Name);
        }
    }
}
