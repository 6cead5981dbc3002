namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>
/// Counts how often works were asked for lately, in little space: four rows of counters up to 15, the least of which is believed, all halved after ten times
/// as many requests as the cache holds. The count-min sketch with ageing of Einziger, Friedman and Manes, "TinyLFU", ACM Transactions on Storage 13(4), 2017.
/// </summary>
/// <param name="held">Works that the cache holds, about.</param>
internal sealed class Sketch(int held)
{
    private const int Rows = 4, Most = 15, SampleTimes = 10;
    private readonly byte[][] _rows = [.. Enumerable.Range(0, Rows).Select(_ => new byte[Width(held)])];
    private long _counted;

    public void Count(int work)
    {
        for (var row = 0; row < Rows; row++)
            if (_rows[row][Cell(row, work)] < Most) _rows[row][Cell(row, work)]++;
        if (++_counted < (long)SampleTimes * Math.Max(16, held)) return;
        _counted /= 2;
        foreach (var row in _rows)
            for (var cell = 0; cell < row.Length; cell++) row[cell] /= 2;
    }

    public int Of(int work)
    {
        var least = Most;
        for (var row = 0; row < Rows; row++) least = Math.Min(least, _rows[row][Cell(row, work)]);
        return least;
    }

    private static int Width(int held) => (int)Math.Min(1u << 26, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, 4 * (long)held)));

    private int Cell(int row, int work)
    {
        var mixed = ((ulong)work + 1) * (0x9E3779B97F4A7C15 + ((ulong)row << 17 | (ulong)row * 2 * 0x5851F42D4C957F2D));
        return (int)((mixed ^ (mixed >> 29)) >> 7 & (ulong)(_rows[row].Length - 1));
    }
}
