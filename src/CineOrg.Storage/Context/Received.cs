using CineOrg.Core.Context.Recommending;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Context;

/// <summary>Films named from outside, a row each, and what was dismissed.</summary>
internal sealed class Received(Database database) : IReceived
{
    public ValueTask<IReadOnlyList<ReceivedFilm>> Of(string viewer, int most, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask("""
            select r.work, r.source, r.reason, r.at from received_films r where r.viewer = ?1
              and not exists (select 1 from seen s where s.viewer = ?1 and s.work = r.work)
              and not exists (select 1 from dismissed_films d where d.viewer = ?1 and d.work = r.work)
            order by r.at desc, r.work, r.source limit ?2
            """).With(viewer).With(most);
        var films = new List<ReceivedFilm>();
        while (rows.Next()) films.Add(new(rows.Guid(0), rows.Text(1), rows.TextOrNull(2), rows.Time(3)));
        return (IReadOnlyList<ReceivedFilm>)films;
    }));

    public ValueTask<bool> Knows(string viewer, CancellationToken stop = default) => new(viewer == "owner" || database.Read(lane =>
    {
        using var row = lane.Ask("""
            select exists (select 1 from contexts where session = ?1) or exists (select 1 from seen where viewer = ?1)
              or exists (select 1 from session_uses where session = ?1)
            """).With(viewer);
        return row.Next() && row.Bool(0);
    }));

    public bool Take(ITransaction transaction, string source, string delivery, DateTimeOffset now, DateTimeOffset forget)
    {
        var lane = Transaction.Of(transaction).Lane;
        lane.Ask("delete from received_deliveries where at < ?").With(forget).Run();
        return lane.Ask("insert into received_deliveries(source, delivery, at) values(?, ?, ?) on conflict do nothing").With(source).With(delivery).With(now).Run() > 0;
    }

    public void Keep(ITransaction transaction, string viewer, ReceivedFilm film) => Transaction.Of(transaction).Lane
        .Ask("insert or replace into received_films(viewer, work, source, reason, at) values(?, ?, ?, ?, ?)")
        .With(viewer).With(film.Film).With(film.Source).With(film.Reason).With(film.At).Run();

    public void Dismiss(ITransaction transaction, string viewer, Guid film, DateTimeOffset at) => Transaction.Of(transaction).Lane
        .Ask("insert into dismissed_films(viewer, work, at) values(?, ?, ?) on conflict do nothing").With(viewer).With(film).With(at).Run();
}
