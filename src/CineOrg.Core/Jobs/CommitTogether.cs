using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

/// <summary>
/// Lets changes that are asked for while another commits share the next commit: each is as durable as alone, and many cost one flush.
/// A change that throws is undone alone.
/// </summary>
internal sealed class CommitTogether(ITransactions transactions)
{
    private const int Most = 500;
    private readonly Lock _door = new();
    private readonly Queue<Change> _waiting = [];
    private bool _busy;

    /// <param name="change">May be run a second time, after the first was undone.</param>
    public Task<T> Run<T>(Func<ITransaction, T> change)
    {
        var mine = new Change<T>(change);
        lock (_door)
        {
            _waiting.Enqueue(mine);
            if (_busy) return mine.Done;
            _busy = true;
        }
        _ = Work();
        return mine.Done;
    }

    private async Task Work()
    {
        for (var first = true; Next() is { Count: > 0 } changes; first = false)
        {
            if (!first) await Task.Yield(); // whoever came first does not commit for all that follow
            try
            {
                await transactions.Run(Durability.Person, transaction => Make(changes, transaction)).ConfigureAwait(false);
                foreach (var change in changes) change.Tell();
            }
            catch (Exception) when (changes.Count > 1)
            {
                foreach (var change in changes) await Alone(change).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                changes[0].Tell(error);
            }
        }
    }

    private async Task Alone(Change change)
    {
        try
        {
            await transactions.Run(Durability.Person, transaction => Make([change], transaction)).ConfigureAwait(false);
            change.Tell();
        }
        catch (Exception error)
        {
            change.Tell(error);
        }
    }

    private List<Change> Next()
    {
        lock (_door)
        {
            var changes = new List<Change>();
            while (changes.Count < Most && _waiting.TryDequeue(out var change)) changes.Add(change);
            _busy = changes.Count > 0;
            return changes;
        }
    }

    private static int Make(List<Change> changes, ITransaction transaction)
    {
        foreach (var change in changes) change.Make(transaction);
        return changes.Count;
    }

    private abstract class Change
    {
        public abstract void Make(ITransaction transaction);
        public abstract void Tell();
        public abstract void Tell(Exception error);
    }

    private sealed class Change<T>(Func<ITransaction, T> change) : Change
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _answer;

        public Task<T> Done => _done.Task;
        public override void Make(ITransaction transaction) => _answer = change(transaction);
        public override void Tell() => _done.SetResult(_answer!);
        public override void Tell(Exception error) => _done.SetException(error);
    }
}
