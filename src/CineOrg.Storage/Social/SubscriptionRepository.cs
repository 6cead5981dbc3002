using CineOrg.Core.Events;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Telling;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Social;

/// <summary>Browsers that are told outside the page, and what each was told: the latest of each notification and way.</summary>
internal sealed class SubscriptionRepository(Database database) : ISubscriptionRepository
{
    private const int AtOnce = 500;
    private const string Columns = "select uuid, recipient, endpoint, device_key, secret, language, created_at from subscriptions ";

    public Subscription Add(ITransaction transaction, Subscription subscription, int most)
    {
        var lane = Lane(transaction);
        lane.Ask("""
            insert into subscriptions(uuid, recipient, endpoint, device_key, secret, language, created_at) values(?, ?, ?, ?, ?, ?, ?)
            on conflict(endpoint) do update set recipient = excluded.recipient, device_key = excluded.device_key, secret = excluded.secret,
              language = excluded.language
            """)
            .With(subscription.Id).With(subscription.Recipient).With(subscription.Device.Endpoint.AbsoluteUri).With(subscription.Device.Key)
            .With(subscription.Device.Secret).With(subscription.Language).With(subscription.CreatedAt).Run();
        lane.Ask("delete from subscriptions where id in (select id from subscriptions where recipient = ? order by id desc limit -1 offset ?)")
            .With(subscription.Recipient).With(most).Run();
        return Many(lane.Ask(Columns + "where endpoint = ?").With(subscription.Device.Endpoint.AbsoluteUri))[0];
    }

    public ValueTask<IReadOnlyList<Subscription>> Of(string recipient, CancellationToken stop = default) => new(database.Read<IReadOnlyList<Subscription>>(
        lane => Many(lane.Ask(Columns + "where recipient = ? order by id").With(recipient))));

    public ValueTask<Subscription?> Find(Guid id, CancellationToken stop = default) =>
        new(database.Read(lane => Many(lane.Ask(Columns + "where uuid = ?").With(id)).FirstOrDefault()));

    public ValueTask<int> Count(CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select count(*) from subscriptions");
        return row.Next() ? row.Int(0) : 0;
    }));

    public bool Remove(ITransaction transaction, Guid id, string? recipient = null) => Lane(transaction)
        .Ask("delete from subscriptions where uuid = ?1 and (?2 is null or recipient = ?2)").With(id).With(recipient).Run() == 1;

    public ValueTask<Tidings?> Told(Guid notification, string way, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select tidings from deliveries where notification = ? and way = ?").With(notification).With(way);
        return row.Next() ? (Tidings?)row.Int(0) : null;
    }));

    public void MarkTold(ITransaction transaction, Guid notification, string way, Tidings tidings, DateTimeOffset at) => Lane(transaction)
        .Ask("insert or replace into deliveries(notification, way, tidings, at) values(?, ?, ?, ?)").With(notification).With(way).With((int)tidings).With(at).Run();

    public int Forget(ITransaction transaction, DateTimeOffset before) => Lane(transaction)
        .Ask("delete from deliveries where (notification, way) in (select notification, way from deliveries where at < ? order by at limit ?)")
        .With(before).With(AtOnce).Run();

    private static Lane Lane(ITransaction transaction) => Transaction.Of(transaction).Lane;

    private static List<Subscription> Many(Statement rows)
    {
        using (rows)
        {
            var found = new List<Subscription>();
            while (rows.Next())
                found.Add(new(rows.Guid(0), rows.Text(1), new(new(rows.Text(2)), rows.Bytes(3).ToArray(), rows.Bytes(4).ToArray()), rows.Text(5), rows.Time(6)));
            return found;
        }
    }
}
