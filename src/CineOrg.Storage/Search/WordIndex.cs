using System.Runtime.InteropServices;

namespace CineOrg.Storage.Search;

/// <summary>
/// Known words, found by a word that differs from them by one letter: each is filed under itself and under itself less each of
/// its letters, by hash; two words one letter apart share such a form. Not safe for use by several threads.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>Shorter words have too many neighbours for one to be meant.</summary>
    public const int Shortest = 4;
    private const int Longest = 32;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _first = [];
    private readonly List<(string Word, int Next)> _filed = [];

    public int Count => _known.Count;

    public void AddAll(ReadOnlySpan<char> key)
    {
        foreach (var range in key.Split(' ')) Add(key[range]);
    }

    public IReadOnlyList<string> Near(string word)
    {
        if (word.Length is < Shortest or > Longest) return [];
        var near = new List<string>();
        foreach (var form in Forms(word)) Collect(form, word, near);
        return near;
    }

    private void Add(ReadOnlySpan<char> letters)
    {
        if (letters.Length is < Shortest - 1 or > Longest + 1) return;
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters)) return;
        var word = letters.ToString();
        _known.Add(word);
        foreach (var form in Forms(word)) File(form, word);
    }

    private void File(int form, string word)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, form, out var exists);
        _filed.Add((word, exists ? first : -1));
        first = _filed.Count - 1;
    }

    private void Collect(int form, string word, List<string> near)
    {
        for (var at = _first.GetValueOrDefault(form, -1); at >= 0; at = _filed[at].Next)
        {
            var other = _filed[at].Word;
            if (other != word && Distance.IsOneAtMost(word, other) && !near.Contains(other)) near.Add(other);
        }
    }

    private static HashSet<int> Forms(string word)
    {
        var forms = new HashSet<int>(word.Length + 1) { string.GetHashCode(word) };
        Span<char> less = stackalloc char[word.Length - 1];
        for (var gone = 0; gone < word.Length; gone++)
        {
            word.AsSpan(0, gone).CopyTo(less);
            word.AsSpan(gone + 1).CopyTo(less[gone..]);
            forms.Add(string.GetHashCode(less));
        }
        return forms;
    }
}
