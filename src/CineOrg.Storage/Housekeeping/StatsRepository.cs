using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Core.Housekeeping.Worth;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Housekeeping;

/// <summary>How films and people are used, one row for each that ever was, and one for each film of a session.</summary>
internal sealed class StatsRepository(Database database) : IStatsRepository
{
    private const int AtOnce = 5_000;

    private const string OfFilm = "select s.view_count, s.last_access, s.popularity, s.shown from work_stats s join works w on w.id = s.work_id where w.uuid = ?";
    private const string OfPerson = "select s.view_count, s.last_access, s.popularity, 0 from person_stats s join persons p on p.id = s.person_id where p.uuid = ?";

    private const string FilmBefore = "select w.id, s.popularity, s.view_count, s.weight, s.last_use from works w left join work_stats s on s.work_id = w.id where w.uuid = ?";
    private const string PersonBefore = "select p.id, s.popularity, s.view_count, s.weight, s.last_use from persons p left join person_stats s on s.person_id = p.id where p.uuid = ?";

    private const string SaveFilm = """
        insert into work_stats(work_id, view_count, last_access, popularity, weight, last_use, shown, last_event) values(?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (work_id) do update set view_count = excluded.view_count, last_access = max(last_access, excluded.last_access),
          popularity = excluded.popularity, weight = excluded.weight, last_use = excluded.last_use, shown = shown + excluded.shown, last_event = excluded.last_event
        """;

    private const string SavePerson = """
        insert into person_stats(person_id, view_count, last_access, popularity, weight, last_use) values(?, ?, ?, ?, ?, ?)
        on conflict (person_id) do update set view_count = excluded.view_count, last_access = max(last_access, excluded.last_access),
          popularity = excluded.popularity, weight = excluded.weight, last_use = excluded.last_use
        """;

    private const string SaveSession = """
        insert into session_uses(session, work_id, opened, played, shown, last_access) values(?1, ?2, ?3, ?4, ?5, ?6)
        on conflict (session, work_id) do update set opened = opened + excluded.opened, played = played + excluded.played,
          shown = shown + excluded.shown, last_access = max(last_access, excluded.last_access)
        """;

    public ValueTask<Stats?> Find(EntityKind kind, Guid id, CancellationToken stop = default) => new(database.Read(lane => Find(lane, kind, id)));

    public void Add(ITransaction transaction, Tally tally)
    {
        var (lane, films) = (Transaction.Of(transaction).Lane, new Dictionary<Guid, long>(tally.Subjects.Count));
        var (counting, done) = (UsageRows.Begin(lane), 0);
        foreach (var added in tally.Subjects)
        {
            if (Add(lane, added, counting) is { } id) films[added.Subject] = id;
            QuietThread.GiveWay(++done);
        }
        UsageRows.End(lane, counting);
        foreach (var session in tally.Sessions)
        {
            if (films.TryGetValue(session.Film, out var film))
                lane.Ask(SaveSession).With(session.Name).With(film).With(session.Opened).With(session.Played).With(session.Shown).With(session.At).Run();
            QuietThread.GiveWay(++done);
        }
    }

    public int Forget(ITransaction transaction, DateTimeOffset before) => Transaction.Of(transaction).Lane.Ask("""
        delete from session_uses where (session, work_id) in (
          select u.session, u.work_id from session_uses u where (select max(o.last_access) from session_uses o where o.session = u.session) < ?1 limit ?2)
        """).With(before).With(AtOnce).Run();

    // Who was only shown was never accessed: the beginning of time, which no clock comes before.
    private static long? Add(Lane lane, Tally.Added added, Counting counting)
    {
        if (Before(lane, added) is not { } before) return null;
        var usage = counting.Use(added.Kind, before.Usage, added.Views);
        var save = lane.Ask(added.Kind == EntityKind.Movie ? SaveFilm : SavePerson).With(before.Id).With(usage.Count)
            .With(added.LastAccess ?? DateTimeOffset.UnixEpoch).With(Popularity.Add(before.Popularity, added.Popularity)).With(usage.Weight).With(usage.Last);
        (added.Kind == EntityKind.Movie ? save.With(added.Shown).With(added.LastEvent) : save).Run();
        return before.Id;
    }

    private static (long Id, double Popularity, Usage Usage)? Before(Lane lane, Tally.Added added)
    {
        using var row = lane.Ask(added.Kind == EntityKind.Movie ? FilmBefore : PersonBefore).With(added.Subject);
        return !row.Next() ? null : row.IntOrNull(2) is not { } views ? (row.Long(0), Popularity.None, default) : (row.Long(0), row.Double(1), new(views, row.Double(3), row.Long(4)));
    }

    private static Stats? Find(Lane lane, EntityKind kind, Guid id)
    {
        using var row = lane.Ask(kind == EntityKind.Movie ? OfFilm : OfPerson).With(id);
        return row.Next() ? new(row.Int(0), row.Time(1), row.Double(2), row.Int(3)) : null;
    }
}
