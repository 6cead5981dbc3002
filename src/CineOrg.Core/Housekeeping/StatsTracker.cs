using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping;

/// <summary>Counts what people open and play, so that housekeeping knows what is loved.</summary>
public sealed class StatsTracker(IStatsRepository stats, ITransactions transactions) : IHandleEvents
{
    public string Name => nameof(StatsTracker);

    public IReadOnlySet<Type> Takes { get; } =
        new HashSet<Type> { typeof(MovieRequested), typeof(RelatedMovieRequested), typeof(SearchHit), typeof(PlaybackStarted), typeof(MovieViewed) };

    public Task Handle(Event happened, CancellationToken stop) => transactions.Run(Durability.Bulk, transaction =>
    {
        stats.Count(transaction, happened.Subject!.Value, happened.Id, happened.At);
        return true;
    }, stop);
}
