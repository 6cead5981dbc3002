using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>Documents that are to be asked again, by their marks and by their age.</summary>
internal sealed class OutdatedDocuments(Database database) : IOutdated
{
    private static readonly DocumentAges Works = new("work", EntityKind.Movie);
    private static readonly DocumentAges Persons = new("person", EntityKind.Person);

    public ValueTask<DateTimeOffset?> Oldest(string source, EntityKind kind, CancellationToken stop) => new(database.Read(lane => Of(kind).Oldest(lane, source)));

    public ValueTask<Looked?> Looked(string source, EntityKind kind, CancellationToken stop) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select first_day, last_day, page from looked where source = ? and kind = ?").With(source).With((int)kind);
        return row.Next() ? new Looked(Day(row.Int(0)), row.IntOrNull(1) is { } last ? Day(last) : null, row.Int(2)) : null;
    }));

    public void Save(ITransaction transaction, string source, EntityKind kind, Looked looked) => Transaction.Of(transaction).Lane
        .Ask("insert or replace into looked(source, kind, first_day, last_day, page) values(?, ?, ?, ?, ?)")
        .With(source).With((int)kind).With(looked.First.DayNumber).With(looked.Last?.DayNumber).With(looked.Page).Run();

    public int Mark(ITransaction transaction, string source, EntityKind kind, IReadOnlyList<string> ids, DateTimeOffset until)
    {
        var lane = Transaction.Of(transaction).Lane;
        return ids.Sum(id => Of(kind).Mark(lane, source, id, until));
    }

    public int MarkOld(ITransaction transaction, string source, EntityKind kind, DateTimeOffset before, DateTimeOffset will, int limit) =>
        Of(kind).MarkOld(Transaction.Of(transaction).Lane, source, before, will, limit);

    public ValueTask<IReadOnlyList<Outdated>> Next(string source, EntityKind kind, Guid? after, int limit, CancellationToken stop) => new(database.Read(lane =>
    {
        using var rows = lane.Ask("select subject, noticed_at from outdated where source = ? and kind = ? and subject > ? order by subject limit ?")
            .With(source).With((int)kind).With(after ?? Guid.Empty).With(limit);
        var found = new List<Outdated>();
        while (rows.Next()) found.Add(new(kind, rows.Guid(0), rows.Time(1)));
        return (IReadOnlyList<Outdated>)found;
    }));

    public void Unmark(ITransaction transaction, string source, IEnumerable<Outdated> done)
    {
        foreach (var one in done)
            Transaction.Of(transaction).Lane.Ask("delete from outdated where source = ? and kind = ? and subject = ? and noticed_at = ?")
                .With(source).With((int)one.Kind).With(one.Id).With(one.NoticedAt).Run();
    }

    public ValueTask<IReadOnlyList<Guid>> Older(string source, EntityKind kind, DateTimeOffset before, int limit, CancellationToken stop) =>
        new(database.Read(lane => Of(kind).Older(lane, source, before, limit)));

    public IReadOnlyList<string> Drop(ITransaction transaction, string source, EntityKind kind, Guid id)
    {
        var own = Transaction.Of(transaction);
        database.Generation.ChangedBy(own);
        return Of(kind).Drop(own.Lane, source, id);
    }

    private static DocumentAges Of(EntityKind kind) => kind == EntityKind.Movie ? Works : Persons;
    private static DateOnly Day(int number) => DateOnly.FromDayNumber(number);
}
