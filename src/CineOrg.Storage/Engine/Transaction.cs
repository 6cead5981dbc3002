using CineOrg.Core.Events;

namespace CineOrg.Storage.Engine;

/// <summary>One open write transaction on a writer's lane, with what is to be told once it has committed.</summary>
internal sealed class Transaction(Lane lane, JournalWriter journal) : ITransaction
{
    private readonly List<Action> _afterwards = [];
    private HashSet<object>? _tellers;

    public Lane Lane { get; } = lane;
    public List<Recorded> Appended { get; } = [];
    public IReadOnlyList<Action> Afterwards => _afterwards;

    /// <exception cref="ArgumentException">A transaction of another store.</exception>
    public static Transaction Of(ITransaction transaction) =>
        transaction as Transaction ?? throw new ArgumentException("This transaction was not opened by this database.", nameof(transaction));

    public T Append<T>(T happened, Cause cause = default) where T : Event
    {
        var (recorded, stamped) = journal.Append(Lane, happened, cause);
        Appended.Add(recorded);
        return stamped;
    }

    /// <summary>Runs after the commit, before the next change; once per <paramref name="teller"/> however often it asks.</summary>
    public void OnceCommitted(object teller, Action action)
    {
        if ((_tellers ??= []).Add(teller)) _afterwards.Add(action);
    }
}
