using System.Text.Json.Serialization;
using CineOrg.Core.Events;

namespace CineOrg.Core.Catalogue;

/// <summary>What bears external ids, has facts, and may turn out to be another.</summary>
[JsonConverter(typeof(WordConverter<EntityKind>))]
public enum EntityKind { Movie, Person, Collection }

/// <summary>What two that claim one id turned out to be.</summary>
public enum ClashState { Open, Same, Two, Taken }

/// <summary>Two that claim one id; or, when holder and claimant are one, two sources that call it differently.</summary>
/// <param name="Value">The id that is claimed.</param>
/// <param name="Held">What the claimant holds of this source instead; null when nothing.</param>
/// <param name="Holder">Who holds the value.</param>
public sealed record IdClash(
    Guid Id, EntityKind Kind, string Source, string Value, string? Held, Guid Holder, Guid Claimant, DateTimeOffset Since)
{
    public bool IsOfTwo => Holder != Claimant;
}

/// <summary>A merge, or a split (<paramref name="Origin"/> <c>split</c>), that once happened.</summary>
/// <param name="Winner">Who stays; for a split: whom the other was split from.</param>
/// <param name="Origin"><c>ids</c> when it happened by itself, <c>person</c>, <c>split</c>.</param>
/// <param name="UndoneAt">Null while it stands.</param>
/// <param name="CanUndo">False for a merge that came with an import: the steps to part what it joined stayed where it was made.</param>
public sealed record MergeRecord(
    Guid Id, EntityKind Kind, Guid Winner, Guid Loser, string WinnerName, string LoserName, string Origin, DateTimeOffset At, DateTimeOffset? UndoneAt,
    bool CanUndo = true);

/// <summary>What is looked at to judge whether two are one.</summary>
/// <param name="Keys">Folded titles or names.</param>
/// <param name="Chosen">A person decided something about it that a rule must not overturn.</param>
public sealed record MergeEvidence(
    Guid Id, string Name, IReadOnlySet<string> Keys, int? Year, MovieKind Kind, ExternalIds ExternalIds, bool Chosen, bool Owned, Level Level);

/// <summary>Merges, splits, the addresses that lead on, and ids that two claim.</summary>
public interface IMergeRepository
{
    /// <summary>Where the address of one that was merged leads now; null when it was not. Answered from memory.</summary>
    Guid? WinnerOf(Guid id);

    /// <summary>Null when it is unknown (or was merged away).</summary>
    MergeEvidence? Evidence(ITransaction transaction, EntityKind kind, Guid id);

    bool AreToldApart(ITransaction transaction, Guid one, Guid other);
    void TellApart(ITransaction transaction, Guid one, Guid other);

    /// <summary>
    /// Lets everything of the loser follow to the winner (where both have it, the winner's stays), keeps what is needed to undo it, and
    /// makes the loser's address lead to the winner.
    /// </summary>
    MergeRecord Join(ITransaction transaction, EntityKind kind, Guid winner, Guid loser, string origin);

    /// <summary>Undoes a merge: what came from the loser goes back, what was learned since stays with the winner; a rule never merges them again.</summary>
    /// <exception cref="InvalidOperationException">The winner is gone (merged further: undo that first).</exception>
    void Part(ITransaction transaction, MergeRecord merge);

    MergeRecord? Find(ITransaction transaction, Guid merge);

    /// <summary>Newest first.</summary>
    /// <param name="entity">Only those that this one, or one of this address, took part in.</param>
    ValueTask<Page<MergeRecord>> History(Guid? entity, int page, int pageSize, CancellationToken stop = default);

    /// <summary>Adds a new work or person with one source's document, its ids, and the given copies (works) or credits in the given films (persons).</summary>
    MergeRecord Split(ITransaction transaction, EntityKind kind, Guid from, SplitOff off);

    /// <summary>Open ones, oldest first.</summary>
    ValueTask<Page<IdClash>> Clashes(int page, int pageSize, CancellationToken stop = default);

    /// <summary>Open ones that one takes part in.</summary>
    ValueTask<IReadOnlyList<IdClash>> ClashesOf(Guid entity, CancellationToken stop = default);

    /// <summary>Null when it is unknown or decided.</summary>
    IdClash? FindClash(ITransaction transaction, Guid clash);

    void Decide(ITransaction transaction, IdClash clash, ClashState state);

    /// <summary>Where each question stands, inside a transaction.</summary>
    IReadOnlyList<EnricherState> States(ITransaction transaction, EntityKind kind, Guid id);
}

/// <summary>What is split off.</summary>
/// <param name="Name">Title or name of the new one.</param>
/// <param name="Source">Whose document goes.</param>
/// <param name="Ids">Which ids go.</param>
/// <param name="Copies">Copies that go with a work.</param>
/// <param name="Films">Films in which a person's credits go.</param>
public sealed record SplitOff(
    Guid Id, string Name, int? Year, string Source, IReadOnlyList<KeyValuePair<string, string>> Ids, IReadOnlyList<Guid> Copies, IReadOnlyList<Guid> Films);
