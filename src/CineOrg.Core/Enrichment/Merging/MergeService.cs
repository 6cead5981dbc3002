using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Merging;

/// <summary>Whether something was done, and if not why: a word of <c>unknown, same, mergedFurther, undone, imported, noDocument, alreadyDecided</c>.</summary>
public sealed record MergeAnswer(MergeRecord? Done, string? Refused = null);

/// <summary>
/// The one door to merging and splitting, for the rule, pages, programs and terminal: one transaction each, told by one event, so that two
/// askers or a killed process never leave half of it.
/// </summary>
public sealed class MergeService(ITransactions transactions, IMergeRepository merges, Reshown reshown, TimeProvider clock)
{
    /// <summary>A person's word that two are one.</summary>
    public Task<MergeAnswer> Merge(EntityKind kind, Guid winner, Guid loser, CancellationToken stop = default) =>
        transactions.Run(Durability.Person, transaction => winner == loser ? new(null, "same") : Join(transaction, kind, winner, loser, "person", default), stop);

    /// <summary>Decides a clash: <see cref="ClashState.Same"/> merges, <see cref="ClashState.Two"/> keeps apart or keeps the held value,
    /// <see cref="ClashState.Taken"/> takes the claimed value where one entity is called differently.</summary>
    /// <returns>False when the clash is unknown or decided, or the decision does not fit it.</returns>
    public Task<bool> Decide(Guid clash, ClashState decision, CancellationToken stop = default) => transactions.Run(Durability.Person, transaction =>
    {
        if (merges.FindClash(transaction, clash) is not { } open || decision == ClashState.Open) return false;
        switch (decision, open.IsOfTwo)
        {
            case (ClashState.Same, true): return Join(transaction, open, "person", default).Done is not null;
            case (ClashState.Two, true): merges.TellApart(transaction, open.Holder, open.Claimant); return true;
            case (ClashState.Two, false) or (ClashState.Taken, false): merges.Decide(transaction, open, decision); return true;
            default: return false;
        }
    }, stop);

    /// <summary>Merges two that claim one id when the rule finds nothing against it.</summary>
    /// <returns>True when it did; else the clash waits for a person.</returns>
    public Task<bool> ByItself(IdClash clash, Cause cause, CancellationToken stop = default) => transactions.Run(Durability.Bulk, transaction =>
    {
        if (!clash.IsOfTwo || merges.FindClash(transaction, clash.Id) is not { } open) return false;
        if (merges.Evidence(transaction, open.Kind, open.Holder) is not { } holder || merges.Evidence(transaction, open.Kind, open.Claimant) is not { } claimant) return false;
        return !merges.AreToldApart(transaction, holder.Id, claimant.Id) && SameRule.Agrees(open.Kind, holder, claimant)
            && Join(transaction, open, "ids", cause).Done is not null;
    }, stop);

    public Task<MergeAnswer> Undo(Guid merge, CancellationToken stop = default) => transactions.Run<MergeAnswer>(Durability.Person, transaction =>
    {
        if (merges.Find(transaction, merge) is not { } done) return new(null, "unknown");
        if (done.UndoneAt is not null) return new(null, "undone");
        if (done.Origin == "split") return Join(transaction, done.Kind, done.Winner, done.Loser, "person", default);
        if (merges.Evidence(transaction, done.Kind, done.Winner) is null) return new(null, "mergedFurther");
        if (!done.CanUndo) return new(null, "imported");
        merges.Part(transaction, done);
        reshown.Show(transaction, done.Kind, done.Winner);
        reshown.Show(transaction, done.Kind, done.Loser);
        transaction.Append(new MergeUndone(done.Winner, done.Id, done.Loser, done.Kind.Word()));
        return new(done);
    }, stop);

    /// <summary>Splits what one source says of somebody off into a new work or person.</summary>
    /// <param name="copies">Copies that go with a work.</param>
    public Task<MergeAnswer> Split(EntityKind kind, Guid from, string source, IReadOnlyList<Guid> copies, IReadOnlyList<Guid> films, CancellationToken stop = default) =>
        transactions.Run<MergeAnswer>(Durability.Person, transaction =>
        {
            if (merges.Evidence(transaction, kind, from) is not { } held) return new(null, "unknown");
            var documents = reshown.Documents(transaction, kind, from);
            if (SplitPlan.Of(held, documents, source, copies, films, Guid.CreateVersion7(clock.GetUtcNow())) is not { } off) return new(null, "noDocument");
            var record = merges.Split(transaction, kind, from, off);
            reshown.Show(transaction, kind, from);
            reshown.Show(transaction, kind, off.Id);
            transaction.Append(new EntitySplit(from, record.Id, off.Id, kind.Word(), source));
            return new(record);
        }, stop);

    public ValueTask<Page<MergeRecord>> History(Guid? entity, int page = 1, int pageSize = 100, CancellationToken stop = default) =>
        merges.History(entity, page, pageSize, stop);

    private MergeAnswer Join(ITransaction transaction, IdClash clash, string origin, Cause cause)
    {
        if (merges.Evidence(transaction, clash.Kind, clash.Holder) is not { } holder || merges.Evidence(transaction, clash.Kind, clash.Claimant) is not { } claimant)
            return new(null, "unknown");
        var (winner, loser) = SameRule.Order(holder, claimant);
        return Join(transaction, clash.Kind, winner.Id, loser.Id, origin, cause);
    }

    private MergeAnswer Join(ITransaction transaction, EntityKind kind, Guid winner, Guid loser, string origin, Cause cause)
    {
        if (merges.Evidence(transaction, kind, winner) is null || merges.Evidence(transaction, kind, loser) is null) return new(null, "unknown");
        var titles = reshown.Before(transaction, kind, winner, loser);
        var record = merges.Join(transaction, kind, winner, loser, origin);
        reshown.Joined(transaction, kind, winner, titles);
        transaction.Append<Event>(kind switch
        {
            EntityKind.Movie => new WorksMerged(winner, loser, record.Id, origin),
            EntityKind.Person => new PersonsMerged(winner, loser, record.Id, origin),
            _ => new CollectionsMerged(winner, loser, record.Id, origin),
        }, cause);
        return new(record);
    }
}
