using CineOrg.Core.Catalogue;

namespace CineOrg.App.Lab.Traces;

/// <summary>What is held within a budget, each work at its level.</summary>
/// <param name="budget">Bytes.</param>
internal sealed class Shelf(Costs costs, long budget, int works)
{
    private const sbyte Nothing = -1;
    private readonly sbyte[] _levels = Filled(works);

    public Costs Costs => costs;
    public long Budget => budget;
    public long Bytes { get; private set; }

    /// <summary>Bytes and requests spent on what nobody had asked for yet.</summary>
    public long BytesAhead { get; private set; }

    /// <inheritdoc cref="BytesAhead"/>
    public long RequestsAhead { get; private set; }

    public Level? this[int work] => _levels[work] is Nothing ? null : (Level)_levels[work];

    public long SizeOf(int work) => costs.Of(this[work]);

    public bool Serves(int work, Level level) => _levels[work] >= (int)level;

    /// <summary>The level a work has after one more request: it never falls by being asked for.</summary>
    public Level Reached(int work, Level asked) => (Level)Math.Max(_levels[work], (int)asked);

    public bool Fits(int work, Level level) => Bytes - SizeOf(work) + costs.Of(level) <= budget;

    public void Put(int work, Level? level)
    {
        Bytes += costs.Of(level) - SizeOf(work);
        _levels[work] = level is { } held ? (sbyte)held : Nothing;
    }

    /// <summary>Counts what a work has come to from a lower level before anybody asked.</summary>
    public void CountAhead(int work, Level? before)
    {
        if (this[work] is not { } reached || reached <= before) return;
        (BytesAhead, RequestsAhead) = (BytesAhead + SizeOf(work) - costs.Of(before), RequestsAhead + costs.Between(before, reached));
    }

    private static sbyte[] Filled(int works)
    {
        var levels = new sbyte[works];
        Array.Fill(levels, Nothing);
        return levels;
    }
}
