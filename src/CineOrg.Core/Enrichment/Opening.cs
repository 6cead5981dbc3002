using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Figures;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;

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

/// <summary>Somebody opened a film or a person.</summary>
/// <param name="Held">What is held of it.</param>
/// <param name="Needs">What the act needs.</param>
/// <param name="Fills">What its page goes on to fetch; at least <paramref name="Needs"/>.</param>
/// <param name="Cause">The act, for what follows from it.</param>
public sealed record Opened(EntityKind Kind, Guid Id, Level Held, Level Needs, Level Fills, Cause Cause);

/// <summary>What happens when somebody opens a film or a person: the act is told, and what its level lacks can be fetched.</summary>
public sealed class Opening(
    EventBus bus, EnrichmentEngine engine, IMovieRepository movies, IPeopleRepository people, JobQueue queue, Activity activity, OpeningOptions options)
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

    /// <summary>Tells that a film was opened for an act that needs <paramref name="needs"/>.</summary>
    /// <param name="way">What led there, told as the cause; null when the film was opened by itself.</param>
    /// <returns>Null when the film is unknown: then nothing is told.</returns>
    public async Task<Opened?> Film(Guid movieId, Level needs, string? session, UserEvent? way = null, CancellationToken stop = default)
    {
        if (await movies.LevelOf(movieId, stop) is not { } held) return null;
        var led = way is null ? default : Cause.Of(await bus.Publish(way, stop: stop));
        var told = await bus.Publish(new MovieRequested(movieId, needs.Word(), session, held.Word()), led, stop);
        Count(EntityKind.Movie, held, needs);
        return new(EntityKind.Movie, movieId, held, needs, Filled(needs), Cause.Of(told));
    }

    /// <summary>Tells that a person's page was opened.</summary>
    /// <inheritdoc cref="Film"/>
    public async Task<Opened?> Person(Guid personId, Level needs, string? session, CancellationToken stop = default)
    {
        if (await people.LevelOf(personId, stop) is not { } held) return null;
        var told = await bus.Publish(new PersonRequested(personId, needs.Word(), session, held.Word()), stop: stop);
        Count(EntityKind.Person, held, needs);
        return new(EntityKind.Person, personId, held, needs, Filled(needs), Cause.Of(told));
    }

    /// <summary>Fetches what the act lacks and waits the budget for it; what fills the page later is asked for first, so that it never
    /// waits for the lower level to be shown. What takes longer runs on.</summary>
    /// <returns>True when all that the act needs is held now.</returns>
    public async Task<bool> Fetch(Opened opened, CancellationToken stop = default)
    {
        if (opened.Held < opened.Fills) await WithRoom(() => Want(opened, opened.Fills, TimeSpan.Zero, stop));
        return opened.Held >= opened.Needs || await SourceWait.For(WithRoom(() => Want(opened, opened.Needs, options.Budget, stop)));
    }

    /// <summary>What is already open, for more of it: nothing is told.</summary>
    public Opened Known(EntityKind kind, Guid id, Level held) =>
        new(kind, id, held, kind == EntityKind.Movie ? options.Page : Level.Medium, options.Fills, default);

    private Task<bool> Want(Opened opened, Level level, TimeSpan budget, CancellationToken stop) => opened.Kind == EntityKind.Movie
        ? engine.Want(opened.Id, level, budget, opened.Cause, stop) : engine.WantPerson(opened.Id, level, budget, opened.Cause, stop);

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

    private void Count(EntityKind kind, Level held, Level needs) => activity.Count(held >= needs ? Deed.Served : Deed.Lacking, kind);

    private Level Filled(Level needs) => needs > options.Fills ? needs : options.Fills;
}
