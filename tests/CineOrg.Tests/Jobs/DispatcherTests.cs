using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs;

public sealed class DispatcherTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly JobRig _rig = new(new JobType("ask") { Providers = ["tmdb"] }, new JobType("own"));

    public void Dispose() => _rig.Dispose();

    private DateTimeOffset Now => _rig.Store.Clock.GetUtcNow();
    private DateTimeOffset Midnight => new(Now.Date.AddDays(1), TimeSpan.Zero);

    [Fact]
    public async Task What_somebody_waits_for_is_found_behind_any_number_that_wait_for_a_window()
    {
        for (var older = 0; older < 40; older++) await _rig.Ask(new("own", "{}") { Priority = Priority.Low });
        _rig.Conditions = _rig.Conditions with { Calm = false };
        _rig.Store.Clock.Pass(TimeSpan.FromHours(10));
        var awaited = await _rig.Ask(new("own", "{}") { Priority = Priority.Low, Waiter = "s1" });
        (await _rig.Take(1)).ShouldHaveSingleItem().Id.ShouldBe(awaited.Id);
    }

    [Fact]
    public async Task Asking_again_with_the_same_conditions_does_not_make_them_longer()
    {
        foreach (var when in (string[])["off_peak", "calm", "off_peak", "calm", "load == low", "off_peak"]) await _rig.Ask(new("own", "{}") { DedupeKey = "one", When = when });
        (await _rig.Take(1)).ShouldHaveSingleItem().When.ShouldBe("(off_peak) or (calm) or (load == low)");
    }

    [Fact]
    public async Task What_a_spent_quota_holds_up_is_put_off_until_midnight_told_of_once_and_then_done_urgent_ones_first()
    {
        await Ask(40, Priority.Low);
        var late = await _rig.Ask(new("ask", "{}") { Priority = Priority.Urgent });
        Quota(0);
        (await _rig.Take(3)).ShouldBeEmpty();
        (await _rig.Take(3)).ShouldBeEmpty();
        (await _rig.Told<JobDeferred>()).Count.ShouldBe(41);
        (await _rig.Found(late.Id)).ShouldSatisfyAllConditions(job => job.RunAt.ShouldBe(Midnight), job => job.Held.ShouldBe("Quota tmdb"), job => job.Status.ShouldBe(JobStatus.Pending));
        _rig.Store.Clock.Pass(Midnight - Now);
        Quota(40);
        (await _rig.Take(1)).ShouldHaveSingleItem().Id.ShouldBe(late.Id);
    }

    [Fact]
    public async Task Forty_a_day_of_five_hundred_are_asked_across_restarts_and_none_is_lost()
    {
        await Ask(495, Priority.Low);
        var urgent = await Ask(5, Priority.Urgent);
        var (asked, days) = (new List<Guid>(), 0);
        for (; asked.Count < 500; days++)
        {
            for (var left = 40; ; left--)
            {
                Quota(left);
                // A new dispatcher knows nothing of the one before, as after a restart.
                var dispatcher = days % 4 == 3 ? _rig.Dispatch(_rig.Store.Clock) : _rig.Dispatcher;
                if (await _rig.Take(1, dispatcher) is not [var job]) break;
                asked.Add(job.Id);
                (await dispatcher.Complete(job, null, new(TimeSpan.Zero, 0, 1))).ShouldBeTrue();
                asked.Count.ShouldBeLessThanOrEqualTo(40 * (days + 1), "never over the quota");
            }
            _rig.Store.Clock.Pass(Midnight - Now);
        }
        (days, asked.Distinct().Count()).ShouldBe((13, 500));
        asked.Take(5).ShouldBe(urgent, ignoreOrder: true);
    }

    [Fact]
    public async Task What_needs_no_provider_goes_on_while_another_waits_for_one()
    {
        await Ask(100, Priority.Urgent);
        var own = await _rig.Ask(new("own", "{}") { Priority = Priority.Low });
        Quota(0);
        (await _rig.Take(1)).ShouldHaveSingleItem().Id.ShouldBe(own.Id);
    }

    [Fact]
    public async Task A_condition_that_fails_is_looked_at_again_each_minute()
    {
        _rig.Conditions = _rig.Conditions with { Calm = false };
        var job = await _rig.Ask(new("own", "{}") { When = "calm" });
        (await _rig.Take()).ShouldBeEmpty();
        _rig.Conditions = _rig.Conditions with { Calm = true };
        (await _rig.Take()).ShouldBeEmpty("it rests for a minute");
        _rig.Store.Clock.Pass(Gate.LookAgain);
        (await _rig.Take()).ShouldHaveSingleItem().Id.ShouldBe(job.Id);
        (await _rig.Told<JobDeferred>()).ShouldHaveSingleItem().Reason.ShouldBe("Condition");
    }

    [Fact]
    public async Task A_condition_that_cannot_be_read_is_refused_with_place_and_reason() =>
        (await Should.ThrowAsync<BadPayloadException>(() => _rig.Ask(new("own", "{}") { When = "calm and" }))).ShouldSatisfyAllConditions(
            wrong => wrong.Field.ShouldBe("when"), wrong => wrong.Reason.ShouldContain("at character"));

    [Fact]
    public async Task A_paused_type_rests_across_a_restart_until_it_is_resumed()
    {
        await _rig.Ask(new("own", "{}"));
        await _rig.Store.Write(transaction => _rig.Standings.Pause(transaction, "own", Now));
        (await _rig.Take(1, _rig.Dispatch(_rig.Store.Clock))).ShouldBeEmpty();
        await _rig.Store.Write(transaction => _rig.Standings.Pause(transaction, null, Now));
        await _rig.Store.Write(transaction => _rig.Standings.Resume(transaction, "own"));
        (await _rig.Take()).ShouldBeEmpty("all rest");
        await _rig.Store.Write(transaction => _rig.Standings.Resume(transaction, null));
        (await _rig.Take()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_clock_set_back_an_hour_or_forward_a_day_loses_nothing_and_runs_nothing_twice()
    {
        var (later, soon, running) = (
            await _rig.Ask(new("own", "{}") { EarliestStart = Now.AddHours(20) }),
            await _rig.Ask(new("own", "{}")), await _rig.Ask(new("own", "{}") { Priority = Priority.Urgent }));
        (await _rig.Take()).ShouldHaveSingleItem().Id.ShouldBe(running.Id);
        _rig.Store.Clock.Pass(-TimeSpan.FromHours(1));
        var during = await _rig.Ask(new("own", "{}"));
        (await _rig.Take(9, mine: [running.Id])).Select(job => job.Id).ShouldBe([soon.Id, during.Id], ignoreOrder: true);
        _rig.Store.Clock.Pass(Day + TimeSpan.FromHours(1));
        (await _rig.Take(9, mine: [running.Id, soon.Id, during.Id])).Select(job => job.Id).ShouldBe([later.Id], "what runs here is not taken for lost");
        foreach (var id in new[] { running.Id, soon.Id, during.Id, later.Id })
            (await _rig.Dispatcher.Complete(await _rig.Found(id), null, new(TimeSpan.Zero))).ShouldBeTrue();
        (await _rig.Told<JobStarted>()).Select(started => started.JobId).ShouldBeUnique();
    }

    [Fact]
    public async Task Another_workers_lost_job_is_taken_again_and_ends_once()
    {
        await _rig.Ask(new("own", "{}"));
        var first = (await _rig.Take()).ShouldHaveSingleItem();
        _rig.Store.Clock.Pass(Dispatcher.Lease);
        var second = (await _rig.Take()).ShouldHaveSingleItem();
        (await _rig.Dispatcher.Complete(second, null, new(TimeSpan.Zero))).ShouldBeTrue();
        (await _rig.Dispatcher.Complete(first, null, new(TimeSpan.Zero))).ShouldBeFalse();
        (await _rig.Told<JobCompleted>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_runner_leaves_to_the_end_is_written_with_it_or_not_at_all()
    {
        await _rig.Ask(new("own", "{}"));
        var lost = (await _rig.Take()).ShouldHaveSingleItem();
        _rig.Store.Clock.Pass(Dispatcher.Lease);
        var taken = (await _rig.Take()).ShouldHaveSingleItem();
        var written = 0;
        await _rig.Dispatcher.Complete(lost, null, new(TimeSpan.Zero), [_ => written++]);
        await _rig.Dispatcher.Complete(taken, null, new(TimeSpan.Zero), [_ => written++]);
        written.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_is_tried_again_as_often_as_the_type_allows_a_permanent_one_never()
    {
        await _rig.Ask(new("own", "{}"));
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var job = (await _rig.Take()).ShouldHaveSingleItem();
            await _rig.Dispatcher.Fail(job, new TimeoutException("no answer"));
            (await _rig.Found(job.Id)).Status.ShouldBe(attempt < 3 ? JobStatus.Pending : JobStatus.Failed);
            _rig.Store.Clock.Pass(TimeSpan.FromMinutes(1));
        }
        await _rig.Ask(new("own", "{}"));
        var hopeless = (await _rig.Take()).ShouldHaveSingleItem();
        await _rig.Dispatcher.Fail(hopeless, new PermanentFailureException("there is no such film"));
        (await _rig.Found(hopeless.Id)).ShouldSatisfyAllConditions(job => job.Status.ShouldBe(JobStatus.Failed), job => job.LastError.ShouldBe("there is no such film"));
        (await _rig.Retry(hopeless.Id)).ShouldNotBeNull();
        (await _rig.Take()).ShouldHaveSingleItem().Id.ShouldBe(hopeless.Id);
    }

    [Fact]
    public async Task Kills_do_not_count_as_failures()
    {
        var job = await _rig.Ask(new("own", "{}"));
        for (var kill = 0; kill < 20; kill++)
        {
            (await _rig.Take()).ShouldHaveSingleItem();
            await _rig.Restart();
        }
        (await _rig.Found(job.Id)).ShouldSatisfyAllConditions(found => found.Failures.ShouldBe(0), found => found.Status.ShouldBe(JobStatus.Pending), found => found.Attempts.ShouldBe(20));
    }

    [Fact]
    public async Task What_jobs_cost_is_learned_by_type()
    {
        await Ask(2, Priority.Urgent);
        Quota(40);
        foreach (var job in await _rig.Take(2))
            await _rig.Dispatcher.Complete(job, null, new(TimeSpan.FromSeconds(job.Attempts), 100, 4));
        _rig.Standings.Learned()["ask"].ShouldBe(new JobCost(TimeSpan.FromSeconds(1), 100, 4));
    }

    [Fact]
    public async Task A_nearing_deadline_is_seen_however_long_the_queue()
    {
        await Ask(60, Priority.Low);
        Quota(99);
        var pressing = await _rig.Ask(new("ask", "{}") { Priority = Priority.Low, LatestEnd = Now.AddMinutes(5) });
        (await _rig.Take(1)).ShouldHaveSingleItem().Id.ShouldBe(pressing.Id);
    }

    private async Task<IReadOnlyList<Guid>> Ask(int count, Priority priority) =>
        [.. (await _rig.AskAll([.. Enumerable.Repeat(new JobRequest("ask", "{}") { Priority = priority }, count)])).Select(job => job.Id)];

    private void Quota(int left) =>
        _rig.Conditions = _rig.Conditions with { Providers = new Dictionary<string, ProviderStanding> { ["tmdb"] = new(40, left, Midnight) } };
}
