using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Facts;

/// <summary>A correction cannot be kept as it is wished.</summary>
/// <param name="part">Which part of the wish is wrong: <c>field, language, values, note</c>.</param>
/// <param name="reason">What it must be.</param>
public sealed class BadCorrectionException(string part, string reason) : Exception($"{part}: must be {reason}")
{
    public string Part { get; } = part;
    public string Reason { get; } = reason;
}

/// <summary>
/// What persons decide about facts: it stands above every source, whatever is fetched, dropped or fetched again later, until it is
/// undone; then what the sources say is shown as they say it now.
/// </summary>
public sealed class Corrections(
    ICorrectionRepository kept, Resolution resolution, ITransactions transactions, TimeProvider clock)
{
    /// <summary>The word told to whoever asks what a film has learned from.</summary>
    public const string Enricher = "correction";

    /// <summary>All corrections of a subject, newest first, standing or not.</summary>
    public ValueTask<IReadOnlyList<Correction>> History(EntityKind kind, Guid subject, CancellationToken stop = default) =>
        kept.Of(kind, subject, stop);

    /// <returns>The correction as kept; null when the subject is unknown.</returns>
    /// <exception cref="BadCorrectionException">It may not be kept.</exception>
    public Task<Correction?> Make(EntityKind kind, Guid subject, CorrectionWish wish, string by, CancellationToken stop = default)
    {
        if (Corrected.Mistake(kind, wish) is var (part, reason)) throw new BadCorrectionException(part, reason);
        return transactions.Run(Durability.Person, transaction => Make(transaction, kind, subject, Whole(transaction, kind, subject, wish), by), stop);
    }

    /// <summary>Makes a correction that was undone or replaced stand again, as a new one.</summary>
    /// <returns>Null when there is no such correction of this subject.</returns>
    public Task<Correction?> Redo(EntityKind kind, Guid subject, Guid correction, string by, CancellationToken stop = default) =>
        transactions.Run(Durability.Person, transaction => kept.Find(transaction, kind, subject, correction) is { } old
            ? Make(transaction, kind, subject, new(old.Field, old.Language, old.Values, old.Note), by) : null, stop);

    /// <summary>Lets the sources speak again.</summary>
    /// <returns>False when no such correction of this subject stands.</returns>
    public Task<bool> Undo(EntityKind kind, Guid subject, Guid correction, string by, CancellationToken stop = default) =>
        transactions.Run(Durability.Person, transaction =>
        {
            if (kept.Find(transaction, kind, subject, correction) is not { } old) return false;
            if (!kept.Undo(transaction, kind, subject, correction, by, clock.GetUtcNow())) return false;
            Show(transaction, kind, subject, transaction.Append(new CorrectionUndone(subject, kind.Word(), correction, old.Field, old.Language)));
            return true;
        }, stop);

    // An image is chosen by its address and kept with its author and licence.
    private CorrectionWish Whole(ITransaction transaction, EntityKind kind, Guid subject, CorrectionWish wish)
    {
        if (wish.Values is not { } addresses || Corrected.Rule(kind, wish.Field) is not { IsImage: true } rule || resolution.Held(transaction, kind, subject) is null) return wish;
        var known = KnownImages.In(resolution.Said(transaction, kind, subject).OrderBy(document => TrustOrder.IsOfTheHouse(document.Source))
            .SelectMany(document => document.Statements.Select(said => (said.Field, document.Source, (string?)said.Value))));
        return wish with { Values = KnownImages.Chosen(wish.Field, addresses, known) ?? throw new BadCorrectionException("values", rule.Form) };
    }

    private Correction? Make(ITransaction transaction, EntityKind kind, Guid subject, CorrectionWish wish, string by)
    {
        if (resolution.Held(transaction, kind, subject) is null) return null;
        var now = clock.GetUtcNow();
        var made = new Correction(Guid.CreateVersion7(now), wish.Field, wish.Language, wish.Values, wish.Note, by, now);
        resolution.Said(transaction, kind, subject); // what is shown without it is on record, so that undoing finds it again
        kept.Add(transaction, kind, subject, made);
        Show(transaction, kind, subject, transaction.Append(
            new CorrectionMade(subject, kind.Word(), made.Id, made.Field, made.Language, made.Values is null)));
        return made;
    }

    private void Show(ITransaction transaction, EntityKind kind, Guid subject, Event told)
    {
        resolution.Show(transaction, kind, subject);
        transaction.Append(Learned(transaction, kind, subject), Cause.Of(told));
    }

    // Pages, caches and search follow what a film has learned, from whomever.
    private Event Learned(ITransaction transaction, EntityKind kind, Guid subject)
    {
        var held = resolution.Held(transaction, kind, subject)!.Value.Word();
        return kind == EntityKind.Movie ? new MovieEnriched(subject, held, held, [Enricher]) : new PersonEnriched(subject, held, held, [Enricher]);
    }
}
