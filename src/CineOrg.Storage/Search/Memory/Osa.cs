namespace CineOrg.Storage.Search.Memory;

/// <summary>Optimal string alignment: letters changed, missing, too many, or two neighbours swapped, each counting one.</summary>
internal static class Osa
{
    /// <returns>The distance; above <paramref name="most"/>, some number above it.</returns>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        var alike = 0;
        while (alike < Math.Min(one.Length, other.Length) && one[^(alike + 1)] == other[^(alike + 1)]) alike++;
        one = one[..^alike];
        other = other[..^alike];
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        return one.Length == 0 || other.Length == 0 ? Math.Max(one.Length, other.Length) : Table(one, other, most);
    }

    private static int Table(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        var width = other.Length + 1;
        Span<int> rows = width <= 64 ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows[(2 * width)..];
        for (var at = 0; at < width; at++) last[at] = at;
        for (var row = 1; row <= one.Length; row++)
        {
            if (Row(one, other, row, before, last, now) > most) return most + 1;
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[^1];
    }

    private static int Row(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int row, Span<int> before, Span<int> last, Span<int> now)
    {
        var least = now[0] = row;
        for (var at = 1; at < now.Length; at++)
        {
            var cost = one[row - 1] == other[at - 1] ? 0 : 1;
            var value = Math.Min(Math.Min(last[at] + 1, now[at - 1] + 1), last[at - 1] + cost);
            if (row > 1 && at > 1 && one[row - 1] == other[at - 2] && one[row - 2] == other[at - 1]) value = Math.Min(value, before[at - 2] + 1);
            now[at] = value;
            least = Math.Min(least, value);
        }
        return least;
    }
}
