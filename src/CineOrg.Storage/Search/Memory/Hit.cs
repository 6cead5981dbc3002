namespace CineOrg.Storage.Search.Memory;

/// <summary>How a title answers what was typed, best first.</summary>
internal enum Fit
{
    /// <summary>The whole title, nothing else.</summary>
    Exact,

    /// <summary>It begins so, the last word as far as it is typed.</summary>
    Begins,

    /// <summary>All words, in any order or place.</summary>
    Words,

    /// <summary>Nearly: letters wrong, or a short word missing.</summary>
    Near,
}

/// <summary>A title that answers, with its place among all as one number.</summary>
/// <param name="Rank">Fit, cost, weight, entity: the lowest is the best.</param>
/// <param name="Part">Which part of the index the line is in.</param>
internal readonly record struct Hit(ulong Rank, int Part, int Line)
{
    public const int MostCost = 4095;

    public Fit Fit => (Fit)(Rank >> 60);
    public int Cost => (int)(Rank >> 48) & MostCost;
    public int Entity => (int)(uint)Rank;
    public ushort Weight => (ushort)~(Rank >> 32);

    public static ulong RankOf(Fit fit, int cost, ushort weight, int entity) =>
        (ulong)fit << 60 | (ulong)Math.Min(cost, MostCost) << 48 | (ulong)(ushort)~weight << 32 | (uint)entity;
}
