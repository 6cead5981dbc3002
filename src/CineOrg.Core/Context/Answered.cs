using CineOrg.Core.Availability;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Core.Social;

namespace CineOrg.Core.Context;

/// <summary>
/// A job ended that somebody waited for: their step is resolved, and they are told, also days later. One that failed leaves the step
/// unresolved, so that a click begins anew.
/// </summary>
public sealed class Answered(
    ContextStacks stacks, IJobRepository jobs, ISoughtFilms sought, INotificationRepository notifications, ITransactions transactions, Prefetching prefetching,
    Showing showing, RelationGraph graph, TimeProvider clock)
    : IHandleEvents
{
    public string Name => nameof(Answered);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(JobCompleted), typeof(JobFailed), typeof(JobCancelled) };

    public Task Handle(Event happened, CancellationToken stop) => happened switch
    {
        JobCompleted { Type: FetchMovieJob.JobType, Entity: { } film } looked => TellFound(looked.JobId, film, happened, stop),
        JobCompleted done => TellAll(done.JobId, Tidings.Ready, null, happened, stop),
        JobFailed { RetryAt: null } failed => TellAll(failed.JobId, Tidings.Failed, failed.Error, happened, stop),
        JobCancelled called => TellAll(called.JobId, null, null, happened, stop),
        _ => Task.CompletedTask,
    };

    /// <summary>A film that was looked for: told when it was found, and once when it was not, however often it is looked for again.</summary>
    private async Task TellFound(Guid job, Guid film, Event happened, CancellationToken stop)
    {
        if (await sought.Of(film, stop) is not { Findings: { } findings } search) return;
        if (findings.Found) await TellAll(job, Tidings.Found, string.Join(", ", findings.Ways.Select(way => way.Name).Distinct()), happened, stop);
        else if (await jobs.Find(job, stop) is { } look && FetchMovieJob.IsFirst(look)) await TellAll(job, Tidings.NotFound, null, happened, stop);
    }

    private async Task TellAll(Guid job, Tidings? tidings, string? detail, Event happened, CancellationToken stop)
    {
        foreach (var waiter in await jobs.Waiters(job, stop))
            if (waiter.Origin is { } origin && ContextText.ReadWaiting(origin) is { } waiting)
                await Tell(job, waiter.Waiter, waiting, tidings, detail, happened, stop);
    }

    private async Task Tell(Guid job, string session, Waiting waiting, Tidings? tidings, string? detail, Event happened, CancellationToken stop)
    {
        var places = tidings == Tidings.Found ? await Places(session, waiting, stop) : [];
        var stack = await stacks.Change(session, known => known.Change(waiting.Frame, step => Ended(step, job, tidings, places)), stop);
        await stacks.Write(stop);
        if (tidings == Tidings.Ready && stack.Find(waiting.Frame) is { } ready) prefetching.Resolved(ready.Name);
        if (tidings is { } word && stack.Find(waiting.Frame) is { } frame && frame.Name.Subject is { } subject)
            await transactions.Run(Durability.Person, transaction => Tell(transaction, waiting, word, frame, subject, detail, Cause.Of(happened)), stop);
    }

    private bool Tell(ITransaction transaction, Waiting waiting, Tidings word, Frame frame, Guid subject, string? detail, Cause cause)
    {
        var now = clock.GetUtcNow();
        var told = notifications.Tell(transaction, new(Guid.CreateVersion7(now), waiting.Viewer, word, frame.Entity, subject, frame.Id, detail, now));
        transaction.Append(new PersonNotified(told.Id, told.Recipient, word.ToString().ToUpperInvariant(), subject), cause);
        return true;
    }

    // As they look at films: what was found may be out of their reach.
    private async ValueTask<IReadOnlyList<DataLayerInfo>> Places(string session, Waiting waiting, CancellationToken stop) =>
        waiting.Viewing is { } viewing && (await stacks.Of(session, stop)).Find(waiting.Frame)?.Name.Subject is { } film
        && await showing.Film(film, viewing, stop) is { } where ? where.Layers : [];

    private Frame Ended(Frame step, Guid job, Tidings? tidings, IReadOnlyList<DataLayerInfo> places) => tidings switch
    {
        // Somebody looks for the film itself besides: that answers the step.
        Tidings.Ready when step is { State: FrameState.Pending, JobId: { } other } && other != job => step,
        Tidings.Ready => step with { State = FrameState.Resolved, JobId = job, ResolvedBy = new("knowledge", "job", []) },
        Tidings.Found when graph.ToLayers is { } relation && places.Count > 0 => Resolution.Placed(step, relation, places) with { JobId = job },
        Tidings.Found => step with { State = FrameState.Resolved, JobId = job, ResolvedBy = new("data-location", "Movie-DataLayers", []) },
        _ => step with { State = FrameState.Unresolved, JobId = job },
    };
}
