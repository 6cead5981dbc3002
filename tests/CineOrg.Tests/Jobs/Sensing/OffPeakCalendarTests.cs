using CineOrg.Core.Jobs.Sensing;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs.Sensing;

public sealed class OffPeakCalendarTests
{
    // A Monday, in the clock's own time zone.
    private static DateTimeOffset At(int hour) => new(2026, 3, 2, hour, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Unlearned_the_night_is_quiet_and_the_evening_peak()
    {
        var week = new WeekOfLoad();
        Enumerable.Range(0, 24).Where(hour => week.KindOf(hour) == HourKind.Quiet).ShouldBe(Enumerable.Range(0, 8));
        Enumerable.Range(0, 24).Where(hour => week.KindOf(hour) == HourKind.Peak).ShouldBe(Enumerable.Range(18, 5));
    }

    [Fact]
    public void A_house_of_night_owls_is_learned_within_three_weeks()
    {
        var week = new WeekOfLoad();
        for (var times = 0; times < 3; times++)
            for (var hour = 0; hour < WeekOfLoad.Hours; hour++) week.Learn(hour, hour % 24 is >= 22 or < 4 ? 0.9 : hour % 24 is >= 8 and < 16 ? 0.0 : 0.4);
        week.KindOf(1).ShouldBe(HourKind.Peak);
        week.KindOf(2 * 24 + 10).ShouldBe(HourKind.Quiet);
        week.KindOf(5).ShouldBe(HourKind.Ordinary);
    }

    [Fact]
    public void A_house_that_is_always_busy_has_quiet_hours_too()
    {
        var week = new WeekOfLoad();
        for (var times = 0; times < 6; times++)
            for (var hour = 0; hour < WeekOfLoad.Hours; hour++) week.Learn(hour, hour % 24 < 6 ? 0.4 : 1);
        week.KindOf(3).ShouldBe(HourKind.Quiet);
        week.KindOf(12).ShouldBe(HourKind.Peak);
    }

    [Fact]
    public async Task An_hour_is_learned_when_it_ends_and_kept_over_a_restart()
    {
        using var store = new Store();
        var machine = new Machine();
        var calendar = new OffPeakCalendar(store.Get<ILoadHours>(), store.Database, machine.Clock);
        var first = WeekOfLoad.HourOf(machine.Clock.GetLocalNow());
        for (var minute = 0; minute <= 60; minute++)
        {
            await calendar.Note(1, TestContext.Current.CancellationToken);
            machine.Clock.Pass(TimeSpan.FromMinutes(1));
        }
        store.Get<ILoadHours>().All().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            hour => hour.Hour.ShouldBe(first), hour => hour.Weeks.ShouldBe(1), hour => hour.Usual.ShouldBeGreaterThan(0.35));
        new OffPeakCalendar(store.Get<ILoadHours>(), store.Database, machine.Clock).Look()[first].Hour.Weeks.ShouldBe(1);
    }

    [Fact]
    public void The_next_quiet_hour_is_told()
    {
        var machine = new Machine();
        var calendar = new OffPeakCalendar(machine, machine, machine.Clock);
        calendar.NextOffPeak(At(3)).ShouldBe(At(3));
        calendar.NextOffPeak(At(20)).ShouldBe(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero));
    }
}
