using System.Collections.Concurrent;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Merging;

/// <summary>Where merged addresses lead, kept in memory: every request asks, and few were ever merged.</summary>
internal sealed class Redirects(Database database)
{
    private readonly Lazy<ConcurrentDictionary<Guid, Guid>> _leads = new(() => database.Read(lane =>
    {
        using var rows = lane.Ask("select loser, winner from redirects");
        var leads = new ConcurrentDictionary<Guid, Guid>();
        while (rows.Next()) leads[rows.Guid(0)] = rows.Guid(1);
        return leads;
    }));

    /// <summary>Who stands at the end; null when the address is nobody's that was merged.</summary>
    public Guid? WinnerOf(Guid id)
    {
        Guid? winner = null;
        for (var at = id; _leads.Value.TryGetValue(at, out var next); at = next) winner = next;
        return winner;
    }

    public void Lead(Transaction transaction, Guid loser, Guid winner, long merge)
    {
        transaction.Lane.Ask("insert or replace into redirects(loser, winner, merge_id) values(?, ?, ?)").With(loser).With(winner).With(merge).Run();
        transaction.OnceCommitted(new object(), () => _leads.Value[loser] = winner);
    }

    public void Forget(Transaction transaction, Guid loser)
    {
        transaction.Lane.Ask("delete from redirects where loser = ?").With(loser).Run();
        transaction.OnceCommitted(new object(), () => _leads.Value.TryRemove(loser, out _));
    }
}
