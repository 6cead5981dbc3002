using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <summary>What was put aside because it did not read is fetched again: a film by a calm job, a person when somebody opens their page.</summary>
public sealed class Quarantined(JobQueue queue, Resolution resolution, ITransactions transactions) : IHandleEvents
{
    public string Name => nameof(Quarantined);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(DocumentQuarantined) };

    public async Task Handle(Event happened, CancellationToken stop)
    {
        var (lost, cause) = ((DocumentQuarantined)happened, Cause.Of(happened));
        await transactions.Run(Durability.Bulk, transaction =>
        {
            if (lost.EntityKind == EntityKind.Movie.Word()) resolution.Movie(transaction, lost.SubjectId, withCredits: false, cause);
            else resolution.Person(transaction, lost.SubjectId);
            return true;
        }, stop);
        if (lost.EntityKind != EntityKind.Movie.Word() || lost.Level == Level.Initial.Word()) return;
        await queue.Enqueue(EnrichJob.Request(new(lost.Level, [lost.SubjectId])) with { Priority = Priority.Low, DedupeKey = $"enrich:again:{lost.SubjectId}" }, cause, stop);
    }
}
