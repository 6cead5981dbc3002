namespace CineOrg.Storage.Search.Memory;

/// <summary>
/// What each word of a segment may stand for in a question: three bits for each typed word. The last typed word also means all that begin
/// with it, kept as a range.
/// </summary>
internal sealed class Meanings
{
    public const int MostWords = 8;
    private const int Bits = 3;
    private const int MostRange = 4096;
    private int[] _codes = [];
    private readonly List<int> _touched = [];
    private (int From, int To) _range;
    private int _last;

    public void Begin(int words, int typed)
    {
        foreach (var word in _touched) _codes[word] = 0;
        _touched.Clear();
        if (_codes.Length < words) _codes = new int[words + words / 4];
        (_range, _last) = ((0, 0), typed - 1);
    }

    /// <param name="wrong">Letters wrong, 0–2.</param>
    public void Add(int typed, int word, int wrong) => Put(typed, word, 1 + 2 * wrong);

    /// <summary>All words of a range begin with the last typed word, which has so many letters wrong.</summary>
    public void AddRange((int From, int To) range, int wrong)
    {
        if (wrong == 0) _range = range;
        else
            for (var word = range.From; word < Math.Min(range.To, range.From + MostRange); word++) Put(_last, word, 2 + 2 * wrong);
    }

    /// <summary>All that a word may stand for.</summary>
    public int Of(int word)
    {
        var codes = _codes[word];
        return word >= _range.From && word < _range.To && Code(codes, _last) != 1 ? With(codes, _last, 2) : codes;
    }

    /// <returns>0: not this one; odd: the whole of it, even: as far as it is typed; less each with fewer letters wrong.</returns>
    public static int Code(int codes, int typed) => codes >> Bits * typed & 7;

    public static int Wrong(int code) => (code - 1) / 2;

    public static bool IsBegun(int code) => (code & 1) == 0;

    private void Put(int typed, int word, int code)
    {
        var standing = Code(_codes[word], typed);
        if (standing != 0 && standing <= code) return;
        if (_codes[word] == 0) _touched.Add(word);
        _codes[word] = With(_codes[word], typed, code);
    }

    private static int With(int codes, int typed, int code) => codes & ~(7 << Bits * typed) | code << Bits * typed;
}
