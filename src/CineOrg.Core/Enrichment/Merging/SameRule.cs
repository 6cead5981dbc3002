using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment.Merging;

/// <summary>
/// Judges whether two that claim one id may be merged without asking a person. A pure function; in doubt it says no, for a wrong merge is
/// worse than a question.
/// </summary>
public static class SameRule
{
    /// <summary>
    /// Nobody chose either and no source calls both by different ids. Works must also bear one folded title and years that differ by one
    /// at most; people are never judged by name: the id that both claim, and none that contradicts it, is what joins them. Collections are
    /// a person's to judge: a saga and a part of it are easily taken for each other.
    /// </summary>
    public static bool Agrees(EntityKind kind, MergeEvidence one, MergeEvidence other) =>
        !one.Chosen && !other.Chosen && !Contradicts(one.ExternalIds, other.ExternalIds) && kind switch
        {
            EntityKind.Movie => AreOneWork(one, other),
            EntityKind.Person => true,
            _ => false,
        };

    /// <summary>Who stays: whom a person chose, what is owned, what is known better, what was known first.</summary>
    public static (MergeEvidence Winner, MergeEvidence Loser) Order(MergeEvidence one, MergeEvidence other)
    {
        var ranked = new[] { one, other }.OrderByDescending(side => side.Chosen).ThenByDescending(side => side.Owned)
            .ThenByDescending(side => side.Level).ThenBy(side => side.Id.ToString(), StringComparer.Ordinal).ToList();
        return (ranked[0], ranked[1]);
    }

    private static bool Contradicts(ExternalIds one, ExternalIds other) => one.Any(id => other[id.Key] is { } theirs && theirs != id.Value);

    private static bool AreOneWork(MergeEvidence one, MergeEvidence other) =>
        one.Keys.Overlaps(other.Keys) && one.Year is { } a && other.Year is { } b && Math.Abs(a - b) <= 1
        && (one.Kind == MovieKind.Series) == (other.Kind == MovieKind.Series);
}
