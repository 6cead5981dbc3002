using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Social;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Social;

/// <summary>What people are told: one unread row at most for each recipient and thing.</summary>
internal sealed class NotificationRepository(Database database) : INotificationRepository
{
    private const int AtOnce = 500;

    /// <summary>More unread than this is "many".</summary>
    private const int MostCounted = 1000;
    private const string Columns = "select uuid, recipient, tidings, entity, entity_id, frame, detail, at, read_at from notifications ";

    public Notification Tell(ITransaction transaction, Notification told)
    {
        var lane = Transaction.Of(transaction).Lane;
        lane.Ask("""
            insert into notifications(uuid, recipient, tidings, entity, entity_id, frame, detail, at) values(?, ?, ?, ?, ?, ?, ?, ?)
            on conflict(recipient, entity_id) where read_at is null do update set
              tidings = excluded.tidings, frame = coalesce(excluded.frame, frame), detail = excluded.detail, at = excluded.at
            """)
            .With(told.Id).With(told.Recipient).With((int)told.Tidings).With(told.Entity).With(told.EntityId).With(told.Frame).With(told.Detail)
            .With(told.At).Run();
        using var row = lane.Ask(Columns + "where recipient = ? and entity_id = ? and read_at is null").With(told.Recipient).With(told.EntityId);
        return row.Next() ? Told(row) : throw new InvalidOperationException("What was just written is not there.");
    }

    public ValueTask<Page<Notification>> Of(string recipient, bool unreadOnly, int page, int pageSize, CancellationToken stop = default) =>
        new(database.Read(lane =>
        {
            var only = unreadOnly ? " and read_at is null" : "";
            var told = new List<Notification>();
            using (var rows = lane.Ask(Columns + "where recipient = ?" + only + " order by at desc, id desc limit ? offset ?")
                .With(recipient).With(pageSize).With((page - 1) * pageSize))
                while (rows.Next()) told.Add(Told(rows));
            using var all = lane.Ask($"select count(*) from (select 1 from notifications where recipient = ?{only} limit {MostCounted})").With(recipient);
            var total = all.Next() ? all.Int(0) : 0;
            return new Page<Notification>(told, page, pageSize, total, total == MostCounted);
        }));

    public ValueTask<Notification?> Find(Guid id, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask(Columns + "where uuid = ?").With(id);
        return row.Next() ? Told(row) : null;
    }));

    public ValueTask<int> Unread(string recipient, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select count(*) from (select 1 from notifications where recipient = ? and read_at is null limit 100)").With(recipient);
        return row.Next() ? row.Int(0) : 0;
    }));

    public bool Read(ITransaction transaction, string recipient, Guid id, DateTimeOffset now) => Transaction.Of(transaction).Lane
        .Ask("update notifications set read_at = coalesce(read_at, ?) where uuid = ? and recipient = ?").With(now).With(id).With(recipient).Run() == 1;

    public int ReadOf(ITransaction transaction, string recipient, Guid entity, DateTimeOffset now) => Transaction.Of(transaction).Lane
        .Ask("update notifications set read_at = ? where recipient = ? and entity_id = ? and read_at is null").With(now).With(recipient).With(entity).Run();

    public int ReadAll(ITransaction transaction, string recipient, DateTimeOffset now) => Transaction.Of(transaction).Lane
        .Ask("update notifications set read_at = ? where recipient = ? and read_at is null").With(now).With(recipient).Run();

    public int Forget(ITransaction transaction, DateTimeOffset before) => Transaction.Of(transaction).Lane
        .Ask("delete from notifications where id in (select id from notifications where at < ? limit ?)").With(before).With(AtOnce).Run();

    private static Notification Told(Engine.Statement row) => new(
        row.Guid(0), row.Text(1), (Tidings)row.Int(2), row.Text(3), row.Guid(4), row.GuidOrNull(5), row.TextOrNull(6), row.Time(7), row.TimeOrNull(8));
}
