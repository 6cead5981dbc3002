using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Jobs;
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

    public void Dispose() => _store.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private ISoughtFilms Sought => _store.Get<ISoughtFilms>();
    private JobQueue Queue => new(_store.Jobs, _store.Database, _store.Clock);
    private FetchMovieJob Runner(params IFinder[] finders) => new(finders, Sought, _store.Database, Queue, _store.Clock);

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
