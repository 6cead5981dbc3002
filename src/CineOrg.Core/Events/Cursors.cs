namespace CineOrg.Core.Events;

/// <summary>
/// Keeps how far handlers have got: all that moved while the last were being kept go into one small transaction, however many handlers
/// there are. A kill costs a repetition of what was not kept yet, never a gap.
/// </summary>
internal sealed class Cursors(IJournal journal, ITransactions transactions, QuietThread? quiet)
{
    private readonly Lock _door = new();
    private readonly Dictionary<string, long> _moved = [];
    private Task _keeping = Task.CompletedTask;
    private bool _busy;

    /// <summary>Notes a place, and keeps it soon.</summary>
    public void Move(string handler, long sequence)
    {
        lock (_door)
        {
            _moved[handler] = sequence;
            if (_busy) return;
            _busy = true;
            _keeping = quiet?.Run(Keep) ?? Task.Run(Keep);
        }
    }

    /// <summary>Keeps a place with the change that led there; what was noted before of that handler is past.</summary>
    public void Move(ITransaction transaction, string handler, long sequence)
    {
        lock (_door) _moved.Remove(handler);
        journal.MoveCursor(transaction, handler, sequence);
    }

    /// <summary>Done when all that moved before is kept, or cannot be.</summary>
    public Task Kept()
    {
        lock (_door) return _keeping;
    }

    private async Task Keep()
    {
        while (HasMore())
        {
            try
            {
                await transactions.Run(Durability.Bulk, Keep);
            }
            catch (Exception failed)
            {
                // A cursor that cannot be kept now costs a repetition at worst; the next that moves tries again, whatever it was.
                lock (_door) _busy = false;
                if (failed is StoreUnwritableException) return;
                throw;
            }
        }
    }

    // Taken within the transaction: what another one kept meanwhile is never set back.
    private int Keep(ITransaction transaction)
    {
        KeyValuePair<string, long>[] moved;
        lock (_door)
        {
            moved = [.. _moved];
            _moved.Clear();
        }
        foreach (var (handler, sequence) in moved) journal.MoveCursor(transaction, handler, sequence);
        return moved.Length;
    }

    private bool HasMore()
    {
        lock (_door) return _busy = _moved.Count > 0;
    }
}
