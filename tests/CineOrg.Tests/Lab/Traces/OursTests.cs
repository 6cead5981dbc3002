using CineOrg.App.Lab.Traces;
using CineOrg.App.Lab.Traces.Policies;
using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;
using Shelf = CineOrg.App.Lab.Traces.Shelf;

namespace CineOrg.Tests.Lab.Traces;

/// <summary>What our rule does where others are known to fail, and what it lets go first.</summary>
public sealed class OursTests
{
    [Fact]
    public void What_is_gone_through_in_turn_is_kept_in_part_instead_of_always_lost()
    {
        var loop = string.Concat(Enumerable.Repeat("abcdefghijklmnopqrst", 60));
        Played.Hits("lru", loop, 15).Count(hit => hit == '+').ShouldBe(0);
        Share(Played.Hits("ours", loop, 15)[600..]).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Strangers_asked_for_once_do_not_drive_out_who_returns()
    {
        var works = string.Concat(Enumerable.Range(0, 400).Select(at => $"abcdefgh{(char)(0x4E00 + at)}{(char)(0x5E00 + at)}"));
        var hits = Played.Hits("ours", works, 9);
        Share(hits[2000..]).ShouldBe(0.8, 0.01);
    }

    [Fact]
    public void A_work_loses_its_upper_layers_before_it_goes_altogether()
    {
        List<Request> requests = [new(0, 0, 0, Level.Deep), new(1, 0, 1, Level.Deep)];
        var shelf = new Shelf(Costs.Usual, 200_000, 2);
        var ours = new Ours(shelf, new("two", [.. requests], 2, 1));
        for (var at = 0; at < requests.Count; at++) ours.Use(requests[at], at);
        shelf.Bytes.ShouldBeLessThanOrEqualTo(200_000);
        new[] { shelf[0], shelf[1] }.Order().ShouldBe([Level.Medium, Level.Deep]);
    }

    [Fact]
    public void What_others_opened_next_is_there_before_it_is_asked_for()
    {
        // Each person opens a pair of works, one after the other, in a shelf of three: the second comes ahead once others have done so.
        Request[] requests = [.. Enumerable.Range(0, 200).SelectMany(person => new[] { Ask(person, person % 10 * 2), Ask(person, person % 10 * 2 + 1) })];
        Trace trace = new("pairs", requests, 20, 200);
        var simulation = new Simulation(trace, Costs.Unit, new(0));
        var (without, ahead) = (simulation.Run(PolicyKinds.Ours, 0.15), simulation.Run(PolicyKinds.OursAhead, 0.15));
        ahead.Served.ShouldBeGreaterThan(without.Served + 0.2);
        ahead.BytesAhead.ShouldBeGreaterThan(0);
        ahead.BytesMoved.ShouldBe((long)Math.Round((1 - ahead.Served) * requests.Length) + ahead.BytesAhead);

        static Request Ask(int person, int work) => new(person * 1000L, person, work, Level.Deep);
    }

    private static double Share(string hits) => hits.Count(hit => hit == '+') / (double)hits.Length;
}
