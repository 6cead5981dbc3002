using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;
using CineOrg.Storage.Sources;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

public sealed class RequestBudgetTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly ManualTime _clock = new() { JumpsAtMost = TimeSpan.FromHours(1) };
    private readonly MemoryQuota _quota = new();

    [Fact]
    public async Task A_restart_gives_no_second_window()
    {
        using (var before = Budget()) await Ask(before, 200);
        _clock.Jumps.ShouldBeEmpty();
        using var after = Budget();
        var restarted = _clock.GetUtcNow();
        await Ask(after, 1);
        (_clock.GetUtcNow() - restarted).ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Around_a_restart_no_minute_holds_more_than_allowed_however_slowly_requests_came_before()
    {
        using var data = new TemporaryFolder();
        using SourcesFile file = File(data), reopened = File(data);
        List<DateTimeOffset> made = [];
        using (var before = Budget(new Quota(file), null))
        {
            await Ask(before, 1, made);
            _clock.Advance(TimeSpan.FromSeconds(55));
            await Ask(before, 15, made);
        }
        using var after = Budget(new Quota(reopened), null);
        await Ask(after, 200, made);
        made.Max(at => made.Count(other => other >= at && other < at.AddMinutes(1))).ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public async Task After_a_restart_only_what_is_left_of_the_window_is_waited_for()
    {
        using (var before = Budget()) await Ask(before, 200);
        _clock.Advance(TimeSpan.FromSeconds(50));
        using var after = Budget();
        var restarted = _clock.GetUtcNow();
        await Ask(after, 1);
        // The last block may have been in use for six seconds.
        (_clock.GetUtcNow() - restarted).ShouldBe(TimeSpan.FromSeconds(16));
    }

    [Fact]
    public async Task What_is_under_way_counts_until_a_window_after_its_answer()
    {
        using var budget = Budget(perWindow: 2);
        var first = await budget.Enter(Stop);
        using var second = await budget.Enter(Stop);
        var third = budget.Enter(Stop);
        third.IsCompleted.ShouldBeFalse();
        var answered = _clock.GetUtcNow();
        first.Dispose();
        (await third).Dispose();
        (_clock.GetUtcNow() - answered).ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_day_of_few_requests_now_and_then_has_as_many_as_a_busy_one()
    {
        using var data = new TemporaryFolder();
        using var file = File(data);
        using var budget = Budget(new Quota(file), 500);
        for (var request = 1; request <= 120; request++)
        {
            await Ask(budget, 1);
            budget.Spent().Today.ShouldBe(request);
            _clock.Advance(TimeSpan.FromMinutes(5));
        }
    }

    [Fact]
    public async Task In_no_minute_more_than_allowed_and_hardly_fewer()
    {
        using var budget = Budget();
        List<DateTimeOffset> starts = [];
        for (var request = 0; request < 1000; request++)
        {
            await Ask(budget, 1);
            starts.Add(_clock.GetUtcNow());
            _clock.Advance(TimeSpan.FromMilliseconds(50));
        }
        starts.Max(at => starts.Count(other => other >= at && other < at.AddMinutes(1))).ShouldBe(200);
        (starts[^1] - starts[0]).ShouldBeLessThan(TimeSpan.FromMinutes(4.2));
    }

    [Fact]
    public async Task Most_requests_cost_no_note_of_their_own()
    {
        using var budget = Budget();
        await Ask(budget, 200);
        _quota.Notes.ShouldBe(10);
    }

    [Fact]
    public async Task A_day_has_so_many_requests_and_the_next_has_new_ones()
    {
        using (var before = Budget(perDay: 50)) await Ask(before, 30);
        using var after = Budget(perDay: 50);
        var made = 0;
        var spent = await Should.ThrowAsync<QuotaSpentException>(async () =>
        {
            for (; made < 100; made++) await Ask(after, 1);
        });
        made.ShouldBe(20);
        spent.Reset.ShouldBe(new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));
        _clock.Advance(TimeSpan.FromDays(1));
        await Ask(after, 50);
    }

    [Fact]
    public async Task Two_processes_share_one_day()
    {
        using var data = new TemporaryFolder();
        using SourcesFile mine = File(data), theirs = File(data);
        using RequestBudget one = Budget(new Quota(mine), 50), other = Budget(new Quota(theirs), 50);
        var made = 0;
        await Should.ThrowAsync<QuotaSpentException>(async () =>
        {
            for (; made < 100; made++) await Ask(made % 2 == 0 ? one : other, 1);
        });
        made.ShouldBeInRange(48, 50);
    }

    [Fact]
    public async Task A_request_that_a_person_waits_for_goes_before_those_that_nobody_waits_for()
    {
        using var budget = Budget(atOnce: 1);
        using var taken = await budget.Enter(Stop);
        var work = Haste.WithoutHaste(() => budget.Enter(Stop));
        var person = budget.Enter(Stop);
        taken.Dispose();
        using (await person) work.IsCompleted.ShouldBeFalse();
        (await work).Dispose();
    }

    [Fact]
    public async Task Background_work_that_somebody_comes_to_wait_for_goes_before_the_rest_and_behind_those_who_waited_already()
    {
        using var budget = Budget(atOnce: 1);
        var taken = await budget.Enter(Stop);
        var pace = new Pace();
        var (work, wanted) = (Haste.WithoutHaste(() => budget.Enter(Stop)), Haste.At(pace, () => budget.Enter(Stop)));
        var person = budget.Enter(Stop);
        pace.Hurry();
        taken.Dispose();
        using (await person) wanted.IsCompleted.ShouldBeFalse();
        using (await wanted) work.IsCompleted.ShouldBeFalse();
        (await work).Dispose();
        budget.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_stops_waiting_costs_nobody_a_turn()
    {
        using var budget = Budget(atOnce: 1);
        var taken = await budget.Enter(Stop);
        using var leaving = new CancellationTokenSource();
        var gone = budget.Enter(leaving.Token);
        var next = budget.Enter(Stop);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => gone);
        taken.Dispose();
        (await next).Dispose();
        budget.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_asked_when_the_quota_cannot_be_kept()
    {
        _quota.Refusal = new IOException("No space left");
        using var budget = Budget();
        await Should.ThrowAsync<IOException>(() => budget.Enter(Stop));
    }

    private async Task Ask(RequestBudget budget, int times, List<DateTimeOffset>? made = null)
    {
        for (var request = 0; request < times; request++)
        {
            using var permit = await budget.Enter(Stop);
            made?.Add(_clock.GetUtcNow());
        }
    }

    private static SourcesFile File(TemporaryFolder data) => new(Path.Combine(data.Path, "sources.db"), NullLogger.Instance);

    private RequestBudget Budget(int? perDay = null, int atOnce = 3, int perWindow = 200) => Budget(_quota, perDay, atOnce, perWindow);

    private RequestBudget Budget(CineOrg.Core.Jobs.IQuota quota, int? perDay, int atOnce = 3, int perWindow = 200) =>
        new(new("wikimedia") { MaxPerDay = perDay, MaxConcurrent = atOnce, MaxPerWindow = perWindow }, quota, _clock);
}
