using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>Lets go of what ended long ago.</summary>
internal static class JobEnds
{
    public static int Drop(Lane lane, DateTimeOffset endedBefore, int limit)
    {
        const string ended = "select id from jobs where finished_at is not null and finished_at < ? order by finished_at limit ?";
        lane.Ask($"delete from job_waiters where job in ({ended})").With(endedBefore).With(limit).Run();
        return lane.Ask($"delete from jobs where id in ({ended})").With(endedBefore).With(limit).Run();
    }
}
