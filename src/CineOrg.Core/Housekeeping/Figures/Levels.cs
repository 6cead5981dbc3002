using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Housekeeping.Figures;

/// <summary>How many stand at each level.</summary>
/// <param name="Films">By <see cref="Level"/>.</param>
/// <param name="People">By <see cref="Level"/>.</param>
public sealed record LevelCounts(IReadOnlyList<long> Films, IReadOnlyList<long> People);

/// <summary>Counts films and people along the index of levels.</summary>
public interface ILevelCounts
{
    /// <summary>As counted 15 s ago at most; the same count answers while nothing changes.</summary>
    LevelCounts Now();
}
