using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Availability;

public sealed class FetchMovieTests : IDisposable
{
    private readonly Store _store = new();

    [Fact]
    public async Task What_finders_say_is_kept_and_one_that_cannot_look_stops_none()
    {
        var film = await _store.Film("Metropolis", 1927);
        await Run(film, 0, new Finder("broken", null), new Finder("archive", [new("archive", "archive", "Internet Archive", "free", "https://archive.org/details/metropolis")]));

        var known = (await Sought.Of(film, Stop))!;
        known.Findings!.Found.ShouldBeTrue();
        known.Findings.Looked.ShouldBe(["archive"]);
        known.Findings.Failed.ShouldBe(["broken: no line"]);
        known.NextAt.ShouldBeNull();
        (await _store.Jobs.Latest(10, stop: Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_found_is_looked_for_again_after_a_day_then_twice_as_long_and_not_for_ever()
    {
        var film = await _store.Film("London After Midnight", 1927);
        for (var round = 0; round < 8; round++)
        {
            await Run(film, round, new Finder("library", []));
            var known = (await Sought.Of(film, Stop))!;
            known.Tries.ShouldBe(round + 1);
            if (round == 7) known.NextAt.ShouldBeNull();
            else (known.NextAt - _store.Clock.GetUtcNow()).ShouldBe(TimeSpan.FromDays(Math.Pow(2, round)));
        }
        var later = await _store.Jobs.Latest(20, stop: Stop);
        later.Count.ShouldBe(7);
        later.ShouldAllBe(job => job.Type == FetchMovieJob.JobType && job.Priority == Priority.Low);
    }

    [Fact]
    public async Task A_folder_being_read_again_is_not_yet_a_way()
    {
        var film = await _store.Film("Greed", 1924);
        await Run(film, 0, new Finder("library", [new("library", "scan", "films")]));
        (await Sought.Of(film, Stop))!.NextAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_later_look_is_not_needed_once_nobody_wants_the_film()
    {
        var film = await _store.Film("Greed", 1924);
        await Run(film, 0, new Finder("library", []));
        var again = new Job { Id = Guid.CreateVersion7(), Type = FetchMovieJob.JobType, Params = FetchMovieJob.Request(new(film, "FR", "owner", 1)).Params };
        (await Runner().IsNeeded(again, Stop)).ShouldBeTrue();
        await new Requests(_store.Movies, Sought, Queue, _store.Database, _store.Clock).Forget(film, Stop);
        (await Runner().IsNeeded(again, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_asks_later_waits_with_those_who_asked_before_and_takes_nobodys_turn()
    {
        var film = await _store.Film("Greed", 1924);
        await Ask(film, "FR", "ann");
        await Run(film, 0, new Finder("library", []));
        await Run(film, 1, new Finder("library", []));
        await Ask(film, "BE", "bob");
        var both = (await Sought.Of(film, Stop))!;
        both.AskedBy.ShouldBe(["ann", "bob"]);
        (both.Country, both.Tries).ShouldBe(("BE", 2));
        await Run(film, 0, new Finder("library", []));
        (await Sought.Of(film, Stop))!.Tries.ShouldBe(2);
        (await Looks()).Count(job => job.DedupeKey == $"fetch:{film}:again:2").ShouldBe(1);

        await Run(film, 0, new Finder("archive", [new("archive", "archive", "Internet Archive")]));
        var next = (await Looks()).Single(job => job.DedupeKey == $"fetch:{film}:again:2");
        next.RunAt.ShouldBeLessThanOrEqualTo(_store.Clock.GetUtcNow(), "those who asked before are told now");
        (await Runner().IsNeeded(next, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_search_that_had_ended_begins_anew()
    {
        var film = await _store.Film("Greed", 1924);
        await Run(film, 7, new Finder("library", []));
        await Ask(film, "FR", "ann");
        var anew = (await Sought.Of(film, Stop))!;
        (anew.Tries, anew.Findings, anew.NextAt).ShouldBe((0, null, _store.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_scan_that_brings_a_sought_film_begins_its_next_look_and_one_that_brings_another_does_not()
    {
        var (film, other) = (await _store.Film("Greed", 1924), await _store.Film("Nosferatu", 1922));
        await Run(film, 0, new Finder("library", []));
        await Run(other, 0, new Finder("library", []));
        await Copy(film);
        await new SoughtArrived(Sought, Queue).Handle(new MatchChanged(Guid.CreateVersion7(), other, film, "hand"), Stop);
        var looks = await Looks();
        looks.Single(job => job.Entity == film).RunAt.ShouldBeLessThanOrEqualTo(_store.Clock.GetUtcNow());
        looks.Single(job => job.Entity == other).RunAt.ShouldBe(_store.Clock.GetUtcNow() + TimeSpan.FromDays(1));
    }

    public void Dispose() => _store.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private ISoughtFilms Sought => _store.Get<ISoughtFilms>();
    private JobQueue Queue => new(_store.Jobs, _store.Database, _store.Clock);
    private FetchMovieJob Runner(params IFinder[] finders) => new(finders, Sought, _store.Database, Queue, _store.Clock);

    private Task<Job?> Ask(Guid film, string country, string viewer) => new Requests(_store.Movies, Sought, Queue, _store.Database, _store.Clock).Find(film, country, viewer, stop: Stop);

    private Task Copy(Guid film) => _store.Write(transaction =>
    {
        var lane = Transaction.Of(transaction).Lane;
        lane.Ask("insert into roots(id, uuid, path, added_at) values(1, ?, '/films', 0)").With(Guid.CreateVersion7()).Run();
        lane.Ask("insert into editions(work_id, label) select id, '' from works where uuid = ?").With(film).Run();
        lane.Ask("insert into copies(uuid, edition_id, root_id, last_seen, release) select ?, id, 1, 0, '{}' from editions").With(Guid.CreateVersion7()).Run();
    });

    private async Task<IReadOnlyList<Job>> Looks() => await _store.Jobs.Latest(20, stop: Stop);

    private Task Run(Guid film, int round, params IFinder[] finders) => Runner(finders).Run(
        new() { Id = Guid.CreateVersion7(), Type = FetchMovieJob.JobType, Params = FetchMovieJob.Request(new(film, "FR", "owner", round)).Params }, new Silent(), Stop);

    private sealed class Finder(string name, IReadOnlyList<Way>? ways) : IFinder
    {
        public string Name => name;
        public Task<IReadOnlyList<Way>> Look(Sought sought, CancellationToken stop) => ways is null ? throw new IOException("no line") : Task.FromResult(ways);
    }

    private sealed class Silent : IJobProgress
    {
        public Task Report(double? share, string? result) => Task.CompletedTask;
    }
}
