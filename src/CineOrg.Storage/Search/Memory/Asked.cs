namespace CineOrg.Storage.Search.Memory;

/// <summary>What is looked for.</summary>
/// <param name="Words">Folded, 1–8.</param>
/// <param name="Most">Answers wanted, at least 1.</param>
/// <param name="Allowed">A bit for each entity that filters leave; null: all.</param>
internal sealed record Asked(string[] Words, int Most, ulong[]? Allowed = null)
{
    /// <summary>With so many answers as typed nobody is offered what is only near.</summary>
    private const int Plenty = 10;

    public string Whole { get; } = string.Join(' ', Words);

    public int Enough => Math.Min(Most, Plenty);

    public bool Allows(int entity) => Allowed is null || (entity >> 6 < Allowed.Length && (Allowed[entity >> 6] >> entity & 1) != 0);

    /// <summary>The same with two words written as one, or one as two: a space too few or too many.</summary>
    public IEnumerable<string[]> OtherSpaces(IReadOnlyList<Part> parts)
    {
        for (var at = 0; at + 1 < Words.Length; at++)
        {
            var joined = Words[at] + Words[at + 1];
            if (parts.Any(part => part.Segment.Words.Find(joined) >= 0)) yield return [.. Words[..at], joined, .. Words[(at + 2)..]];
        }
        if (Words.Length >= Meanings.MostWords) yield break;
        for (var at = 0; at < Words.Length; at++)
            if (Split(Words[at], parts) is var (left, right)) yield return [.. Words[..at], left, right, .. Words[(at + 1)..]];
    }

    // Of all ways to part a word into two known ones, the one whose rarer half is the most used.
    private static (string Left, string Right)? Split(string word, IReadOnlyList<Part> parts)
    {
        (string, string)? best = null;
        var most = 0;
        if (word.Length < 4 || parts.Any(part => part.Segment.Words.Find(word) >= 0)) return null;
        for (var at = 1; at < word.Length; at++)
        {
            var places = parts.Sum(part => Math.Min(Places(part.Segment, word.AsSpan(0, at)), Places(part.Segment, word.AsSpan(at))));
            if (places > most) (best, most) = ((word[..at], word[at..]), places);
        }
        return best;
    }

    private static int Places(Segment segment, ReadOnlySpan<char> word) => segment.Words.Find(word) is var found and >= 0 ? segment.LinesOf(found).Length : 0;
}
