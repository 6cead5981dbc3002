using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Sources;

/// <summary>Blocks of requests, told before they are made.</summary>
internal sealed class Quota(SourcesFile file) : IQuota
{
    public IReadOnlyList<ReservedRequests> Reserved(string budget, DateTimeOffset since) => file.Read(lane =>
    {
        using var rows = lane.Ask("select requests, until from reserved where budget = ? and until > ? order by until").With(budget).With(since);
        var blocks = new List<ReservedRequests>();
        while (rows.Next()) blocks.Add(new(rows.Int(0), rows.Time(1)));
        return blocks;
    });

    public int Reserve(QuotaBlock block) => file.Run(lane =>
    {
        var day = block.Day.DayNumber;
        var used = Math.Max(0, Used(lane, block.Budget, day) - block.GivenBack);
        var granted = IsClosed(lane, block.Budget, day) ? 0 : Math.Clamp((block.PerDay ?? int.MaxValue) - used, 0, block.Count);
        lane.Ask("insert or replace into spent(budget, day, requests) values(?, ?, ?)").With(block.Budget).With(day).With(used + granted).Run();
        lane.Ask("delete from spent where budget = ? and day < ?").With(block.Budget).With(day - 1).Run();
        // A window is never longer than a day.
        lane.Ask("delete from reserved where budget = ? and until < ?").With(block.Budget).With(block.Until.AddDays(-1)).Run();
        if (granted > 0) lane.Ask("insert into reserved(budget, until, requests) values(?, ?, ?)").With(block.Budget).With(block.Until).With(granted).Run();
        return granted;
    });

    public int UsedOn(string budget, DateOnly day) => file.Read(lane => Used(lane, budget, day.DayNumber));

    public void Close(string budget, DateOnly day) => file.Run(lane =>
        lane.Ask("insert or replace into closed(budget, day) values(?, ?)").With(budget).With(day.DayNumber).Run());

    public bool IsClosed(string budget, DateOnly day) => file.Read(lane => IsClosed(lane, budget, day.DayNumber));

    private static bool IsClosed(Lane lane, string budget, int day)
    {
        using var row = lane.Ask("select 1 from closed where budget = ? and day = ?").With(budget).With(day);
        return row.Next();
    }

    private static int Used(Lane lane, string budget, int day)
    {
        using var row = lane.Ask("select requests from spent where budget = ? and day = ?").With(budget).With(day);
        return row.Next() ? row.Int(0) : 0;
    }
}
