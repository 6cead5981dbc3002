namespace CineOrg.Storage.Search;

/// <summary>Whether two words differ by one letter at most: one changed, missing, too many, or two neighbours swapped.</summary>
internal static class Distance
{
    public static bool IsOneAtMost(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length > other.Length) return IsOneAtMost(other, one);
        if (other.Length - one.Length > 1) return false;
        var same = one.CommonPrefixLength(other);
        var left = one[same..];
        var right = other[same..];
        if (one.Length < other.Length) return left.SequenceEqual(right[1..]);
        return left.Length == 0 || left[1..].SequenceEqual(right[1..]) || IsSwap(left, right);
    }

    private static bool IsSwap(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]);
}
