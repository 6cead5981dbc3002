namespace CineOrg.Storage.Search.Memory;

/// <summary>
/// What each word of a segment may stand for in a question: two bits for each typed word (0 nothing, 1 itself, 2 one letter wrong,
/// 3 two). The last typed word also means all that begin with it, kept as a range.
/// </summary>
internal sealed class Meanings
{
    public const int MostWords = 8;
    private const int MostRange = 4096;
    private ushort[] _codes = [];
    private readonly List<int> _touched = [];
    private (int From, int To) _range;
    private int _last;

    public void Begin(int words, int typed)
    {
        foreach (var word in _touched) _codes[word] = 0;
        _touched.Clear();
        if (_codes.Length < words) _codes = new ushort[words + words / 4];
        (_range, _last) = ((0, 0), typed - 1);
    }

    /// <param name="wrong">Letters wrong, 0–2.</param>
    public void Add(int typed, int word, int wrong)
    {
        var (standing, code) = (_codes[word] >> 2 * typed & 3, wrong + 1);
        if (standing != 0 && standing <= code) return;
        if (_codes[word] == 0) _touched.Add(word);
        _codes[word] = (ushort)(_codes[word] & ~(3 << 2 * typed) | code << 2 * typed);
    }

    /// <summary>All words of a range begin with the last typed word, which has so many letters wrong.</summary>
    public void AddRange((int From, int To) range, int wrong)
    {
        if (wrong == 0) _range = range;
        else
            for (var word = range.From; word < Math.Min(range.To, range.From + MostRange); word++) Add(_last, word, wrong);
    }

    public int Of(int word) => word >= _range.From && word < _range.To ? _codes[word] & ~(3 << 2 * _last) | 1 << 2 * _last : _codes[word];
}
