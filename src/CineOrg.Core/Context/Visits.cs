using CineOrg.Core.Availability;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs.Decisions;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.Core.Context;

/// <summary>What became of somebody's opening something.</summary>
/// <param name="Before">What led there, first step first.</param>
/// <param name="Frame">The step where the person is now.</param>
/// <param name="Execution">What was decided, and why.</param>
public sealed record Visit(IReadOnlyList<Frame> Before, Frame Frame, Execution Execution);

/// <summary>
/// Somebody opens a film or a person: the step goes on their stack, and it is decided whether what lacks is fetched now, becomes a job, or
/// waits for more interest.
/// </summary>
public sealed class Visits(
    ContextStacks stacks, Opening opening, IMovieRepository movies, IPeopleRepository people, Fetching fetching, ReflexClicks reflexes,
    CurrentConditions conditions, InsistenceOptions options, DecisionLog log, Prefetching prefetching, Showing showing, ISoughtFilms sought, TimeProvider clock)
{
    private static readonly ExecutionDecider Decider = new();

    /// <param name="asker">Null: nobody that could be known again; no step is kept, and no job is made but for a strong intent.</param>
    /// <param name="from">The step whose page led here; null for none.</param>
    /// <param name="way">What led there, as an event.</param>
    /// <returns>Null when the film is unknown.</returns>
    public async Task<Visit?> Film(
        Guid id, Level needs, Asker? asker, EntityName? from = null, UserEvent? way = null, Intent? intent = null, CancellationToken stop = default) =>
        await opening.Film(id, needs, asker?.Session, way, stop) is { } opened ? await Go(opened, asker, from, intent, stop) : null;

    /// <inheritdoc cref="Film"/>
    public async Task<Visit?> Person(
        Guid id, Level needs, Asker? asker, EntityName? from = null, Intent? intent = null, CancellationToken stop = default) =>
        await opening.Person(id, needs, asker?.Session, stop) is { } opened ? await Go(opened, asker, from, intent, stop) : null;

    /// <summary>A page that is no film and no person: a shelf, a search. Only the step is kept.</summary>
    public ValueTask<ContextStack> Pass(string session, EntityName page, EntityName? from, Intent intent, CancellationToken stop = default) =>
        stacks.Change(session, stack => stack.Push(Step(page, intent) with { State = FrameState.Resolved }, Origin(from)), stop);

    /// <summary>Somebody stayed on the page of a film or person: as good as a second click.</summary>
    /// <returns>Null when the session is not there.</returns>
    public Task<Visit?> Dwelt(Asker asker, EntityName name, CancellationToken stop = default) =>
        More(asker, name, frame => Insistence.Dwelt(frame, options), stop);

    /// <summary>Somebody says that they want it: "fetch it now", or another strong intent.</summary>
    /// <inheritdoc cref="Dwelt"/>
    public Task<Visit?> Confirm(Asker asker, EntityName name, Intent intent, CancellationToken stop = default) =>
        More(asker, name, frame => frame with { UserConfirmed = true, Intent = intent }, stop);

    private async Task<Visit> Go(Opened opened, Asker? asker, EntityName? from, Intent? intent, CancellationToken stop)
    {
        var step = Step(NameOf(opened), intent ?? Intent.Explore);
        if (asker is null) return new([], step, await Do(opened, step with { InsistLevel = 1 }, null, stop));
        step = step with { DataLayer = await Layer(opened, asker, stop) };
        var stack = await stacks.Change(asker.Session, known => known.Push(step, Origin(from)), stop);
        var frame = stack.Frames[^1];
        return new([.. stack.Frames.SkipLast(1)], frame, await Do(opened, frame, asker, stop));
    }

    /// <summary>A film begins to play here, or is to: its step is meant for watching.</summary>
    public ValueTask<ContextStack> Watches(string session, EntityName film, CancellationToken stop = default)
    {
        var intent = new Intent(Intents.WatchWord);
        return stacks.Change(session, known => Here(known, film).Change(step => step.Name == film, step => step with { Intent = intent, At = clock.GetUtcNow() }), stop);
    }

    private async Task<Visit?> More(Asker asker, EntityName name, Func<Frame, Frame> change, CancellationToken stop)
    {
        var stack = await stacks.Change(asker.Session, known => Here(known, name).Change(step => step.Name == name, change), stop);
        if (stack.Find(name) is not { } frame || await Known(name, stop) is not { } opened) return null;
        return new([], frame, await Do(opened, frame, asker, stop));
    }

    // The session may have been forgotten while its page stood open.
    private ContextStack Here(ContextStack known, EntityName name) => known.Find(name) is null ? known.Push(Step(name), null) : known;

    private async Task<Execution> Do(Opened opened, Frame frame, Asker? asker, CancellationToken stop)
    {
        var interest = Insistence.Of(frame, options);
        if (interest == Interest.Reflex && await IsWished(opened, asker, stop)) interest = Interest.Wished;
        var asked = new ExecutionInputs(frame.Intent.Type, interest, opened.Held, opened.Fills, options.Reserve, conditions.Now());
        var decided = log.Decide(Decider, asked, outcome => outcome.Reason);
        var held = decided.Course switch
        {
            Course.Show => true,
            Course.Fetch or Course.FetchOrJob => await opening.Fetch(opened, stop),
            _ => false,
        };
        if (asker is not null) await stacks.Change(asker.Session, stack => stack.Change(frame.Id, step => Settled(step, held || decided.IsCalm)), stop);
        if (held) prefetching.Resolved(NameOf(opened));
        if (decided.Course == Course.Later) reflexes.Count(opened);
        if (!held && decided.Course is Course.Job or Course.FetchOrJob) await fetching.Ask(opened, frame, decided.IsCalm ? null : asker, decided.Priority, stop);
        return decided;
    }

    // Where they can have it now, as they look at films; of a film alone.
    private async ValueTask<string?> Layer(Opened opened, Asker asker, CancellationToken stop) =>
        opened.Kind == EntityKind.Movie && await showing.Film(opened.Id, asker.Viewing, stop) is { } where ? where.Layer : null;

    // One row, and only of a film of which something lacks.
    private async ValueTask<bool> IsWished(Opened opened, Asker? asker, CancellationToken stop) =>
        asker is not null && opened.Kind == EntityKind.Movie && opened.Held < opened.Fills && await sought.Of(opened.Id, stop) is { NextAt: not null } film && film.AskedBy.Contains(asker.Viewer);

    private static Frame Settled(Frame step, bool held) => step with { State = held ? FrameState.Resolved : FrameState.Pending };

    private async ValueTask<Opened?> Known(EntityName name, CancellationToken stop)
    {
        if (name.Subject is not { } id) return null;
        return name.Entity == EntityName.Movie
            ? await movies.LevelOf(id, stop) is { } film ? opening.Known(EntityKind.Movie, id, film) : null
            : await people.LevelOf(id, stop) is { } person ? opening.Known(EntityKind.Person, id, person) : null;
    }

    private static EntityName NameOf(Opened opened) => opened.Kind == EntityKind.Movie ? EntityName.OfMovie(opened.Id) : EntityName.OfPerson(opened.Id);

    /// <summary>A new step, for whoever only wants to know what a stack would be.</summary>
    public Frame Step(EntityName name) => Step(name, Intent.Explore);

    private Frame Step(EntityName name, Intent intent)
    {
        var now = clock.GetUtcNow();
        return new() { Id = Guid.CreateVersion7(now), Entity = name.Entity, EntityId = name.Id, Intent = intent, At = now };
    }

    private Frame? Origin(EntityName? from) => from is { } name ? Step(name) : null;
}
