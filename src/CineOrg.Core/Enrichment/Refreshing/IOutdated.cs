using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>What a source said of one film or person, which is to be asked again.</summary>
/// <param name="NoticedAt">An answer given then or later will do.</param>
public sealed record Outdated(EntityKind Kind, Guid Id, DateTimeOffset NoticedAt);

/// <summary>How far a source's changes were looked through.</summary>
/// <param name="First">Day from which they were not yet, or not to the end.</param>
/// <param name="Last">Last day of the question that is under way; null when none is.</param>
/// <param name="Page">Its pages up to this were.</param>
public sealed record Looked(DateOnly First, DateOnly? Last = null, int Page = 0);

/// <summary>Which documents of sources are to be asked again, and how far was looked for them.</summary>
public interface IOutdated
{
    /// <summary>When the oldest document of a source was fetched; null when none is held.</summary>
    ValueTask<DateTimeOffset?> Oldest(string source, EntityKind kind, CancellationToken stop);

    /// <summary>Null before the first look.</summary>
    ValueTask<Looked?> Looked(string source, EntityKind kind, CancellationToken stop);

    void Save(ITransaction transaction, string source, EntityKind kind, Looked looked);

    /// <summary>Marks those of the source's ids that are held with a document of it fetched before <paramref name="until"/>.</summary>
    /// <returns>How many were not marked before.</returns>
    int Mark(ITransaction transaction, string source, EntityKind kind, IReadOnlyList<string> ids, DateTimeOffset until);

    /// <summary>Marks documents fetched before <paramref name="before"/>, so many at most.</summary>
    /// <param name="will">What age of an answer will do.</param>
    /// <returns>How many were not marked before.</returns>
    int MarkOld(ITransaction transaction, string source, EntityKind kind, DateTimeOffset before, DateTimeOffset will, int limit);

    /// <summary>Those marked, in the order of their ids, after <paramref name="after"/>.</summary>
    ValueTask<IReadOnlyList<Outdated>> Next(string source, EntityKind kind, Guid? after, int limit, CancellationToken stop);

    /// <summary>They were asked again, or there is nothing left to ask for.</summary>
    void Unmark(ITransaction transaction, string source, IEnumerable<Outdated> done);

    /// <summary>Films or people with a document of the source fetched before <paramref name="before"/>, oldest first.</summary>
    ValueTask<IReadOnlyList<Guid>> Older(string source, EntityKind kind, DateTimeOffset before, int limit, CancellationToken stop);

    /// <summary>Takes a document away, and with it that its questions were answered.</summary>
    /// <returns>The questions; empty when there is no such document.</returns>
    IReadOnlyList<string> Drop(ITransaction transaction, string source, EntityKind kind, Guid id);
}
