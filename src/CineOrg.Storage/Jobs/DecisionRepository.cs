using CineOrg.Core.Events;
using CineOrg.Core.Jobs.Decisions;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Jobs;

/// <summary>Decisions as rows, in the order in which they were written.</summary>
internal sealed class DecisionRepository(Database database) : IDecisionRepository
{
    private const string Columns = "select uuid, at, kind, inputs, outcome, reason from decisions ";

    public void Add(ITransaction transaction, IReadOnlyList<Decision> decisions)
    {
        var lane = Transaction.Of(transaction).Lane;
        foreach (var decision in decisions)
            lane.Ask("insert into decisions(uuid, at, kind, inputs, outcome, reason) values(?, ?, ?, ?, ?, ?)")
                .With(decision.Id).With(decision.At).With(decision.Kind).With(decision.Inputs).With(decision.Outcome).With(decision.Reason).Run();
    }

    public ValueTask<Decision?> Find(Guid id, CancellationToken stop = default) =>
        new(database.Read(lane => Many(lane.Ask(Columns + "where uuid = ?").With(id)).FirstOrDefault()));

    public ValueTask<IReadOnlyList<Decision>> Latest(int limit, string? kind = null, Guid? before = null, CancellationToken stop = default) =>
        new(database.Read<IReadOnlyList<Decision>>(lane =>
        {
            var below = before is { } id ? Row(lane, id) : long.MaxValue;
            return Many(kind is null
                ? lane.Ask(Columns + "where id < ? order by id desc limit ?").With(below).With(limit)
                : lane.Ask(Columns + "where kind = ? and id < ? order by id desc limit ?").With(kind).With(below).With(limit));
        }));

    public int Forget(ITransaction transaction, DateTimeOffset before, int most) => Transaction.Of(transaction).Lane
        .Ask("delete from decisions where id in (select id from decisions where at < ? order by at limit ?)").With(before).With(most).Run();

    // Rows are numbered as they come and leave from the low end, so the numbers of those that stay have no gap.
    public int Trim(ITransaction transaction, int kept) => Transaction.Of(transaction).Lane
        .Ask("delete from decisions where id <= (select max(id) from decisions) - ?").With(kept).Run();

    private static long Row(Lane lane, Guid id)
    {
        using var row = lane.Ask("select id from decisions where uuid = ?").With(id);
        return row.Next() ? row.Long(0) : 0;
    }

    private static List<Decision> Many(Statement rows)
    {
        using (rows)
        {
            var decisions = new List<Decision>();
            while (rows.Next()) decisions.Add(new(rows.Guid(0), rows.Time(1), rows.Text(2), rows.Text(3), rows.Text(4), rows.Text(5)));
            return decisions;
        }
    }
}
