using CineOrg.Core.Catalogue;

namespace CineOrg.App.Lab.Traces;

/// <summary>
/// What a work costs at each level: bytes held in all, and requests that each layer takes when it is fetched. As usual: a film at basic takes
/// 1.5 KB at most and 4.7 requests up to deep (bench/RESULTS.md); credits of sixty people, some 8 KB, and images as pages show them, 110 KB, are estimates.
/// </summary>
/// <param name="Bytes">By level, never falling.</param>
/// <param name="Requests">By level, for that layer alone.</param>
internal sealed record Costs(IReadOnlyList<long> Bytes, IReadOnlyList<int> Requests)
{
    public static readonly int Levels = Enum.GetValues<Level>().Length;

    public static Costs Usual { get; } = new([350, 1_500, 10_000, 120_000], [0, 2, 1, 2]);

    /// <summary>Every work counts one, whatever is asked of it: as papers compare.</summary>
    public static Costs Unit { get; } = new([1, 1, 1, 1], [1, 0, 0, 0]);

    /// <param name="level">Null: nothing.</param>
    public long Of(Level? level) => level is { } held ? Bytes[(int)held] : 0;

    /// <summary>Requests to come from one level to a higher one.</summary>
    public int Between(Level? held, Level asked)
    {
        var sum = 0;
        for (var layer = held is { } from ? (int)from + 1 : 0; layer <= (int)asked; layer++) sum += Requests[layer];
        return sum;
    }
}
