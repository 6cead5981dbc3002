namespace CineOrg.Storage.Search.Memory;

/// <summary>The words of a folded title as they are held.</summary>
internal static class TitleWords
{
    /// <summary>Nobody types further words of a title, or letters of a word.</summary>
    public const int Most = 24;
    public const int Longest = 40;

    /// <param name="into">Where each begins and ends; room for <see cref="Most"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Of(ReadOnlySpan<char> key, Span<Range> into)
    {
        var count = 0;
        foreach (var range in key.Split(' '))
        {
            var (start, length) = range.GetOffsetAndLength(key.Length);
            if (length > 0 && count < Most) into[count++] = start..(start + Math.Min(length, Longest));
        }
        return count;
    }
}
