using CineOrg.Core.Events;
using CineOrg.Core.Social;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Social;

/// <summary>Which films somebody has seen, a row each.</summary>
internal sealed class SeenRepository(Database database) : ISeenRepository
{
    public ValueTask<IReadOnlySet<Guid>> Of(string viewer, IReadOnlyCollection<Guid> films, CancellationToken stop = default) => new(database.Read(lane =>
    {
        var seen = new HashSet<Guid>();
        foreach (var film in films)
        {
            using var row = lane.Ask("select 1 from seen where viewer = ? and work = ?").With(viewer).With(film);
            if (row.Next()) seen.Add(film);
        }
        return (IReadOnlySet<Guid>)seen;
    }));

    public void Mark(ITransaction transaction, string viewer, Guid film, DateTimeOffset at) => Transaction.Of(transaction).Lane
        .Ask("insert into seen (viewer, work, first_at) values (?, ?, ?) on conflict do nothing").With(viewer).With(film).With(at).Run();

    public void Unmark(ITransaction transaction, string viewer, Guid film) => Transaction.Of(transaction).Lane
        .Ask("delete from seen where viewer = ? and work = ?").With(viewer).With(film).Run();
}
