using System.Numerics;

namespace CineOrg.Core.Jobs.Sensing;

/// <summary>
/// Times of the last seconds as a histogram for each second, so that noting one is an increment and percentiles need no sorting.
/// Eight steps for each doubling: a percentile is told at most 9 % too high. A note that falls on the turn of a second may be lost.
/// </summary>
internal sealed class LatencyWindow(TimeProvider clock)
{
    public const int Seconds = 10;
    private const int Steps = 8, Buckets = 32 * Steps;
    private readonly Slice[] _slices = [.. Enumerable.Range(0, Seconds + 1).Select(_ => new Slice())];

    public void Note(TimeSpan time)
    {
        var slice = Current();
        Interlocked.Increment(ref slice.Counts[Bucket(time.TotalMicroseconds)]);
        Interlocked.Increment(ref slice.Total);
    }

    public void NoteBytes(long bytes) => Interlocked.Add(ref Current().Bytes, bytes);

    /// <summary>Of the last ten whole seconds and the present one.</summary>
    public TrafficFigures Figures(int inFlight, int streams)
    {
        var second = Second;
        var slices = _slices.Where(slice => second - Volatile.Read(ref slice.Second) is >= 0 and <= Seconds).ToList();
        var counts = new int[Buckets];
        foreach (var slice in slices)
            for (var bucket = 0; bucket < Buckets; bucket++) counts[bucket] += Volatile.Read(ref slice.Counts[bucket]);
        var total = counts.Sum();
        return new(inFlight, streams, total, total / (double)Seconds, slices.Sum(slice => Volatile.Read(ref slice.Bytes)) / (double)Seconds,
            At(counts, total, 0.5), At(counts, total, 0.95), At(counts, total, 0.99));
    }

    private long Second => clock.GetTimestamp() / clock.TimestampFrequency;

    private Slice Current()
    {
        var second = Second;
        var slice = _slices[second % _slices.Length];
        var held = Volatile.Read(ref slice.Second);
        if (held != second && Interlocked.CompareExchange(ref slice.Second, second, held) == held) slice.Clear();
        return slice;
    }

    private static int Bucket(double microseconds)
    {
        var whole = (ulong)Math.Clamp(microseconds, 1, uint.MaxValue);
        var doubling = BitOperations.Log2(whole);
        var step = (int)((whole * Steps >> doubling) - Steps);
        return Math.Min(Buckets - 1, doubling * Steps + step);
    }

    private static TimeSpan? At(int[] counts, int total, double share)
    {
        var left = (long)Math.Ceiling(total * share);
        if (total == 0) return null;
        for (var bucket = 0; bucket < Buckets; bucket++)
            if ((left -= counts[bucket]) <= 0) return TimeSpan.FromMicroseconds((1L << (bucket / Steps)) * (1 + (bucket % Steps + 1) / (double)Steps));
        return null;
    }

    private sealed class Slice
    {
        public readonly int[] Counts = new int[Buckets];
        public long Second = long.MinValue;
        public long Bytes;
        public int Total;

        public void Clear()
        {
            Array.Clear(Counts);
            Volatile.Write(ref Bytes, 0);
            Volatile.Write(ref Total, 0);
        }
    }
}

/// <summary>What people ask of this program, over the last ten seconds.</summary>
/// <param name="InFlight">Their requests under way now.</param>
/// <param name="Streams">Films being sent to players now.</param>
/// <param name="Answered">Answers in that time whose duration says something about the machine.</param>
/// <param name="BytesPerSecond">Sent to players.</param>
public sealed record TrafficFigures(
    int InFlight, int Streams, int Answered, double PerSecond, double BytesPerSecond, TimeSpan? Median, TimeSpan? P95, TimeSpan? P99);
