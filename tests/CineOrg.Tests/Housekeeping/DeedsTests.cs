using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Figures;
using CineOrg.Core.Jobs;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping;

/// <summary>What the catalogue's life is counted by.</summary>
public sealed class DeedsTests : IDisposable
{
    private readonly Store _store = new();
    private readonly ManualTime _clock = new();
    private readonly Guid _film = Guid.CreateVersion7();

    [Fact]
    public async Task What_comes_back_after_it_was_let_go_is_a_regeneration_once()
    {
        var (counter, activity) = Counter();
        counter.Remember();
        await Tell(Up("initial", "deep"));
        await Tell(new MovieDowngraded(_film, "deep", "basic", "age"));
        await Tell(Up("basic", "basic"));
        Regenerated(activity).ShouldBe(0);
        await Tell(Up("basic", "medium"), Up("medium", "deep"));
        (Regenerated(activity), activity.Total(Deed.Enriched, EntityKind.Movie), activity.Total(Deed.Downgraded, EntityKind.Movie)).ShouldBe((1, 4, 1));
    }

    [Fact]
    public async Task After_a_start_the_journal_tells_who_was_let_go()
    {
        var back = Guid.CreateVersion7();
        await Tell(new MovieDowngraded(_film, "deep", "basic", "age"), new PersonDowngraded(back, "deep", "basic", "age"), new PersonEnriched(back, "basic", "deep", []));
        var (counter, activity) = Counter();
        counter.Remember();
        await Tell(new PersonEnriched(back, "medium", "deep", []), Up("basic", "deep"));
        (Regenerated(activity), activity.Total(Deed.Regenerated, EntityKind.Person)).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Who_came_back_while_the_journal_was_read_counts_once_at_most()
    {
        await Tell(new MovieDowngraded(_film, "deep", "basic", "age"));
        var gone = new HeldBack([_film]);
        var activity = new Activity(_clock);
        using var counter = new DeedCounter(activity, gone, _store.Journal);
        await Tell(Up("basic", "deep"));
        counter.Remember();
        await Tell(Up("medium", "deep"));
        Regenerated(activity).ShouldBe(0);
    }

    [Fact]
    public void Hours_stand_in_their_order_and_an_empty_one_stands_too()
    {
        var activity = new Activity(_clock);
        activity.Count(Deed.Served, EntityKind.Movie);
        _clock.Advance(TimeSpan.FromHours(2));
        activity.Count(Deed.Lacking, EntityKind.Person);
        _clock.Advance(TimeSpan.FromHours(-1));
        activity.Count(Deed.Lacking, EntityKind.Person);
        _clock.Advance(TimeSpan.FromHours(1));
        activity.Hours(3).Select(hour => (hour[Deed.Served], hour[Deed.Lacking], hour.Served)).ShouldBe([(1, 0, 1.0), (0, 0, null), (0, 2, 0.0)]);
        _clock.Advance(TimeSpan.FromDays(400));
        activity.Hours().ShouldAllBe(hour => hour.Served == null);
        activity.Total(Deed.Lacking, EntityKind.Person).ShouldBe(2);
    }

    [Fact]
    public async Task Levels_are_counted_again_when_the_catalogue_changed_and_a_quarter_of_a_minute_passed()
    {
        var levels = _store.Get<ILevelCounts>();
        await _store.Film("Metropolis");
        levels.Now().Films.ShouldBe([1, 0, 0, 0]);
        await _store.Film("M");
        levels.Now().Films.ShouldBe([1, 0, 0, 0]);
        _store.Clock.Pass(TimeSpan.FromSeconds(15));
        levels.Now().Films.ShouldBe([2, 0, 0, 0]);
        levels.Now().People.ShouldBe([0, 0, 0, 0]);
    }

    [Fact]
    public async Task Open_jobs_stand_by_priority_with_the_oldest()
    {
        var first = _store.Clock.GetUtcNow();
        await Ask(Priority.Low, null);
        await Ask(Priority.Low, first.AddDays(1));
        await Ask(Priority.Urgent, null);
        _store.Clock.Pass(TimeSpan.FromMinutes(5));
        await Ask(Priority.Low, null);
        _store.Get<IOpenJobs>().Standing().ShouldBe(
            [new(Priority.Urgent, JobStatus.Pending, 1, first), new(Priority.Low, JobStatus.Pending, 3, first)]);
    }

    public void Dispose() => _store.Dispose();

    private Task Ask(Priority priority, DateTimeOffset? earliest) => _store.Write(transaction => _store.Jobs.Enqueue(
        transaction, new("Enrich", "{}") { Priority = priority, EarliestStart = earliest }, default, _store.Clock.GetUtcNow()));

    private (DeedCounter Counter, Activity Activity) Counter()
    {
        var activity = new Activity(_clock);
        return (new(activity, _store.Get<ILetGone>(), _store.Journal), activity);
    }

    private MovieEnriched Up(string from, string to) => new(_film, from, to, []);
    private static long Regenerated(Activity activity) => activity.Total(Deed.Regenerated, EntityKind.Movie);

    private Task Tell(params Event[] events) => _store.Write(transaction =>
    {
        foreach (var happened in events) transaction.Append(happened);
    });

    private sealed class HeldBack(IReadOnlyList<Guid> gone) : ILetGone
    {
        public IReadOnlyList<Guid> Standing(int most) => gone;
    }
}
