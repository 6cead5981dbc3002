using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Library.Matching;

/// <summary>A copy that waits for a person's eye, or that a person looks at again.</summary>
/// <param name="Path">Absolute path of its first file.</param>
/// <param name="MovieId">The film it stands under meanwhile.</param>
/// <param name="Since">When it began to wait; null when it does not.</param>
public sealed record ReviewItem(
    Guid CopyId, string Path, Guid MovieId, string Title, int? Year, IReadOnlyList<Candidate> Candidates, DateTimeOffset? Since);

/// <summary>A copy and its film, as a decision finds them.</summary>
/// <param name="IsIdentified">Some source has named the film.</param>
public sealed record Matched(Guid Copy, Guid Movie, string Title, int? Year, bool IsIdentified);

/// <summary>Which film each copy is of, as far as a person has a say in it.</summary>
public interface IMatches
{
    /// <summary>The longest waiting first.</summary>
    ValueTask<Page<ReviewItem>> Review(int page, int pageSize, CancellationToken stop = default);

    /// <summary>Copies whose best candidate has at least this score and leads the next, oldest first.</summary>
    ValueTask<IReadOnlyList<ReviewItem>> Sure(double atLeast, int limit, CancellationToken stop = default);

    /// <summary>One copy, whether it waits or not; null when it is unknown.</summary>
    ValueTask<ReviewItem?> Find(Guid copy, CancellationToken stop = default);

    /// <summary>What the copies of a film tell of it beyond title and year; null when they tell no more.</summary>
    ValueTask<CopyEvidence?> Evidence(Guid movie, CancellationToken stop = default);

    /// <summary>
    /// Sources were asked about a film and are not sure: its first copy that no person has decided waits, with what they propose beside
    /// the held films it already waited for. Null: they are sure, and nothing waits for their sake any longer.
    /// </summary>
    void Propose(ITransaction transaction, Guid movie, IReadOnlyList<Candidate>? candidates, DateTimeOffset now);

    /// <summary>Null when the copy is unknown.</summary>
    Matched? Of(ITransaction transaction, Guid copy);

    /// <summary>
    /// Puts a copy, with all copies of a film that no source has named, under another film for good, and takes it off the review list.
    /// What persons wrote because of it goes along: that they have seen the film, since the file came, when no other copy remains there.
    /// The film left behind stays; one that nothing names any longer goes.
    /// </summary>
    MatchChange Move(ITransaction transaction, Matched copy, Guid to, Guid batch, bool claimed, DateTimeOffset now);

    /// <summary>The decisions of the latest batch that was not taken back, or of the one named, newest first.</summary>
    IReadOnlyList<MatchChange> Latest(ITransaction transaction, Guid? batch);

    /// <summary>Puts a copy back under a film, in the state it was in.</summary>
    void Restore(ITransaction transaction, MatchChange change, Guid movie, DateTimeOffset now);
}

/// <summary>What a file tells of its film beyond title and year.</summary>
/// <param name="Minutes">Running time.</param>
public sealed record CopyEvidence(IReadOnlyList<string> Titles, int? Minutes, IReadOnlyList<string> Directors)
{
    /// <summary>Null when there is no more to tell.</summary>
    public static CopyEvidence? Of(FilmEvidence evidence) =>
        evidence is { OtherTitles.Count: 0, Minutes: null, Directors.Count: 0 } ? null : new(evidence.OtherTitles, evidence.Minutes, evidence.Directors);
}
