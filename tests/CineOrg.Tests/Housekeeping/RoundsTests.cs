using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Rules;
using CineOrg.Core.Housekeeping.Worth;
using CineOrg.Core.Jobs.Sensing;
using CineOrg.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping;

/// <summary>When housekeeping is called for, through days of a clock that goes when told.</summary>
public sealed class RoundsTests : IDisposable, IStored, IDiskSpace
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);
    private readonly Store _store = new();
    private readonly Acts _acts;
    private readonly OffPeakCalendar _calendar;
    private (long, long)? _disk = (10, 100);
    private long _bytes;

    public RoundsTests()
    {
        _acts = new(_store.Database, _store.Clock);
        _calendar = new(_store.Get<ILoadHours>(), _store.Database, _store.Clock);
    }

    [Fact]
    public async Task Once_a_day_at_the_hour_that_is_usually_calmest_of_that_day()
    {
        await Learned(calmest: 14);
        await Kept(_store.Clock.GetUtcNow());

        var told = await Days(await Begun(), 4);

        told.ShouldAllBe(call => call.Reason == HousekeepingRequested.Daily);
        told.Select(call => call.At.Day).ShouldBe([2, 3, 4]);
        told.ShouldAllBe(call => call.At.Hour == 14);
    }

    [Fact]
    public async Task A_machine_that_never_runs_at_its_calmest_hour_comes_to_it_every_other_evening()
    {
        await Learned(calmest: 4);
        for (var evening = 0; evening < 4; evening++)
        {
            To(18);
            var rounds = await Begun();
            for (var look = 0; look < 24; look++) await Look(rounds);
        }

        (await Told()).Select(call => (call.At.Day, call.At.Hour)).ShouldBe([(1, 19), (3, 18)]);
    }

    [Fact]
    public async Task A_clock_that_went_back_years_does_not_put_it_off_for_years()
    {
        await Kept(_store.Clock.GetUtcNow().AddYears(3));
        (await Days(await Begun(), 3)).Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_budget_above_its_mark_is_called_for_at_once_and_then_once_an_hour()
    {
        await Kept(_store.Clock.GetUtcNow());
        var rounds = await Begun();
        _bytes = 91;
        for (var look = 0; look < 12; look++) await Look(rounds);
        (await Told()).Select(call => call.Reason).ShouldBe([HousekeepingRequested.OverBudget, HousekeepingRequested.OverBudget]);
        _bytes = 90;
        for (var look = 0; look < 12; look++) await Look(rounds);
        (await Told()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_disk_above_its_mark_comes_before_a_budget_and_a_disk_that_says_nothing_is_none()
    {
        await Kept(_store.Clock.GetUtcNow());
        var rounds = await Begun();
        (_bytes, _disk) = (91, (91, 100));
        await Look(rounds);
        (await Told()).Single().Reason.ShouldBe(HousekeepingRequested.DiskFull);
        (_bytes, _disk) = (0, null);
        for (var look = 0; look < 12; look++) await Look(rounds);
        (await Told()).Count.ShouldBe(1);
    }

    public void Dispose()
    {
        _acts.Dispose();
        _store.Dispose();
    }

    private sealed record Call(string Reason, DateTimeOffset At);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<Rounds> Begun()
    {
        var bus = new EventBus(_store.Journal, _store.Database, _acts, [], new HandlerLoopFactory(_store.Journal, _store.Database, _store.Clock, NullLoggerFactory.Instance));
        var options = new HousekeepingOptions { Budgets = new Dictionary<StoredKind, long> { [Kind] = 100 } };
        var rounds = new Rounds(bus, new([this], options), new([this], this, options), _calendar, _store.Get<IUsageRepository>(), _store.Clock);
        await rounds.Begin(Stop);
        return rounds;
    }

    private async Task<IReadOnlyList<Call>> Days(Rounds rounds, int days)
    {
        for (var look = 0; look < days * 24 * 6; look++) await Look(rounds);
        return await Told();
    }

    // What is called for is done within the hour.
    private async Task Look(Rounds rounds)
    {
        var before = (await Told()).Count;
        await rounds.Look(Stop);
        await _acts.Write(Stop);
        if ((await Told()).Count > before && (await Told())[^1].Reason == HousekeepingRequested.Daily) await Kept(_store.Clock.GetUtcNow());
        _store.Clock.Pass(Pace);
    }

    private async Task<IReadOnlyList<Call>> Told() =>
        [.. (await _store.Journal.After(0, 1_000, Stop)).Select(one => one.Event).OfType<HousekeepingRequested>().Select(told => new Call(told.Reason, told.At))];

    private Task Kept(DateTimeOffset at) => _store.Write(transaction => _store.Get<IUsageRepository>().Mark(transaction, new(at, 0)));

    private void To(int hour)
    {
        while (_store.Clock.GetLocalNow().Hour != hour || _store.Clock.GetLocalNow().Minute != 0) _store.Clock.Pass(Pace);
    }

    private Task Learned(int calmest) => _store.Write(transaction =>
    {
        for (var hour = 0; hour < WeekOfLoad.Hours; hour++) _store.Get<ILoadHours>().Keep(transaction, new(hour, hour % 24 == calmest ? 0.01 : 0.5, 3));
    });

    StoredKind IStored.Kind => Kind;
    private static StoredKind Kind => StoredKind.Images;
    public ValueTask<long> Bytes(CancellationToken stop = default) => new(_bytes);
    public ValueTask<IReadOnlyList<Victim>> Least(long bytes, DateTimeOffset now, CancellationToken stop = default) => new((IReadOnlyList<Victim>)[]);
    public ValueTask<long> Drop(IReadOnlyList<Victim> victims, Cause cause, CancellationToken stop = default) => new(0L);
    (long Used, long Total)? IDiskSpace.Look() => _disk;
}
