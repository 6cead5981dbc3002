using CineOrg.Core.Context;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Context;

/// <summary>Sessions' stacks, a document each: they are read and written whole.</summary>
internal sealed class ContextRepository(Database database) : IContextRepository
{
    private const int AtOnce = 500;

    public ValueTask<ContextStack?> Find(string session, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select stack from contexts where session = ?").With(session);
        return row.Next() ? ContextText.ReadStack(row.Text(0)) : null;
    }));

    public void Save(ITransaction transaction, string session, ContextStack stack, DateTimeOffset now)
    {
        var lane = Transaction.Of(transaction).Lane;
        if (stack.Frames.Count + stack.Left.Count == 0) lane.Ask("delete from contexts where session = ?").With(session).Run();
        else
            lane.Ask("""
                insert into contexts(session, stack, seen_at) values(?, ?, ?)
                on conflict(session) do update set stack = excluded.stack, seen_at = excluded.seen_at
                """).With(session).With(ContextText.Write(stack)).With(now).Run();
    }

    public int Forget(ITransaction transaction, DateTimeOffset before) => Transaction.Of(transaction).Lane
        .Ask("delete from contexts where session in (select session from contexts where seen_at < ? limit ?)").With(before).With(AtOnce).Run();
}
