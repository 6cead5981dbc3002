namespace CineOrg.Storage.Search.Memory;

/// <summary>All words of a segment in the order of their letters; a word's number is its place, so a beginning is a range of numbers.</summary>
/// <param name="letters">The words one after another.</param>
/// <param name="starts">Where each begins, and the end.</param>
internal sealed class Lexicon(char[] letters, int[] starts)
{
    public int Count => starts.Length - 1;
    public char[] Letters => letters;
    public int[] Starts => starts;

    public ReadOnlySpan<char> this[int word] => letters.AsSpan(starts[word], starts[word + 1] - starts[word]);

    /// <param name="sorted">Distinct words in ordinal order.</param>
    public static Lexicon Of(IReadOnlyList<string> sorted)
    {
        var starts = new int[sorted.Count + 1];
        for (var word = 0; word < sorted.Count; word++) starts[word + 1] = starts[word] + sorted[word].Length;
        var letters = new char[starts[^1]];
        for (var word = 0; word < sorted.Count; word++) sorted[word].CopyTo(letters.AsSpan(starts[word]));
        return new(letters, starts);
    }

    /// <returns>Its number, or −1.</returns>
    public int Find(ReadOnlySpan<char> word)
    {
        var at = From(word);
        return at < Count && this[at].SequenceEqual(word) ? at : -1;
    }

    /// <summary>The words that begin so, from the first to before the last.</summary>
    public (int From, int To) Beginning(ReadOnlySpan<char> prefix)
    {
        var from = From(prefix);
        // Mostly none does, and then the other end need not be looked for.
        if (from == Count || !this[from].StartsWith(prefix)) return (from, from);
        var (low, high) = (from, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].StartsWith(prefix)) low = middle + 1;
            else high = middle;
        }
        return (from, low);
    }

    // The first word that is not before this one.
    private int From(ReadOnlySpan<char> word)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].SequenceCompareTo(word) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
