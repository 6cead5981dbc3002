using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Merging;

/// <summary>Merges' door to the database.</summary>
internal sealed class MergeRepository(Database database, Redirects redirects) : IMergeRepository
{
    private const string Columns = "select uuid, kind, winner, loser, winner_name, loser_name, origin, at, undone_at, kept <> '' from merges ";
    private const string OfOne = "where id in (select id from merges where winner = ?1 union select id from merges where loser = ?1) order by id desc";

    public Guid? WinnerOf(Guid id) => redirects.WinnerOf(id);

    public MergeEvidence? Evidence(ITransaction transaction, EntityKind kind, Guid id) => EvidenceRows.Read(Transaction.Of(transaction).Lane, kind, id);

    public bool AreToldApart(ITransaction transaction, Guid one, Guid other)
    {
        using var row = Transaction.Of(transaction).Lane.Ask("select 1 from told_apart where one = min(?1, ?2) and other = max(?1, ?2)").With(one).With(other);
        return row.Next();
    }

    public void TellApart(ITransaction transaction, Guid one, Guid other)
    {
        var (lane, now) = (Transaction.Of(transaction).Lane, database.Clock.GetUtcNow());
        lane.Ask("insert or replace into told_apart(one, other, at) values(min(?1, ?2), max(?1, ?2), ?3)").With(one).With(other).With(now).Run();
        ClashRows.DecideBetween(lane, one, other, ClashState.Two, now);
    }

    public MergeRecord Join(ITransaction transaction, EntityKind kind, Guid winner, Guid loser, string origin)
    {
        var own = Changing(transaction);
        var (lane, now) = (own.Lane, database.Clock.GetUtcNow());
        var (stays, goes) = (Side.Of(lane, kind, winner), Side.Of(lane, kind, loser));
        var (number, record) = Add(lane, stays, goes, origin, now);
        var kept = Joining.Run(lane, stays, goes, number, now);
        lane.Ask("update merges set kept = cast(? as text) where id = ?").With(kept.Write()).With(number).Run();
        lane.Ask("delete from told_apart where one = min(?1, ?2) and other = max(?1, ?2)").With(winner).With(loser).Run();
        ClashRows.DecideBetween(lane, winner, loser, ClashState.Same, now);
        ClashRows.Follow(lane, loser, winner);
        // The winner lives: its own address leads nowhere any more, or it would lead in a circle.
        redirects.Forget(own, winner);
        redirects.Lead(own, loser, winner, number);
        return record;
    }

    public void Part(ITransaction transaction, MergeRecord merge)
    {
        var own = Changing(transaction);
        if (Side.KnowledgeOf(merge.Kind).Find(own.Lane, merge.Winner) is not { } winner)
            throw new InvalidOperationException($"{merge.WinnerName} was merged further; undo that first");
        own.Lane.Ask("update merges set undone_at = ? where uuid = ?").With(database.Clock.GetUtcNow()).With(merge.Id).Run();
        Parting.Run(own.Lane, Kept(own.Lane, merge.Id), new(merge.Kind, winner, merge.Winner), merge.Loser);
        redirects.Forget(own, merge.Loser);
        TellApart(transaction, merge.Winner, merge.Loser);
    }

    public MergeRecord? Find(ITransaction transaction, Guid merge) =>
        Read(Transaction.Of(transaction).Lane.Ask(Columns + "where uuid = ?").With(merge)) is [var one] ? one : null;

    public ValueTask<Page<MergeRecord>> History(Guid? entity, int page, int pageSize, CancellationToken stop = default) => new(database.Read(lane =>
        entity is { } one
            ? Read(lane.Ask(Columns + OfOne).With(one)).Cut(page, pageSize)
            : new(Read(lane.Ask(Columns + "order by id desc limit ? offset ?").With(pageSize).With((page - 1L) * pageSize)), page, pageSize,
                (int)lane.Number("select count(*) from merges"))));

    public MergeRecord Split(ITransaction transaction, EntityKind kind, Guid from, SplitOff off)
    {
        var lane = Changing(transaction).Lane;
        var now = database.Clock.GetUtcNow();
        var side = Side.Of(lane, kind, from);
        var split = Splitting.Run(lane, side, off, now);
        var record = Add(lane, side, split, "split", now).Record;
        TellApart(transaction, from, off.Id);
        return record;
    }

    public ValueTask<Page<IdClash>> Clashes(int page, int pageSize, CancellationToken stop = default) => new(database.Read(lane => ClashRows.Open(lane, page, pageSize)));

    public ValueTask<IReadOnlyList<IdClash>> ClashesOf(Guid entity, CancellationToken stop = default) => new(database.Read(lane => ClashRows.Of(lane, entity)));

    public IdClash? FindClash(ITransaction transaction, Guid clash) => ClashRows.Find(Transaction.Of(transaction).Lane, clash);

    public void Decide(ITransaction transaction, IdClash clash, ClashState state)
    {
        var lane = Changing(transaction).Lane;
        ClashRows.Decide(lane, clash.Id, state, database.Clock.GetUtcNow());
        if (state != ClashState.Taken) return;
        var side = Side.Of(lane, clash.Kind, clash.Claimant);
        Side.KnowledgeOf(clash.Kind).SaveIds(lane, side.Id, ExternalIds.Of(clash.Source, clash.Value), database.Clock.GetUtcNow());
    }

    public IReadOnlyList<EnricherState> States(ITransaction transaction, EntityKind kind, Guid id) =>
        Side.KnowledgeOf(kind).States(Transaction.Of(transaction).Lane, id);

    private static (long Number, MergeRecord Record) Add(Lane lane, Side winner, Side loser, string origin, DateTimeOffset now)
    {
        var record = new MergeRecord(
            Guid.CreateVersion7(now), winner.Kind, winner.Uuid, loser.Uuid, EvidenceRows.NameOf(lane, winner), EvidenceRows.NameOf(lane, loser), origin, now, null);
        lane.Ask("insert into merges(uuid, kind, winner, loser, winner_name, loser_name, origin, kept, at) values(?, ?, ?, ?, ?, ?, ?, '', ?)")
            .With(record.Id).With((int)record.Kind).With(record.Winner).With(record.Loser).With(record.WinnerName).With(record.LoserName)
            .With(origin).With(now).Run();
        return (lane.LastId, record);
    }

    private static KeptRows Kept(Lane lane, Guid merge)
    {
        using var row = lane.Ask("select kept from merges where uuid = ?").With(merge);
        return row.Next() ? KeptRows.Read(row.Bytes(0)) : throw new ArgumentException($"No merge {merge}", nameof(merge));
    }

    private static List<MergeRecord> Read(Row asked)
    {
        using (asked)
        {
            var merges = new List<MergeRecord>();
            while (asked.Next())
                merges.Add(new(asked.Guid(0), (EntityKind)asked.Int(1), asked.Guid(2), asked.Guid(3), asked.Text(4), asked.Text(5), asked.Text(6), asked.Time(7), asked.TimeOrNull(8),
                    asked.Int(9) == 1));
            return merges;
        }
    }

    private Transaction Changing(ITransaction transaction)
    {
        var own = Transaction.Of(transaction);
        database.Generation.ChangedBy(own);
        return own;
    }
}
