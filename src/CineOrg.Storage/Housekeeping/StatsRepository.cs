using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Housekeeping;

/// <summary>How films are used, one row per film that ever was.</summary>
internal sealed class StatsRepository(Database database) : IStatsRepository
{
    public ValueTask<MovieStats?> Find(Guid movieId, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("""
            select view_count, last_access from work_stats where work_id = (select id from works where uuid = ?)
            """).With(movieId);
        return row.Next() ? new MovieStats(row.Int(0), row.Time(1)) : null;
    }));

    // UUIDv7 grows with time, and a film's events come in order: an id not above the last one was counted already.
    public void Count(ITransaction transaction, Guid movieId, Guid eventId, DateTimeOffset at) => Transaction.Of(transaction).Lane.Ask("""
        insert into work_stats (work_id, view_count, last_access, last_event)
        select id, 1, ?2, ?3 from works where uuid = ?1
        on conflict (work_id) do update set view_count = view_count + 1, last_access = ?2, last_event = ?3 where last_event < ?3
        """).With(movieId).With(at).With(eventId).Run();
}
