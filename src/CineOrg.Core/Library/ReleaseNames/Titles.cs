namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Compares the titles of a file and its folder by letters and digits alone.</summary>
internal static class Titles
{
    private const int Longest = 200;

    public static bool AreSame(string? left, string? right)
    {
        if (left is null || right is null) return false;
        int i = 0, j = 0;
        while (true)
        {
            while (i < left.Length && !char.IsLetterOrDigit(left[i])) i++;
            while (j < right.Length && !char.IsLetterOrDigit(right[j])) j++;
            if (i == left.Length || j == right.Length) return i == left.Length && j == right.Length && i + j > 0;
            if (char.ToUpperInvariant(left[i++]) != char.ToUpperInvariant(right[j++])) return false;
        }
    }

    /// <summary>A word of three letters or more stands in both.</summary>
    public static bool ShareWord(string left, string right)
    {
        var other = right.AsSpan(0, Math.Min(right.Length, Longest));
        foreach (var range in left.AsSpan(0, Math.Min(left.Length, Longest)).Split(' '))
        {
            var word = left.AsSpan(range).Trim(",-!?()[]'");
            if (word.Length > 2 && !IsSmall(word) && other.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The left title has a number of its own: another film of the same series.</summary>
    public static bool HasOwnNumber(string left, string right)
    {
        var other = right.AsSpan(0, Math.Min(right.Length, Longest));
        foreach (var range in left.AsSpan(0, Math.Min(left.Length, Longest)).Split(' '))
        {
            var word = left.AsSpan(range);
            if (word.Length is 1 or 2 && NumberTags.Digits(word) == word.Length && !other.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>The longer title is the shorter one and a year: Death Race 2000 and Death Race.</summary>
    public static bool IsWithYear(string longer, string shorter, int year) =>
        longer.Length == shorter.Length + 5 && int.TryParse(longer.AsSpan()[^4..], out var last) && last == year
        && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase);

    private static bool IsSmall(ReadOnlySpan<char> word) =>
        word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("and", StringComparison.OrdinalIgnoreCase)
        || word.Equals("les", StringComparison.OrdinalIgnoreCase) || word.Equals("der", StringComparison.OrdinalIgnoreCase)
        || word.Equals("die", StringComparison.OrdinalIgnoreCase) || word.Equals("des", StringComparison.OrdinalIgnoreCase);
}
