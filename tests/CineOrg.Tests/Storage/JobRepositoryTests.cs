using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Tests.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class JobRepositoryTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Asking_again_joins_the_job_and_raises_its_priority()
    {
        using var store = new Store();
        var (first, created) = await Enqueue(store, new("enrich", "{}") { DedupeKey = "k", Priority = Priority.Low });
        var (again, createdAgain) = await Enqueue(store, new("enrich", "{}") { DedupeKey = "k", Priority = Priority.Urgent });
        (created, createdAgain).ShouldBe((true, false));
        again.Id.ShouldBe(first.Id);
        again.Priority.ShouldBe(Priority.Urgent);
        (await Enqueue(store, new("enrich", "{}") { DedupeKey = "k", Priority = Priority.Low })).Job.Priority.ShouldBe(Priority.Urgent);
    }

    [Fact]
    public async Task Whoever_joins_a_job_waits_for_it_too_and_may_want_it_sooner()
    {
        using var store = new Store();
        var now = store.Clock.GetUtcNow();
        var (first, _) = await Enqueue(store, new("enrich", "{}")
        {
            DedupeKey = "k", Waiter = "ann", Origin = "{\"frame\":1}", EarliestStart = now + Minute * 10, LatestEnd = now + Minute * 60, When = "load == low",
        });
        (first.RunAt, first.EarliestStart, first.Waiters, first.When).ShouldBe((now + Minute * 10, now + Minute * 10, 1, "load == low"));
        var (joined, _) = await Enqueue(store, new("enrich", "{}") { DedupeKey = "k", Waiter = "bob", EarliestStart = now + Minute, LatestEnd = now + Minute * 30 });
        (joined.RunAt, joined.EarliestStart, joined.LatestEnd, joined.Waiters, joined.When).ShouldBe((now + Minute, now + Minute, now + Minute * 30, 2, null));
        await Enqueue(store, new("enrich", "{}") { DedupeKey = "k", Waiter = "bob", Origin = "{\"frame\":2}" });
        (await store.Jobs.Waiters(first.Id, Token)).Select(waiter => (waiter.Waiter, waiter.Origin)).ShouldBe([("ann", "{\"frame\":1}"), ("bob", "{\"frame\":2}")]);
    }

    [Fact]
    public async Task A_rest_after_a_failure_is_cut_short_only_by_a_more_urgent_wish()
    {
        using var store = new Store();
        await Enqueue(store, new("enrich", "{}") { DedupeKey = "k" });
        var job = (await Lease(store))!;
        var later = store.Clock.GetUtcNow() + Minute * 5;
        await store.Write(transaction => store.Jobs.Fail(transaction, job.Id, 1, "no answer", later, store.Clock.GetUtcNow()));
        (await Enqueue(store, new("enrich", "{}") { DedupeKey = "k" })).Job.RunAt.ShouldBe(later);
        (await Enqueue(store, new("enrich", "{}") { DedupeKey = "k", Priority = Priority.Urgent })).Job.RunAt.ShouldBe(store.Clock.GetUtcNow());
    }

    [Fact]
    public async Task The_most_urgent_due_job_of_the_asked_types_comes_first()
    {
        using var store = new Store();
        await Enqueue(store, new("enrich", "1") { Priority = Priority.Low });
        await Enqueue(store, new("enrich", "2") { Priority = Priority.High });
        await Enqueue(store, new("enrich", "3") { Priority = Priority.High });
        await Enqueue(store, new("scan", "4") { Priority = Priority.Urgent });
        await Enqueue(store, new("enrich", "5") { Priority = Priority.Urgent, EarliestStart = store.Clock.GetUtcNow() + Minute });
        (await Lease(store))!.Params.ShouldBe("2");
        (await Lease(store))!.Params.ShouldBe("3");
        (await Lease(store))!.Params.ShouldBe("1");
        (await Lease(store)).ShouldBeNull();
    }

    [Fact]
    public async Task A_job_whose_lease_ran_out_is_taken_again_and_the_first_worker_can_end_it_no_more()
    {
        using var store = new Store();
        await Enqueue(store, new("enrich", "{}"));
        var first = (await Lease(store))!;
        (await Lease(store)).ShouldBeNull();
        store.Clock.Pass(Minute * 2);
        var second = (await Lease(store))!;
        (second.Id, second.Attempts).ShouldBe((first.Id, 2));
        (await Complete(store, first)).ShouldBeFalse();
        (await Complete(store, second)).ShouldBeTrue();
        (await Complete(store, second)).ShouldBeFalse();
        (await store.Jobs.Counts(Token))[JobStatus.Completed].ShouldBe(1);
    }

    [Fact]
    public async Task A_failed_attempt_waits_and_the_last_one_stays_visible()
    {
        using var store = new Store();
        await Enqueue(store, new("enrich", "{}"));
        var job = (await Lease(store))!;
        var later = store.Clock.GetUtcNow() + Minute;
        (await store.Write(transaction => store.Jobs.Fail(transaction, job.Id, 1, "no answer", later, store.Clock.GetUtcNow()))).ShouldBeTrue();
        (await Lease(store)).ShouldBeNull();
        store.Clock.Pass(Minute);
        (await Lease(store))!.Attempts.ShouldBe(2);
        await store.Write(transaction => store.Jobs.Fail(transaction, job.Id, 2, "gave up", null, store.Clock.GetUtcNow()));
        var ended = (await store.Jobs.Find(job.Id, Token))!;
        (ended.Status, ended.LastError).ShouldBe((JobStatus.Failed, "gave up"));
    }

    [Fact]
    public async Task A_cancelled_job_is_no_longer_its_workers()
    {
        using var store = new Store();
        await Enqueue(store, new("enrich", "{}") { DedupeKey = "k" });
        var job = (await Lease(store))!;
        (await store.Write(transaction => store.Jobs.Cancel(transaction, job.Id, store.Clock.GetUtcNow())))!.Status.ShouldBe(JobStatus.Cancelled);
        (await store.Write(transaction => store.Jobs.Report(transaction, job.Id, 1, 0.5, null, store.Clock.GetUtcNow()))).ShouldBeFalse();
        (await Complete(store, job)).ShouldBeFalse();
        (await store.Write(transaction => store.Jobs.Cancel(transaction, job.Id, store.Clock.GetUtcNow()))).ShouldBeNull();
        (await Enqueue(store, new("enrich", "{}") { DedupeKey = "k" })).Created.ShouldBeTrue();
    }

    [Fact]
    public async Task A_released_job_counts_no_attempt()
    {
        using var store = new Store();
        await Enqueue(store, new("enrich", "{}"));
        var job = (await Lease(store))!;
        (await store.Write(transaction => store.Jobs.Release(transaction, job.Id, 1, store.Clock.GetUtcNow()))).ShouldBeTrue();
        (await Lease(store))!.Attempts.ShouldBe(1);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<(Job Job, bool Created)> Enqueue(Store store, JobRequest request) =>
        store.Write(transaction => store.Jobs.Enqueue(transaction, request, Cause.None, store.Clock.GetUtcNow()));

    private static Task<Job?> Lease(Store store) =>
        store.Write(transaction => store.Jobs.First(transaction, "enrich", store.Clock.GetUtcNow(), Minute));

    private static Task<bool> Complete(Store store, Job job) =>
        store.Write(transaction => store.Jobs.Complete(transaction, job.Id, job.Attempts, "{}", store.Clock.GetUtcNow()));
}
