using System.Numerics;

namespace CineOrg.Storage.Search.Memory;

/// <summary>What decides between titles that fit a question equally well, as one number: the heaviest comes first.</summary>
/// <remarks>
/// From the top: its own title, then another language's, then any other (2 bits); owned (1); learnt about (1); how often it was opened, each
/// step twice as often (4); year (8, from 1870).
/// </remarks>
internal static class Weight
{
    private const int FirstYear = 1870;

    /// <param name="worth">0 its original title or one in a language of the pages, 1 another language's, 2 any other.</param>
    /// <param name="uses">How often opened; of a person, the films.</param>
    public static ushort Of(int worth, bool owned, bool known, int uses, int? year) => (ushort)(
        (3 - Math.Clamp(worth, 0, 3)) << 14 | (owned ? 1 << 13 : 0) | (known ? 1 << 12 : 0) | Steps(uses) << 8
        | Math.Clamp((year ?? FirstYear) - FirstYear, 0, 255));

    /// <summary>0 for none, then one more for each doubling, 15 at most.</summary>
    public static int Steps(int uses) => Math.Min(15, 32 - BitOperations.LeadingZeroCount((uint)Math.Max(0, uses)));

    public static bool IsOwned(ushort weight) => (weight >> 13 & 1) != 0;

    public static bool IsKnown(ushort weight) => (weight >> 12 & 1) != 0;

    /// <summary>The least number that weighs so.</summary>
    public static int Uses(ushort weight) => (weight >> 8 & 15) is var steps and > 0 ? 1 << steps - 1 : 0;

    public static int? Year(ushort weight) => (weight & 255) is var year and > 0 ? FirstYear + year : null;
}
