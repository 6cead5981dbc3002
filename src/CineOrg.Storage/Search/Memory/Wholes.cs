using System.Numerics;

namespace CineOrg.Storage.Search.Memory;

/// <summary>
/// Finds the titles that as a whole, spaces and all, are at most two letters away. Titles are filed by length, each with a sign of the
/// letters in it; few signs are near enough for the title itself to be measured, so all of a length can be looked through.
/// </summary>
internal sealed class Wholes
{
    public const int MostWrong = 2;

    /// <summary>Nobody types a longer title to its end.</summary>
    private const int Longest = 120;

    private readonly int[] _starts = new int[Longest + 2];
    private readonly int[] _lines;
    private readonly ulong[] _signs;

    private Wholes(Segment segment)
    {
        Span<char> letters = stackalloc char[Longest];
        var (lengths, signs) = (new byte[segment.Lines], new ulong[segment.Lines]);
        for (var line = 0; line < segment.Lines; line++)
        {
            if (segment.Length(line) is not (var length and <= Longest) || (line > 0 && segment.Title(line).SequenceEqual(segment.Title(line - 1)))) continue;
            (lengths[line], signs[line]) = ((byte)length, Sign(segment.Letters(line, letters)));
            _starts[length + 1]++;
        }
        for (var length = 0; length <= Longest; length++) _starts[length + 1] += _starts[length];
        (_lines, _signs) = (new int[_starts[^1]], new ulong[_starts[^1]]);
        var next = _starts.AsSpan(0, Longest + 1).ToArray();
        for (var line = 0; line < segment.Lines; line++)
            if (lengths[line] > 0) (_lines[next[lengths[line]]], _signs[next[lengths[line]]++]) = (line, signs[line]);
    }

    /// <summary>Bytes held.</summary>
    public long Size => (long)_lines.Length * (sizeof(int) + sizeof(ulong)) + _starts.Length * sizeof(int);

    public static Wholes Of(Segment segment) => new(segment);

    /// <summary>Tells of each such title: its first line, and the letters wrong.</summary>
    /// <param name="most">1 or 2.</param>
    public void Near(Segment segment, ReadOnlySpan<char> typed, int most, Action<int, int> tell)
    {
        Span<char> letters = stackalloc char[Longest];
        var sign = Sign(typed);
        for (var length = Math.Max(1, typed.Length - most); length <= Math.Min(Longest, typed.Length + most); length++)
        {
            // A letter replaced changes two bits at most, one too few or too many a single one.
            var bits = 2 * most - Math.Abs(typed.Length - length);
            for (var at = _starts[length]; at < _starts[length + 1]; at++)
            {
                if (BitOperations.PopCount(_signs[at] ^ sign) > bits) continue;
                var wrong = Osa.Distance(typed, segment.Letters(_lines[at], letters), most);
                if (wrong <= most) tell(_lines[at], wrong);
            }
        }
    }

    // A bit for each letter that is there, and one for each that is there again.
    private static ulong Sign(ReadOnlySpan<char> letters)
    {
        var sign = 0UL;
        foreach (var letter in letters)
        {
            var bit = 1UL << (letter & 31);
            sign |= (sign & bit) == 0 ? bit : bit << 32;
        }
        return sign;
    }
}
