using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping;

/// <summary>How long the journal remembers.</summary>
/// <param name="Age">Older events go.</param>
/// <param name="MaxBytes">The oldest go when the journal is larger.</param>
public sealed record JournalRetentionOptions(TimeSpan Age, long MaxBytes);

/// <summary>The journal is a memory of weeks, not an archive; what a handler has yet to take stays.</summary>
public sealed class JournalRetention(IJournal journal, ITransactions transactions, JournalRetentionOptions options) : PastRule
{
    public override string Name => "events";
    protected override TimeSpan Kept => options.Age;

    protected override Task<int> Forget(DateTimeOffset before, DateTimeOffset now, CancellationToken stop) =>
        transactions.Run(Durability.Bulk, transaction => journal.Trim(transaction, before, options.MaxBytes), stop);
}
