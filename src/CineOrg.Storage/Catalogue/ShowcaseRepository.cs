using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>The showcases, replaced whole.</summary>
internal sealed class ShowcaseRepository(Database database) : IShowcaseRepository
{
    public ValueTask<IReadOnlyList<Guid>> Films(Showcase showcase, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask("select w.uuid from showcases s join works w on w.id = s.work_id where s.showcase = ? order by s.place").With((int)showcase);
        var films = new List<Guid>();
        while (rows.Next()) films.Add(rows.Guid(0));
        return (IReadOnlyList<Guid>)films;
    }));

    public void Save(ITransaction transaction, Showcase showcase, IReadOnlyList<Guid> films, DateTimeOffset at)
    {
        var lane = Transaction.Of(transaction).Lane;
        lane.Ask("delete from showcases where showcase = ?").With((int)showcase).Run();
        foreach (var (film, index) in films.Select((film, index) => (film, index)))
            lane.Ask("insert into showcases(showcase, place, work_id, fetched_at) values(?, ?, ?, ?)")
                .With((int)showcase).With(index + 1).With(Knowledge.OfWorks.IdOf(lane, film)).With(at).Run();
    }
}
