using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <summary>How much each act needs, and how long a person waits for it.</summary>
public sealed record OpeningOptions
{
    public Level List { get; init; } = Level.Initial;
    public Level Page { get; init; } = Level.Basic;
    public Level Cast { get; init; } = Level.Medium;
    public Level Images { get; init; } = Level.Deep;
    public Level Watch { get; init; } = Level.Deep;

    /// <summary>What an open page goes on to fetch without keeping anybody waiting: it shows cast, story and images in time.</summary>
    public Level Fills { get; init; } = Level.Deep;

    /// <summary>The page answers with what is held after this long, and fills itself in.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(1.5);
}

/// <summary>What happens when somebody opens a film or a person: the act is told, and what its level lacks is fetched.</summary>
public sealed class Opening(EventBus bus, EnrichmentEngine engine, IMovieRepository movies, JobQueue queue, OpeningOptions options)
{
    /// <summary>Films were shown in a list. Nobody waits: what the list's level lacks is one calm job, however often lists are shown.</summary>
    public async Task Listed(IEnumerable<MovieItem> films, CancellationToken stop = default)
    {
        if (options.List == Level.Initial) return;
        IReadOnlyList<Guid> below = [.. films.Where(film => Spelling.Read<Level>(film.Level) < options.List).Select(film => film.Id)];
        if (below.Count == 0) return;
        var calm = EnrichJob.Request(new(options.List.Word(), below)) with { Priority = Priority.Low, DedupeKey = "enrich:list" };
        await WithRoom(async () => await queue.Enqueue(calm, stop: stop) is not null);
    }

    /// <summary>A film is put forward: its story belongs beside it by the next time. Nobody waits, and nobody asked, so nothing is told.</summary>
    public async Task Recommended(Guid movieId, CancellationToken stop = default)
    {
        if (await movies.LevelOf(movieId, stop) < options.Images) await WithRoom(() => engine.Want(movieId, options.Images, TimeSpan.Zero, default, stop));
    }

    /// <summary>Somebody watches a film, as <paramref name="cause"/> tells: all that belongs beside it is fetched meanwhile.</summary>
    public Task Watched(Guid movieId, Cause cause, CancellationToken stop = default) =>
        WithRoom(() => engine.Want(movieId, options.Watch, TimeSpan.Zero, cause, stop));

    /// <summary>Opens a film for an act that needs <paramref name="needs"/>. What fills the page later is asked for first, so that it
    /// never waits for the lower level to be shown.</summary>
    /// <param name="way">What led there, told as the cause; null when the film was opened by itself.</param>
    /// <returns>True when all the act needs is held now; false when the rest arrives later.</returns>
    public async Task<bool> Film(Guid movieId, Level needs, string? session, UserEvent? way = null, CancellationToken stop = default)
    {
        if (await movies.LevelOf(movieId, stop) is not { } held) return false;
        var led = way is null ? default : Cause.Of(await bus.Publish(way, stop: stop));
        var cause = Cause.Of(await bus.Publish(new MovieRequested(movieId, needs.Word(), session), led, stop));
        if (held < Filled(needs)) await WithRoom(() => engine.Want(movieId, Filled(needs), TimeSpan.Zero, cause, stop));
        return held >= needs || await WithRoom(() => engine.Want(movieId, needs, options.Budget, cause, stop));
    }

    /// <summary>Opens a person's page: life and whole filmography, then the biography.</summary>
    public async Task<bool> Person(Guid personId, Level needs, string? session, CancellationToken stop = default)
    {
        var cause = Cause.Of(await bus.Publish(new PersonRequested(personId, needs.Word(), session), stop: stop));
        await WithRoom(() => engine.WantPerson(personId, Filled(needs), TimeSpan.Zero, cause, stop));
        return await WithRoom(() => engine.WantPerson(personId, needs, options.Budget, cause, stop));
    }

    // What is held is shown whatever the disk says: a full one stops learning, and is told of by whoever must write.
    private static async Task<bool> WithRoom(Func<Task<bool>> learn)
    {
        try
        {
            return await learn();
        }
        catch (StoreUnwritableException)
        {
            return false;
        }
    }

    private Level Filled(Level needs) => needs > options.Fills ? needs : options.Fills;
}
