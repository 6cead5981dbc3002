using CineOrg.Core.Events;
using CineOrg.Core.Social;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Social;

/// <summary>Sessions and the owner's key, by their hashes.</summary>
internal sealed class SessionRepository(Database database) : ISessionRepository
{
    public ValueTask<Session?> Find(SecretHash cookie, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select owner, language, created_at, last_seen from sessions where hash = ?").With(cookie.ToBytes());
        return row.Next() ? new Session(cookie, row.Bool(0), row.TextOrNull(1), row.Time(2), row.Time(3)) : null;
    }));

    public Task Save(Session session, CancellationToken stop = default) => database.Run(Durability.Person, transaction =>
        Transaction.Of(transaction).Lane
            .Ask("insert or replace into sessions(hash, owner, language, created_at, last_seen) values(?, ?, ?, ?, ?)")
            .With(session.Cookie.ToBytes()).With(session.Owner).With(session.Language).With(session.CreatedAt).With(session.LastSeen).Run(), stop);

    public ValueTask<bool> IsOwnerKey(SecretHash key, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select 1 from owner_keys where hash = ?").With(key.ToBytes());
        return row.Next();
    }));

    public Task ReplaceOwnerKey(SecretHash key, DateTimeOffset now, CancellationToken stop = default) =>
        database.Run(Durability.Person, transaction =>
        {
            var lane = Transaction.Of(transaction).Lane;
            lane.Ask("delete from owner_keys").Run();
            lane.Ask("update sessions set owner = 0 where owner = 1").Run();
            return lane.Ask("insert into owner_keys(hash, created_at) values(?, ?)").With(key.ToBytes()).With(now).Run();
        }, stop);
}
