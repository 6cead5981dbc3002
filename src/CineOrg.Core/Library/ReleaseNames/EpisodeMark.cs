namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>What says that a name is of an episode, a season or a series, and where it stands.</summary>
/// <param name="At">Its first atom; the title ends before it.</param>
internal readonly record struct EpisodeMark(int At, int? Season, int? Episode)
{
    /// <summary>Words that film titles have too (Star Wars Episode 4): no mark where a year is told.</summary>
    public bool YieldsToYear { get; init; }

    /// <summary>Letters of the mark at the end of the atom before <see cref="At"/>, when no separator parts it from the title.</summary>
    public int Glued { get; init; }
}
