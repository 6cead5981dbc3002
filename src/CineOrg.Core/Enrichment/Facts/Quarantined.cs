using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment.Facts;

/// <summary>What was put aside because it did not read is fetched again: a film by a calm job, a person when somebody opens their page.</summary>
public sealed class Quarantined(JobQueue queue, Resolution resolution, ITransactions transactions) : IHandleEvents
{
    public string Name => nameof(Quarantined);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(DocumentQuarantined) };

    public async Task Handle(Event happened, CancellationToken stop)
    {
        var lost = (DocumentQuarantined)happened;
        var kind = lost.EntityKind == EntityKind.Movie.Word() ? EntityKind.Movie : EntityKind.Person;
        await transactions.Run(Durability.Bulk, transaction =>
        {
            resolution.Show(transaction, kind, lost.SubjectId);
            return true;
        }, stop);
        if (kind != EntityKind.Movie || lost.Level == Level.Initial.Word()) return;
        var again = EnrichJob.Request(new(lost.Level, [lost.SubjectId])) with { Priority = Priority.Low, DedupeKey = $"enrich:again:{lost.SubjectId}" };
        await queue.Enqueue(again, Cause.Of(happened), stop);
    }
}
