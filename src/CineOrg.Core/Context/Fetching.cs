using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Context;

/// <summary>Makes the job that a step waits for; the step is kept before the job is, so that whoever asked is found again when it ends.</summary>
public sealed class Fetching(JobQueue queue, ContextStacks stacks)
{
    /// <summary>Joins the same work when it is already waiting or under way. Nothing is asked while the store cannot be written: the page shows what is held.</summary>
    public async Task Ask(Opened opened, Frame frame, Asker? asker, Priority priority, CancellationToken stop)
    {
        try
        {
            if (asker is not null) await stacks.Write(stop);
            var request = FetchJob.Request(opened.Kind, opened.Id, opened.Fills) with
            {
                Priority = priority, Waiter = asker?.Session, Origin = asker is null ? null : ContextText.Write(new Waiting(frame.Id, asker.Viewer)),
            };
            var job = await queue.Enqueue(request, opened.Cause, stop);
            if (asker is not null) await stacks.Change(asker.Session, stack => stack.Change(frame.Id, step => step.Awaits(job)), stop);
        }
        catch (StoreUnwritableException)
        {
            // Told by whoever must write; a later click asks again.
        }
    }
}
