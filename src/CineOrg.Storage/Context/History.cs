using CineOrg.Core.Context.Recommending;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Context;

/// <summary>Who used what, from the films marked as seen and from what sessions did. The owner's sessions are one person.</summary>
internal sealed class History(Database database) : IHistory
{
    /// <summary>Everybody's history is read again when somebody asks for it after so long: what others watch need not count at once.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>Rows of everybody's history that are held, the newest: some ten megabytes.</summary>
    private const int MostHeld = 200_000;

    // A session that is the owner's is known by the first eight bytes of its cookie's hash, as the rest of the program calls it.
    private const string OwnersSessions = "select lower(hex(substr(hash, 1, 8))) from sessions where owner = 1 union all select 'owner'";

    private readonly Lock _reading = new();
    private (Audience Audience, long At)? _held;

    public ValueTask<IReadOnlyList<Use>> Of(string viewer, int most, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask($"""
            with mine(session) as (select ?1 union select * from ({OwnersSessions}) where ?1 = 'owner'),
            used(film, act, at) as (
              select w.id, 2, s.first_at from seen s join works w on w.uuid = s.work where s.viewer = ?1
              union all
              select u.work_id, u.played > 0, u.last_access from session_uses u where u.session in (select session from mine) and u.opened + u.played > 0)
            select film, max(act), at from used group by film order by at desc, film desc limit ?2
            """).With(viewer).With(most);
        var uses = new List<Use>();
        while (rows.Next()) uses.Add(new(rows.Int(0), (Act)rows.Int(1)));
        uses.Reverse();
        return (IReadOnlyList<Use>)uses;
    }));

    public ValueTask<IReadOnlySet<int>> Dismissed(string viewer, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask("select w.id from dismissed_films d join works w on w.uuid = d.work where d.viewer = ?").With(viewer);
        var films = new HashSet<int>();
        while (rows.Next()) films.Add(rows.Int(0));
        return (IReadOnlySet<int>)films;
    }));

    public ValueTask<Audience> Everybody(CancellationToken stop = default)
    {
        // Read by one; whoever comes meanwhile waits for it, for there is nothing to answer with at first.
        lock (_reading)
        {
            if (_held is not { } held || database.Clock.GetElapsedTime(held.At) >= Fresh) _held = held = (database.Read(Read), database.Clock.GetTimestamp());
            return new(held.Audience);
        }
    }

    private static Audience Read(Lane lane)
    {
        using var rows = lane.Ask($"""
            with watched(viewer, film, at) as (
              select s.viewer, w.id, s.first_at from seen s join works w on w.uuid = s.work
              union all
              select case when u.session in ({OwnersSessions}) then 'owner' else u.session end, u.work_id, u.last_access from session_uses u where u.played > 0),
            newest(viewer, film, at) as (select viewer, film, min(at) from watched group by viewer, film order by 3 desc limit ?)
            select viewer, film from newest order by viewer, at, film
            """).With(MostHeld);
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        while (rows.Next())
        {
            if (!lists.TryGetValue(rows.Text(0), out var list)) lists[rows.Text(0)] = list = [];
            list.Add(rows.Int(1));
        }
        return new(lists.Select(list => KeyValuePair.Create(list.Key, (IReadOnlyList<int>)list.Value)));
    }
}
