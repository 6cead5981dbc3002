using CineOrg.Core.Events;
using CineOrg.Core.Jobs.Sensing;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>The learned week, a row for each hour that was ever measured.</summary>
internal sealed class LoadHours(Database database) : ILoadHours
{
    public IReadOnlyList<HourOfLoad> All() => database.Read(lane =>
    {
        using var rows = lane.Ask("select hour, usual, weeks from load_hours order by hour");
        var hours = new List<HourOfLoad>();
        while (rows.Next()) hours.Add(new(rows.Int(0), rows.Double(1), rows.Int(2)));
        return hours;
    });

    public void Keep(ITransaction transaction, HourOfLoad hour) => Transaction.Of(transaction).Lane
        .Ask("insert or replace into load_hours(hour, usual, weeks) values(?, ?, ?)").With(hour.Hour).With((double?)hour.Usual).With(hour.Weeks).Run();
}
