using CineOrg.Core.Enrichment.Ahead;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Ahead;

public sealed class ForesightTests
{
    private static readonly ForesightOptions Rule = new(0.3, TimeSpan.FromDays(30), TimeSpan.FromSeconds(1.5));

    private static Foresight Link(double opened, double unused, int waiting = 0, double requestsEach = 1) => new("saga", opened, unused, waiting, 100, 100 * requestsEach);

    [Fact]
    public void A_link_is_tried_first_and_judged_by_what_a_request_spares()
    {
        Rule.Of(null).ShouldBe(Verdict.Tried);
        Rule.Of(Link(0, 63)).ShouldBe(Verdict.Tried);
        Rule.Of(Link(0, 64)).ShouldBe(Verdict.Wasted);
        Rule.Of(Link(20, 80)).ShouldBe(Verdict.Pays); // one in five, a second and a half each
        Rule.Of(Link(19, 81)).ShouldBe(Verdict.Wasted);
    }

    [Fact]
    public void Dearer_ones_must_be_opened_more_often_and_those_that_cost_nothing_hardly_ever()
    {
        Rule.Of(Link(20, 80, requestsEach: 2)).ShouldBe(Verdict.Wasted);
        Rule.Of(Link(40, 60, requestsEach: 2)).ShouldBe(Verdict.Pays);
        Rule.Of(Link(1, 99, requestsEach: 0)).ShouldBe(Verdict.Pays);
        Rule.Of(Link(0, 100, requestsEach: 0)).ShouldBe(Verdict.Wasted);
    }

    [Fact]
    public void What_waits_is_not_believed_to_be_opened_before_it_is()
    {
        Rule.Of(Link(10, 0, waiting: 40)).ShouldBe(Verdict.Tried);
        Rule.Of(Link(10, 0, waiting: 60)).ShouldBe(Verdict.Wasted);
        Rule.Of(Link(16, 0, waiting: 60)).ShouldBe(Verdict.Pays);
    }

    [Fact]
    public void Where_it_does_not_pay_the_same_small_share_goes_on_measuring()
    {
        var subjects = Enumerable.Range(0, 1_600).Select(number => new Guid(0, 0, 0, [0, 0, 0, 0, 0, 0, (byte)(number / 256), (byte)(number % 256)])).ToList();
        var taken = subjects.Where(subject => Rule.Takes(Link(0, 500), subject)).ToList();
        taken.Count.ShouldBe(1_600 / ForesightOptions.Sample);
        subjects.Where(subject => Rule.Takes(Link(1, 400), subject)).ShouldBe(taken);
        subjects.ShouldAllBe(subject => Rule.Takes(null, subject));
    }

    [Fact]
    public void Without_a_threshold_all_of_it_is_fetched() => (Rule with { Pays = 0 }).Of(Link(0, 500)).ShouldBe(Verdict.Pays);
}
