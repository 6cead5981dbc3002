using CineOrg.Core.Events;
using CineOrg.Core.Social.Watched;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Social;

/// <summary>How far people are in films, a row each.</summary>
internal sealed class WatchRepository(Database database) : IWatchRepository
{
    private const string Columns = "position, duration, at, times, ended_at";

    public ValueTask<WatchState?> Of(string viewer, Guid film, CancellationToken stop = default) => new(database.Read(lane => Find(lane, viewer, film)));

    public ValueTask<IReadOnlyList<Unfinished>> Unfinished(string viewer, int most, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask($"select {Columns}, work from watch_state where viewer = ? and position > 0 order by at desc limit ?").With(viewer).With(most);
        var films = new List<Unfinished>();
        while (rows.Next()) films.Add(new(rows.Guid(5), State(rows)));
        return (IReadOnlyList<Unfinished>)films;
    }));

    public WatchState? Open(ITransaction transaction, string viewer, Guid film)
    {
        var lane = Transaction.Of(transaction).Lane;
        using var row = lane.Ask("select duration_minutes from works where uuid = ?").With(film);
        if (!row.Next()) return null;
        var duration = row.LongOrNull(0) is { } minutes and > 0 ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        return Find(lane, viewer, film) is { } known ? known with { Duration = known.Duration ?? duration } : WatchState.Of(duration);
    }

    public void Save(ITransaction transaction, string viewer, Guid film, WatchState state) => Transaction.Of(transaction).Lane
        .Ask($"insert or replace into watch_state (viewer, work, {Columns}) values (?, ?, ?, ?, ?, ?, ?)").With(viewer).With(film)
        .With((long)state.Position.TotalMilliseconds).With((long?)state.Duration?.TotalMilliseconds).With(state.At).With(state.Times).With(state.EndedAt).Run();

    public string ViewerOf(ITransaction transaction, string session)
    {
        // A session that is the owner's is known by the first eight bytes of its cookie's hash, as the rest of the program calls it.
        using var row = Transaction.Of(transaction).Lane.Ask("select 1 from sessions where owner = 1 and lower(hex(substr(hash, 1, 8))) = ?").With(session);
        return row.Next() ? "owner" : session;
    }

    private static WatchState? Find(Lane lane, string viewer, Guid film)
    {
        using var row = lane.Ask($"select {Columns} from watch_state where viewer = ? and work = ?").With(viewer).With(film);
        return row.Next() ? State(row) : null;
    }

    private static WatchState State(Statement row) => new(
        TimeSpan.FromMilliseconds(row.Long(0)), row.LongOrNull(1) is { } duration ? TimeSpan.FromMilliseconds(duration) : null, row.Time(2), row.Int(3), row.TimeOrNull(4));
}
