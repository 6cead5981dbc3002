using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context;

/// <summary>Clicks in passing become few calm jobs, those most clicked first.</summary>
public sealed class ClickCountsTests
{
    private readonly ClickCounts _counts = new();

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private void Click(int id, int times = 1, EntityKind kind = EntityKind.Movie, Level fills = Level.Deep)
    {
        for (var time = 0; time < times; time++) _counts.Count(new(kind, Id(id), fills));
    }

    [Fact]
    public void Those_most_clicked_are_one_batch_and_the_others_stay_counted_for_the_next()
    {
        for (var film = 1; film <= ClickCounts.Batch; film++) Click(film, times: 2);
        Click(1001);
        Click(1000);
        Click(1002, times: 3);
        var first = _counts.Most().ShouldHaveSingleItem();
        first.Ids.ShouldBe([Id(1002), .. Enumerable.Range(1, ClickCounts.Batch - 1).Select(Id)]);
        _counts.Forget(first);
        _counts.Most().ShouldHaveSingleItem().Ids.ShouldBe([Id(ClickCounts.Batch), Id(1000), Id(1001)]);
    }

    [Fact]
    public void Each_kind_and_level_has_a_batch_of_its_own()
    {
        Click(1);
        Click(1, kind: EntityKind.Person);
        Click(1, fills: Level.Medium);
        _counts.Most().Select(batch => (batch.Kind, batch.Fills)).ShouldBe(
            [(EntityKind.Movie, Level.Deep), (EntityKind.Person, Level.Deep), (EntityKind.Movie, Level.Medium)], ignoreOrder: true);
    }

    [Fact]
    public void What_is_forgotten_is_counted_anew()
    {
        Click(1, times: 5);
        _counts.Forget(_counts.Most()[0]);
        _counts.Most().ShouldBeEmpty();
        Click(1);
        Click(2, times: 2);
        _counts.Most().ShouldHaveSingleItem().Ids.ShouldBe([Id(2), Id(1)]);
    }

    [Fact]
    public async Task Gathered_they_are_one_calm_job_that_raises_what_is_known()
    {
        using var store = new Store();
        using var reflexes = new ReflexClicks(new(store.Jobs, store.Get<ITransactions>(), store.Clock), new(), store.Clock);
        foreach (var film in (int[])[7, 8, 8]) reflexes.Count(new(EntityKind.Movie, Id(film), Level.Initial, Level.Basic, Level.Medium, Cause.None));
        var job = (await reflexes.Gather(TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        (job.Type, job.Priority, job.Waiters).ShouldBe((EnrichJob.JobType, Priority.Low, 0));
        var wanted = JsonSerializer.Deserialize<EnrichParams>(job.Params, JsonSerializerOptions.Web)!;
        (wanted.Level, wanted.People).ShouldBe(("medium", false));
        wanted.Listed.ShouldBe([Id(8), Id(7)]);
        (await reflexes.Gather(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
