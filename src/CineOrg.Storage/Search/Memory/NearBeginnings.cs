namespace CineOrg.Storage.Search.Memory;

/// <summary>Ranges of words whose beginning differs by one letter from what was typed so far.</summary>
internal static class NearBeginnings
{
    public static void Of(ReadOnlySpan<char> typed, Lexicon words, string alphabet, List<(int From, int To)> found)
    {
        Span<char> other = stackalloc char[typed.Length + 1];
        for (var at = 0; at < typed.Length; at++)
        {
            // One too many, two swapped, one missing, one changed.
            typed[..at].CopyTo(other);
            typed[(at + 1)..].CopyTo(other[at..]);
            Look(other[..(typed.Length - 1)], words, found);
            if (at > 0 && typed[at] != typed[at - 1])
            {
                typed.CopyTo(other);
                (other[at], other[at - 1]) = (other[at - 1], other[at]);
                Look(other[..typed.Length], words, found);
            }
            foreach (var letter in alphabet)
            {
                typed.CopyTo(other);
                other[at] = letter;
                if (letter != typed[at]) Look(other[..typed.Length], words, found);
                typed[at..].CopyTo(other[(at + 1)..]);
                Look(other, words, found);
            }
        }
    }

    private static void Look(ReadOnlySpan<char> beginning, Lexicon words, List<(int From, int To)> found)
    {
        var range = words.Beginning(beginning);
        if (range.From < range.To && !found.Contains(range)) found.Add(range);
    }
}
