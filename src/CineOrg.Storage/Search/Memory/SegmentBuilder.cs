namespace CineOrg.Storage.Search.Memory;

/// <summary>Gathers titles in any order and makes a segment of them.</summary>
internal sealed class SegmentBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _known;
    private readonly List<string> _words = [];
    private readonly List<int> _sequence = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _entities = [];
    private readonly List<ushort> _weights = [];

    public SegmentBuilder() => _known = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Lines => _entities.Count;

    /// <param name="key">Folded: words and single spaces.</param>
    public void Add(int entity, ReadOnlySpan<char> key, ushort weight)
    {
        Span<Range> words = stackalloc Range[TitleWords.Most];
        words = words[..TitleWords.Of(key, words)];
        foreach (var word in words) _sequence.Add(Number(key[word]));
        if (words.Length > 0) End(entity, weight);
    }

    /// <summary>Takes over the titles of a segment that still hold.</summary>
    public void AddAll(Part part)
    {
        var segment = part.Segment;
        var numbers = new int[segment.Words.Count];
        Array.Fill(numbers, -1);
        for (var line = 0; line < segment.Lines; line++)
        {
            if (part.IsGone(segment.Entities[line])) continue;
            foreach (var word in segment.Title(line))
                _sequence.Add(numbers[word] >= 0 ? numbers[word] : numbers[word] = Number(segment.Words[word]));
            End(segment.Entities[line], segment.Weights[line]);
        }
    }

    public Segment Build()
    {
        var sorted = _words.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var places = new int[sorted.Length];
        for (var place = 0; place < sorted.Length; place++) places[_numbers[sorted[place]]] = place;
        for (var at = 0; at < _sequence.Count; at++) _sequence[at] = places[_sequence[at]];
        return InOrder(Lexicon.Of(sorted));
    }

    private Segment InOrder(Lexicon words)
    {
        var order = Order();
        var (entities, weights, starts, sequence) = (new int[Lines], new ushort[Lines], new int[Lines + 1], new int[_sequence.Count]);
        for (var line = 0; line < order.Length; line++)
        {
            (entities[line], weights[line]) = (_entities[order[line]], _weights[order[line]]);
            var title = Title(order[line]);
            title.CopyTo(sequence.AsSpan(starts[line]));
            starts[line + 1] = starts[line] + title.Length;
        }
        return Segment.Of(words, entities, weights, starts, sequence);
    }

    // The first two words decide nearly always, and as one number they sort many times quicker.
    private int[] Order()
    {
        var keys = new long[Lines];
        var order = new int[Lines];
        for (var line = 0; line < Lines; line++)
        {
            var title = Title(line);
            keys[line] = (long)title[0] << 32 | (uint)(title.Length > 1 ? title[1] + 1 : 0);
            order[line] = line;
        }
        Array.Sort(keys, order);
        for (int from = 0, to; from < Lines; from = to)
        {
            for (to = from + 1; to < Lines && keys[to] == keys[from]; to++) { }
            if (to - from > 1) order.AsSpan(from, to - from).Sort(Compare);
        }
        return order;
    }

    private int Compare(int one, int other)
    {
        var byWords = Title(one).SequenceCompareTo(Title(other));
        return byWords != 0 ? byWords : _entities[one].CompareTo(_entities[other]);
    }

    private ReadOnlySpan<int> Title(int line) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_sequence)[_starts[line].._starts[line + 1]];

    private void End(int entity, ushort weight)
    {
        _starts.Add(_sequence.Count);
        _entities.Add(entity);
        _weights.Add(weight);
    }

    private int Number(ReadOnlySpan<char> word)
    {
        if (_known.TryGetValue(word, out var number)) return number;
        _words.Add(word.ToString());
        return _numbers[_words[^1]] = _words.Count - 1;
    }
}
