using CineOrg.Core.Events;
using Microsoft.Extensions.Logging;

namespace CineOrg.Storage.Engine;

/// <summary>One write connection: runs a change inside a transaction and tells of it once it has committed.</summary>
internal sealed class Writer(Lane lane, JournalWriter journal, Action<IReadOnlyList<Recorded>> appended, ILogger log) : IDisposable
{
    public T Run<T>(Func<ITransaction, T> change)
    {
        var transaction = new Transaction(lane, journal);
        var answer = Commit(transaction, change);
        Tell(transaction);
        return answer;
    }

    /// <summary>Moves what the log holds into the database and starts the log anew, as far as readers let it.</summary>
    public void EmptyLog() => lane.Ask("pragma wal_checkpoint(truncate)").Run();

    public void Dispose() => lane.Dispose();

    private T Commit<T>(Transaction transaction, Func<ITransaction, T> change)
    {
        lane.Ask("begin immediate").Run();
        try
        {
            var answer = change(transaction);
            lane.Ask("commit").Run();
            return answer;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private void RollBack()
    {
        lane.Rewind();
        // SQLite itself rolls back on a full disk or I/O error; then there is nothing left to undo.
        if (!lane.IsIdle) lane.Ask("rollback").Run();
    }

    /// <summary>The change stands: whoever fails to hear of it must not make it look undone.</summary>
    private void Tell(Transaction transaction)
    {
        try
        {
            foreach (var action in transaction.Afterwards) action();
            if (transaction.Appended.Count > 0) appended(transaction.Appended);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "A change was committed, but telling of it failed");
        }
    }
}
