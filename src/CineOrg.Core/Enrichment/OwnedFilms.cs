using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <summary>Owning a film is interest enough for its basic facts: after a scan that found something, one batch fetches them.</summary>
public sealed class OwnedFilms(JobQueue queue, EnrichmentOptions options) : IHandleEvents
{
    public string Name => nameof(EnrichmentEngine);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(ScanCompleted) };

    public Task Handle(Event happened, CancellationToken stop) => options.EnrichOwned && happened is ScanCompleted { Added: > 0 }
        ? queue.Enqueue(EnrichJob.Request(new(Level.Basic.Word(), Owned: true)), Cause.Of(happened), stop)
        : Task.CompletedTask;
}
