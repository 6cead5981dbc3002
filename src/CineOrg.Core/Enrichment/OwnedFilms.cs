using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// Owning a film is interest: after a scan, one batch fetches those that are lacking. What is held decides,
/// not what this scan added: an earlier one may have been cut off before it could say so.
/// </summary>
public sealed class OwnedFilms(JobQueue queue, IMovieRepository movies, EnrichmentOptions options) : IHandleEvents
{
    public string Name => nameof(EnrichmentEngine);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(ScanCompleted) };

    public async Task Handle(Event happened, CancellationToken stop)
    {
        if (!options.EnrichOwned || await movies.Below(options.Owned, ownedOnly: true, null, 1, stop) is not { Count: > 0 }) return;
        await queue.Enqueue(EnrichJob.Request(new(options.Owned.Word(), Owned: true)), Cause.Of(happened), stop);
    }
}
