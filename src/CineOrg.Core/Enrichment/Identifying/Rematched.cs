using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment.Identifying;

/// <summary>A copy was put under another film: what is lacking of that film is fetched.</summary>
public sealed class Rematched(JobQueue queue, EnrichmentOptions options) : IHandleEvents
{
    public string Name => nameof(Rematched);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(MatchChanged) };

    public async Task Handle(Event happened, CancellationToken stop)
    {
        var changed = (MatchChanged)happened;
        if (changed.How is not "chosen") return;
        var level = options.Owned > Level.Basic ? options.Owned : Level.Basic;
        await queue.Enqueue(EnrichJob.Request(new(level.Word(), [changed.ToMovieId])), Cause.Of(happened), stop);
    }
}
