using CineOrg.Core.Events;

namespace CineOrg.Core.Library;

/// <summary>Runs a long row of small steps in transactions that hold the write lock 20 ms at most.</summary>
internal sealed class ScanBatch(ITransactions transactions, IHoldings holdings, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(12);   // leaves room for the commit itself
    private readonly HashSet<long> _touched = [];

    /// <summary>The open transaction; steps run inside it alone.</summary>
    public ITransaction Transaction { get; private set; } = null!;

    /// <summary>This copy's files changed: its state is judged anew before the commit.</summary>
    public void Touch(long? copy)
    {
        if (copy is { } key) _touched.Add(key);
    }

    public async Task Run(IEnumerable<bool> steps, CancellationToken stop)
    {
        using var step = steps.GetEnumerator();
        while (await transactions.Run(Durability.Bulk, transaction => Advance(transaction, step), stop).ConfigureAwait(false))
            stop.ThrowIfCancellationRequested();
    }

    private bool Advance(ITransaction transaction, IEnumerator<bool> step)
    {
        Transaction = transaction;
        _touched.Clear();
        var began = clock.GetTimestamp();
        var more = step.MoveNext();
        while (more && clock.GetElapsedTime(began) < Longest) more = step.MoveNext();
        holdings.Refresh(transaction, _touched, clock.GetUtcNow());
        return more;
    }
}
