using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Worth;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Housekeeping;

/// <summary>How what is known is used: beside its counts in work_stats and person_stats.</summary>
internal sealed class UsageRepository(Database database) : IUsageRepository
{
    public ValueTask<Lives> Lives(CancellationToken stop = default) => new(database.Read(UsageRows.Lives));

    public ValueTask<DateTimeOffset?> Looked(CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select max(at) from use_marks");
        return row.Next() ? row.TimeOrNull(0) : null;
    }));

    public void Each(EntityKind kind, Action<Usage> look, CancellationToken stop) => database.Read(lane =>
    {
        using var rows = lane.Ask($"select view_count, weight, last_use from {(kind == EntityKind.Movie ? "work" : "person")}_stats where view_count > 0");
        for (var more = rows.Next(); more; more = rows.Next())
        {
            stop.ThrowIfCancellationRequested();
            look(new(rows.Int(0), rows.Double(1), rows.Long(2)));
        }
        return true;
    });

    public void Learn(ITransaction transaction, EntityKind kind, LifeTable seen) => UsageRows.Add(Transaction.Of(transaction).Lane, kind, seen);

    public void Mark(ITransaction transaction, UseMark mark) =>
        Transaction.Of(transaction).Lane.Ask("insert or ignore into use_marks(at, number) values(?, ?)").With(mark.At).With(mark.Number).Run();
}
