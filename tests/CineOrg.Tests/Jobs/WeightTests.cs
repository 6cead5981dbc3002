using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs;

/// <summary>What weighs more in one thing and no less in all others weighs more.</summary>
public sealed class WeightTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly JobCost Cheap = new(TimeSpan.FromSeconds(1));

    [Fact]
    public void A_higher_priority_weighs_more() => Rule.Always((byte one, byte other, ushort age) =>
    {
        var (lower, higher) = ((Priority)(Math.Min(one, other) % 4), (Priority)(Math.Max(one, other) % 4));
        if (lower < higher) Total(Job(higher, age)).ShouldBeGreaterThan(Total(Job(lower, age)));
    });

    [Fact]
    public void Each_person_who_waits_makes_it_heavier() => Rule.Always((byte persons, ushort age) =>
        Total(Job(Priority.Low, age) with { Waiters = persons + 1 }).ShouldBeGreaterThan(Total(Job(Priority.Low, age) with { Waiters = persons })));

    [Fact]
    public void Each_minute_makes_it_heavier() => Rule.Always((ushort age) => Total(Job(Priority.Low, age + 1)).ShouldBeGreaterThan(Total(Job(Priority.Low, age))));

    [Fact]
    public void A_nearer_deadline_never_weighs_less() => Rule.Always((short minutes, ushort nearer) =>
    {
        var end = Noon.AddMinutes(minutes);
        Total(Job(Priority.Low, 0) with { LatestEnd = end.AddMinutes(-nearer) }).ShouldBeGreaterThanOrEqualTo(Total(Job(Priority.Low, 0) with { LatestEnd = end }));
        Total(Job(Priority.Low, 0) with { LatestEnd = end }).ShouldBeGreaterThanOrEqualTo(Total(Job(Priority.Low, 0)));
    });

    [Fact]
    public void What_takes_longer_or_moves_more_never_weighs_more() => Rule.Always((ushort seconds, ushort more, ushort megabytes, ushort moreMegabytes) =>
    {
        var less = new JobCost(TimeSpan.FromSeconds(seconds), megabytes * 1_000_000L);
        var dear = new JobCost(TimeSpan.FromSeconds(seconds + more), (megabytes + moreMegabytes) * 1_000_000L);
        Total(Job(Priority.Low, 0), dear).ShouldBeLessThanOrEqualTo(Total(Job(Priority.Low, 0), less));
    });

    [Fact]
    public void What_takes_more_of_a_providers_day_never_weighs_more() => Rule.Always((byte requests, byte more) => Total(Job(Priority.Low, 0), new(TimeSpan.Zero, 0, requests + more))
        .ShouldBeLessThanOrEqualTo(Total(Job(Priority.Low, 0), new(TimeSpan.Zero, 0, requests))));

    [Fact]
    public void Only_what_is_low_rises_in_a_quiet_hour()
    {
        foreach (var priority in Enum.GetValues<Priority>())
        {
            var (busy, quiet) = (Total(Job(priority, 5)), Weight.Of(Job(priority, 5), At(Noon) with { OffPeak = true }, Cheap, []).Total);
            (quiet - busy).ShouldBe(priority == Priority.Low ? Weight.Medium : 0);
        }
    }

    [Fact]
    public void Within_a_type_and_priority_rank_orders_as_weight_does() => Rule.Always((ushort age, ushort otherAge, byte persons, byte otherPersons, ushort seconds) =>
    {
        var one = Job(Priority.Medium, age) with { Waiters = persons, Estimate = new(TimeSpan.FromSeconds(seconds), 3_000_000) };
        var other = Job(Priority.Medium, otherAge) with { Waiters = otherPersons, Estimate = new(TimeSpan.Zero) };
        var (heavier, sooner) = (Total(one) - Total(other), Rank(other) - Rank(one));
        if (Math.Abs(heavier) > 0.01) (sooner > 0).ShouldBe(heavier > 0);
    });

    [Fact]
    public void Whatever_comes_later_it_comes_first_one_day() => Rule.Always((byte priority, byte persons) =>
    {
        var old = Job(Priority.Low, 0) with { CreatedAt = Noon.AddDays(-31) };
        Total(old).ShouldBeGreaterThan(Total(Job((Priority)(priority % 4), 0) with { Waiters = persons }));
    });

    private static long Rank(PendingJob job) => Weight.Rank(job.CreatedAt, job.Waiters, job.Estimate);

    private static Conditions At(DateTimeOffset now) => new() { Now = now, Providers = new Dictionary<string, ProviderStanding> { ["tmdb"] = new(PerDay: 40, Left: 20) } };

    private static double Total(PendingJob job, JobCost? cost = null) => Weight.Of(job, At(Noon), cost ?? Cheap, ["tmdb"]).Total;

    private static PendingJob Job(Priority priority, int ageMinutes) =>
        new(Guid.Empty, "any", priority, Noon.AddMinutes(-ageMinutes), Noon.AddMinutes(-ageMinutes));
}
