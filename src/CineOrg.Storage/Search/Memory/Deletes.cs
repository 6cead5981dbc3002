namespace CineOrg.Storage.Search.Memory;

/// <summary>A word of the lexicon near one that was typed.</summary>
/// <param name="Wrong">Letters wrong.</param>
internal readonly record struct Neighbour(int Word, int Wrong);

/// <summary>
/// Finds the words of a lexicon that differ by one or two letters (SymSpell: W. Garbe, 2012): each is filed under its first eight letters and
/// under what is left of them without any one or two; near words share such a form. Forms are kept as buckets only, so a candidate is
/// always measured.
/// </summary>
internal sealed class Deletes
{
    public const int Shortest = 2;
    private const int Prefix = 8;
    private const int MostForms = 1 + Prefix + Prefix * (Prefix - 1) / 2;

    private readonly Lexicon _words;
    private readonly int[] _starts;
    private readonly int[] _filed;
    private readonly uint _mask;

    private Deletes(Lexicon words, int[] starts, int[] filed) => (_words, _starts, _filed, _mask) = (words, starts, filed, (uint)starts.Length - 2);

    /// <summary>Bytes held.</summary>
    public long Size => sizeof(int) * ((long)_starts.Length + _filed.Length);

    public static Deletes Of(Lexicon words)
    {
        var buckets = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, words.Count * 8));
        var starts = new int[buckets + 1];
        Span<uint> forms = stackalloc uint[MostForms];
        for (var word = 0; word < words.Count; word++)
            foreach (var form in Filed(words[word], forms)) starts[(form & (buckets - 1)) + 1]++;
        for (var bucket = 0; bucket < buckets; bucket++) starts[bucket + 1] += starts[bucket];
        var filed = new int[starts[buckets]];
        for (var word = words.Count - 1; word >= 0; word--)
            foreach (var form in Filed(words[word], forms)) filed[--starts[(form & (buckets - 1)) + 1]] = word;
        // Each start has moved down to its own bucket's; the end is put back.
        Array.Copy(starts, 1, starts, 0, (int)buckets);
        starts[buckets] = filed.Length;
        return new(words, starts, filed);
    }

    /// <summary>Adds the words that have 1 to <paramref name="most"/> letters wrong, each once.</summary>
    /// <param name="most">1 or 2.</param>
    public void Near(ReadOnlySpan<char> word, int most, List<Neighbour> found)
    {
        Span<uint> forms = stackalloc uint[MostForms];
        var first = found.Count;
        foreach (var form in Distinct(word, most, forms))
            for (var at = _starts[form & _mask]; at < _starts[(form & _mask) + 1]; at++) Look(_filed[at], word, most, found);
        Once(found, first);
    }

    private void Look(int candidate, ReadOnlySpan<char> word, int most, List<Neighbour> found)
    {
        var letters = _words[candidate];
        if (Math.Abs(letters.Length - word.Length) > most) return;
        var wrong = Osa.Distance(word, letters, most);
        if (wrong > 0 && wrong <= most) found.Add(new(candidate, wrong));
    }

    // A word that shares several forms came several times.
    private static void Once(List<Neighbour> found, int first)
    {
        var near = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[first..];
        near.Sort(static (one, other) => one.Word.CompareTo(other.Word));
        var kept = 0;
        foreach (var one in near)
            if (kept == 0 || near[kept - 1].Word != one.Word) near[kept++] = one;
        found.RemoveRange(first + kept, near.Length - kept);
    }

    // In a word of four letters two wrong ones leave nothing that tells it from others.
    private static Span<uint> Filed(ReadOnlySpan<char> word, Span<uint> forms) =>
        word.Length < Shortest ? [] : Distinct(word, word.Length < 5 ? 1 : 2, forms);

    private static Span<uint> Distinct(ReadOnlySpan<char> word, int most, Span<uint> forms)
    {
        var letters = word.Length > Prefix ? word[..Prefix] : word;
        var count = 0;
        forms[count++] = Hash(letters, -1, -1);
        for (var gone = 0; gone < letters.Length; gone++)
        {
            forms[count++] = Hash(letters, gone, -1);
            for (var other = gone + 1; most > 1 && other < letters.Length; other++) forms[count++] = Hash(letters, gone, other);
        }
        return Once(forms[..count]);
    }

    private static Span<uint> Once(Span<uint> forms)
    {
        forms.Sort();
        var kept = 1;
        for (var at = 1; at < forms.Length; at++)
            if (forms[at] != forms[at - 1]) forms[kept++] = forms[at];
        return forms[..kept];
    }

    // FNV-1a over the letters left, stirred so that the low bits depend on all.
    private static uint Hash(ReadOnlySpan<char> letters, int gone, int other)
    {
        var hash = 2166136261u;
        for (var at = 0; at < letters.Length; at++)
            if (at != gone && at != other) hash = (hash ^ letters[at]) * 16777619u;
        hash ^= hash >> 15;
        return hash * 2246822519u ^ hash >> 13;
    }
}
