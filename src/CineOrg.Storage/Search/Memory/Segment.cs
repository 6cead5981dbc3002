namespace CineOrg.Storage.Search.Memory;

/// <summary>
/// Titles (or names) that never change again, in the order of their words: those that begin alike stand together. A title is the
/// numbers of its words, so no text of titles is kept. Only what they weigh may change.
/// </summary>
internal sealed class Segment
{
    private Segment(Lexicon words, int[] entities, ushort[] weights, int[] starts, int[] sequence)
    {
        (Words, Entities, Weights, Starts, Sequence) = (words, entities, weights, starts, sequence);
        (PostingStarts, Postings) = File(words.Count, starts, sequence);
        Near = Deletes.Of(words);
        Wholes = Wholes.Of(this);
        LastEntity = entities.Length == 0 ? 0 : entities.Max();
    }

    public Lexicon Words { get; }

    /// <summary>Line → whose title it is (the database's id).</summary>
    public int[] Entities { get; }

    /// <summary>Line → <see cref="Weight"/>.</summary>
    public ushort[] Weights { get; }
    public int[] Starts { get; }
    public int[] Sequence { get; }
    public int[] PostingStarts { get; }

    /// <summary>Word → the lines it stands in, ascending; words beside each other have theirs beside each other.</summary>
    public int[] Postings { get; }
    public Deletes Near { get; }
    public Wholes Wholes { get; }
    public int LastEntity { get; }
    public int Lines => Entities.Length;

    /// <summary>Bytes held.</summary>
    public long Size => 2L * Words.Letters.Length + 2L * Weights.Length + Near.Size + Wholes.Size
        + 4L * (Words.Starts.Length + Entities.Length + Starts.Length + Sequence.Length + PostingStarts.Length + Postings.Length);

    /// <param name="starts">Where each line's words begin in <paramref name="sequence"/>, and the end.</param>
    public static Segment Of(Lexicon words, int[] entities, ushort[] weights, int[] starts, int[] sequence) =>
        new(words, entities, weights, starts, sequence);

    public ReadOnlySpan<int> Title(int line) => Sequence.AsSpan(Starts[line], Starts[line + 1] - Starts[line]);

    /// <summary>Letters of a title with its spaces.</summary>
    public int Length(int line)
    {
        var title = Title(line);
        var length = title.Length - 1;
        foreach (var word in title) length += Words[word].Length;
        return length;
    }

    /// <summary>A title written out.</summary>
    /// <param name="into">Long enough for it.</param>
    public ReadOnlySpan<char> Letters(int line, Span<char> into)
    {
        var length = 0;
        foreach (var word in Title(line))
        {
            if (length > 0) into[length++] = ' ';
            Words[word].CopyTo(into[length..]);
            length += Words[word].Length;
        }
        return into[..length];
    }

    public ReadOnlySpan<int> LinesOf(int word) => Postings.AsSpan(PostingStarts[word], PostingStarts[word + 1] - PostingStarts[word]);

    /// <summary>How many places the words of a range have in titles.</summary>
    public int PlacesOf(int from, int to) => PostingStarts[to] - PostingStarts[from];

    /// <summary>The first line whose words do not come before these.</summary>
    public int LineFrom(ReadOnlySpan<int> words)
    {
        var (low, high) = (0, Lines);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Title(middle).SequenceCompareTo(words) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Lets a title weigh otherwise, if it is here.</summary>
    public void Weigh(int entity, ReadOnlySpan<char> key, ushort weight)
    {
        Span<Range> words = stackalloc Range[TitleWords.Most];
        Span<int> title = stackalloc int[TitleWords.Most];
        title = title[..TitleWords.Of(key, words)];
        for (var word = 0; word < title.Length; word++)
            if ((title[word] = Words.Find(key[words[word]])) < 0) return;
        for (var line = LineFrom(title); line < Lines && Title(line).SequenceEqual(title); line++)
            if (Entities[line] == entity) Weights[line] = weight;
    }

    private static (int[] Starts, int[] Lines) File(int words, int[] starts, int[] sequence)
    {
        var filed = new int[words + 1];
        foreach (var word in sequence) filed[word + 1]++;
        for (var word = 0; word < words; word++) filed[word + 1] += filed[word];
        var lines = new int[sequence.Length];
        var next = filed.AsSpan(0, words).ToArray();
        for (var line = 0; line < starts.Length - 1; line++)
            for (var at = starts[line]; at < starts[line + 1]; at++) lines[next[sequence[at]]++] = line;
        return (filed, lines);
    }
}
