using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Anticipating;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Context;

/// <summary>A row for each time that something was asked for in vain.</summary>
internal sealed class Asks(Database database) : IAsks
{
    private const int AtOnce = 5_000;

    public void Add(ITransaction transaction, EntityKind kind, Guid subject, string? asker, DateTimeOffset at) => Transaction.Of(transaction).Lane
        .Ask("insert or ignore into asks(kind, subject, asker, at) values(?, ?, ?, ?)").With((int)kind).With(subject).With(asker ?? "").With(at).Run();

    public HeldFilm? Of(ITransaction transaction, Guid film, string country)
    {
        using var row = Transaction.Of(transaction).Lane.Ask("""
            select w.level, w.copies = 2 or exists (select 1 from work_places p where p.work_id = w.id and p.country in (?2, '001')) from works w where w.uuid = ?1
            """).With(film).With(country);
        return row.Next() ? new((Level)row.Int(0), row.Bool(1)) : null;
    }

    public AskedFor Since(ITransaction transaction, EntityKind kind, Guid subject, DateTimeOffset since) => Since(Transaction.Of(transaction).Lane, kind, subject, since);

    public ValueTask<AskedFor> Since(EntityKind kind, Guid subject, DateTimeOffset since, CancellationToken stop = default) =>
        new(database.Read(lane => Since(lane, kind, subject, since)));

    private static AskedFor Since(Lane lane, EntityKind kind, Guid subject, DateTimeOffset since)
    {
        using var row = lane.Ask("select count(distinct nullif(asker, '')), count(*) from asks where kind = ? and subject = ? and at >= ?")
            .With((int)kind).With(subject).With(since);
        return row.Next() ? new(row.Int(0), row.Int(1)) : new(0, 0);
    }

    public int Forget(ITransaction transaction, DateTimeOffset before) => Transaction.Of(transaction).Lane.Ask("""
        delete from asks where (kind, subject, asker, at) in (select kind, subject, asker, at from asks where at < ? limit ?)
        """).With(before).With(AtOnce).Run();
}
