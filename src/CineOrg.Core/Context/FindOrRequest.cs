using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Context;

/// <summary>
/// Somebody wants to watch a film that nothing here plays: their step says so, which raises what is known of it, and a job looks for the
/// film itself. Whoever asked is told what comes of it.
/// </summary>
public sealed class FindOrRequest(Visits visits, Requests requests, ContextStacks stacks)
{
    /// <param name="country">Where it is to be watched, ISO 3166-1 alpha-2.</param>
    /// <param name="asker">Null: nobody that could be known again, and so told.</param>
    /// <returns>The job that looks for it; null when the film is unknown.</returns>
    public async Task<Job?> Ask(Guid film, string country, Asker? asker, CancellationToken stop = default)
    {
        if (asker is null) return await requests.Find(film, country, "somebody", stop: stop);
        if (await visits.Confirm(asker, EntityName.OfMovie(film), new(Intents.WatchWord), stop) is not { } visit) return null;
        await stacks.Write(stop);
        var job = await requests.Find(film, country, asker.Viewer, (asker.Session, ContextText.Write(new Waiting(visit.Frame.Id, asker.Viewer, asker.Viewing))), stop: stop);
        if (job is not null) await stacks.Change(asker.Session, stack => stack.Change(visit.Frame.Id, step => step.Awaits(job)), stop);
        return job;
    }
}
