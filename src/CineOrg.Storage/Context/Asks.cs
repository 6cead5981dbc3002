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

    public ValueTask<AskedFor> Since(EntityKind kind, Guid subject, DateTimeOffset since, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select count(distinct nullif(asker, '')), count(*) from asks where kind = ? and subject = ? and at >= ?")
            .With((int)kind).With(subject).With(since);
        return row.Next() ? new AskedFor(row.Int(0), row.Int(1)) : new(0, 0);
    }));

    public int Forget(ITransaction transaction, DateTimeOffset before) => Transaction.Of(transaction).Lane.Ask("""
        delete from asks where (kind, subject, asker, at) in (select kind, subject, asker, at from asks where at < ? limit ?)
        """).With(before).With(AtOnce).Run();
}
