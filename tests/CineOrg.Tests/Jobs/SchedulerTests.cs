using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs;

public sealed class SchedulerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private Conditions _conditions = new() { Now = Noon };
    private TypeStanding _type = new(JobWindow.Any, ["tmdb"], 0, new(TimeSpan.FromSeconds(1)), false);

    [Fact]
    public void The_heaviest_is_chosen_and_of_equal_ones_the_oldest()
    {
        var (old, young, urgent) = (Job(Priority.High, 10), Job(Priority.High, 1), Job(Priority.Urgent, 0));
        Chosen(3, young, urgent, old).ShouldBe([urgent.Id, old.Id, young.Id]);
        Chosen(1, young, urgent, old).ShouldBe([urgent.Id]);
    }

    [Fact]
    public void Under_high_load_only_what_is_urgent_is_begun_under_medium_load_what_is_high_too()
    {
        PendingJob[] all = [Job(Priority.Low), Job(Priority.Medium), Job(Priority.High), Job(Priority.Urgent)];
        _conditions = _conditions with { Load = Load.High };
        Chosen(9, all).ShouldBe([all[3].Id]);
        Held(all)[all[2].Id].ShouldBe(new WaitReason(WaitKind.Load, Load: Load.High));
        _conditions = _conditions with { Load = Load.Medium };
        Chosen(9, all).ShouldBe([all[3].Id, all[2].Id]);
    }

    [Fact]
    public void What_is_low_waits_for_a_quiet_hour_a_day_at_most_unless_somebody_waits_for_it()
    {
        var low = Job(Priority.Low);
        Held(low)[low.Id].ShouldBe(new WaitReason(WaitKind.Window, low.CreatedAt + TimeSpan.FromDays(1)));
        Chosen(1, Job(Priority.Low, 60 * 24)).ShouldNotBeEmpty();
        Chosen(1, low with { Waiters = 1 }).ShouldNotBeEmpty();
        Chosen(1, low with { LatestEnd = Noon.AddSeconds(1) }).ShouldNotBeEmpty();
        _conditions = _conditions with { OffPeak = true };
        Chosen(1, low).ShouldNotBeEmpty();
        _conditions = _conditions with { OffPeak = false, Calm = true };
        Chosen(1, low).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_type_of_the_quiet_window_waits_even_at_medium_priority()
    {
        _type = _type with { Window = JobWindow.Quiet };
        Chosen(9, Job(Priority.Medium)).ShouldBeEmpty();
        Chosen(9, Job(Priority.High)).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_spent_quota_holds_its_jobs_until_it_begins_anew()
    {
        var midnight = Noon.AddHours(12);
        var job = Job(Priority.Urgent);
        Stands(new(40, 0, midnight));
        Held(job)[job.Id].ShouldBe(new WaitReason(WaitKind.Quota, midnight, "tmdb"));
        Stands(new(40, 1, midnight));
        Chosen(1, job).ShouldBe([job.Id]);
        Chosen(1, job with { Estimate = new(TimeSpan.Zero, 0, 2) }).ShouldBeEmpty("two requests are not left");
    }

    [Fact]
    public void What_a_person_waits_for_begins_beyond_the_slots_and_nothing_else_does()
    {
        PendingJob[] all = [Job(Priority.High), Job(Priority.Urgent), Job(Priority.Medium)];
        Chosen(new FreeSlots(0, 0, 2), all).ShouldBe([all[1].Id]);
        Chosen(new FreeSlots(1, 0, 1), all).ShouldBe([all[1].Id]);
        Chosen(new FreeSlots(2, 0, 0), all).ShouldBe([all[1].Id, all[0].Id]);
        Chosen(new FreeSlots(0), all).ShouldBeEmpty();
        var options = new WorkerOptions { Slots = () => 1, Most = 5 };
        options.Free(0).ShouldBe(new(1, 0, 4));
        options.Free(3).ShouldBe(new(0, 0, 2));
        options.Free(5).All.ShouldBe(0);
    }

    [Fact]
    public void A_share_of_the_quota_is_left_to_others_by_low_jobs_alone()
    {
        _type = _type with { QuotaReserve = 0.25 };
        _conditions = _conditions with { OffPeak = true };
        Stands(new(40, 10, Noon.AddHours(12)));
        Chosen(1, Job(Priority.Low)).ShouldBeEmpty();
        Chosen(1, Job(Priority.Low) with { Waiters = 1 }).ShouldNotBeEmpty();
        Chosen(1, Job(Priority.Medium)).ShouldNotBeEmpty();
        Stands(new(40, 11, Noon.AddHours(12)));
        Chosen(1, Job(Priority.Low)).ShouldNotBeEmpty();
    }

    [Fact]
    public void An_open_breaker_holds_its_jobs_for_a_minute()
    {
        var job = Job(Priority.Urgent);
        Stands(new(Broken: true));
        Held(job)[job.Id].ShouldBe(new WaitReason(WaitKind.Breaker, Noon + Gate.LookAgain, "tmdb"));
    }

    [Fact]
    public void As_long_as_one_of_its_providers_can_be_asked_a_job_is_begun()
    {
        _type = _type with { Providers = ["tmdb", "wikidata"] };
        _conditions = _conditions with { Providers = new Dictionary<string, ProviderStanding> { ["tmdb"] = new(Broken: true), ["wikidata"] = new() } };
        Chosen(1, Job(Priority.Urgent)).ShouldNotBeEmpty();
        _conditions = _conditions with { Providers = new Dictionary<string, ProviderStanding> { ["tmdb"] = new(Broken: true), ["wikidata"] = new(Broken: true) } };
        Chosen(1, Job(Priority.Urgent)).ShouldBeEmpty();
    }

    [Fact]
    public void A_paused_type_a_rest_a_time_to_come_and_a_condition_hold_a_job()
    {
        var job = Job(Priority.Urgent);
        Held(job with { RunAt = Noon.AddHours(1) })[job.Id].ShouldBe(new WaitReason(WaitKind.NotYet, Noon.AddHours(1)));
        Held(job with { RunAt = Noon.AddHours(1), Failures = 1 })[job.Id].ShouldBe(new WaitReason(WaitKind.Retry, Noon.AddHours(1)));
        Held(job with { RunAt = Noon.AddHours(1), Held = "Quota tmdb" })[job.Id].ShouldBe(new WaitReason(WaitKind.Quota, Noon.AddHours(1), "tmdb"));
        Held(job with { When = "calm", WhenHolds = false })[job.Id].ShouldBe(new WaitReason(WaitKind.Condition, Noon + Gate.LookAgain, Condition: "calm"));
        Chosen(1, job with { When = "calm", WhenHolds = true }).ShouldNotBeEmpty();
        _type = _type with { Paused = true };
        Held(job)[job.Id].Kind.ShouldBe(WaitKind.Paused);
    }

    [Fact]
    public void The_last_place_is_kept_for_what_people_wait_for()
    {
        var (low, medium, high) = (Job(Priority.Low, 60 * 24), Job(Priority.Medium), Job(Priority.High));
        Next(2, 1, low, medium).Chosen.Count.ShouldBe(1);
        Next(2, 1, low, high).Chosen.ShouldHaveSingleItem().Id.ShouldBe(high.Id);
        Next(3, 1, low, high).Chosen.Count.ShouldBe(2);
        Next(1, 1, high).Chosen.Count.ShouldBe(1);
    }

    [Fact]
    public void However_much_comes_after_it_a_job_is_done_after_at_most_fifteen_days() => Rule.Always((byte seed) =>
    {
        // Each minute one urgent job comes and one is done; the old one must get through all the same.
        var old = Job(Priority.Low) with { CreatedAt = Noon };
        for (var minute = 0; minute <= 15 * 24 * 60; minute += 60)
        {
            _conditions = _conditions with { Now = Noon.AddMinutes(minute), Load = (Load)((minute / 60 + seed) % 3) };
            if (Chosen(1, old, Job(Priority.Urgent) with { CreatedAt = _conditions.Now, RunAt = _conditions.Now }).Contains(old.Id)) return;
        }
        Assert.Fail("It starved");
    });

    [Fact]
    public void The_same_inputs_give_the_same_schedule() => Rule.Always((byte[] seeds) =>
    {
        PendingJob[] heads = [.. seeds.Select(seed => Job((Priority)(seed % 4), seed))];
        Next(3, 1, heads).Chosen.ShouldBe(Next(3, 1, [.. heads.Reverse()]).Chosen);
    });

    private void Stands(ProviderStanding tmdb) => _conditions = _conditions with { Providers = new Dictionary<string, ProviderStanding> { ["tmdb"] = tmdb } };

    private Schedule Next(int free, int kept, params PendingJob[] heads) => Next(new FreeSlots(free, kept), heads);

    private Schedule Next(FreeSlots slots, PendingJob[] heads) =>
        Scheduler.Next(new(heads, _conditions, new Dictionary<string, TypeStanding> { ["any"] = _type }, slots.Free, slots.Kept) { Urgent = slots.Urgent });

    private IReadOnlyList<Guid> Chosen(FreeSlots slots, params PendingJob[] heads) => [.. Next(slots, heads).Chosen.Select(one => one.Id)];

    private IReadOnlyList<Guid> Chosen(int free, params PendingJob[] heads) => [.. Next(free, 0, heads).Chosen.Select(one => one.Id)];

    private Dictionary<Guid, WaitReason> Held(params PendingJob[] heads) => Next(9, 0, heads).Held.ToDictionary(one => one.Id, one => one.Reason);

    private static PendingJob Job(Priority priority, int ageMinutes = 0) =>
        new(Guid.CreateVersion7(), "any", priority, Noon.AddMinutes(-ageMinutes), Noon.AddMinutes(-ageMinutes));
}
