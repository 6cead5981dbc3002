namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Sound channels: glued to a codec (DD5.1, AAC2 0, DDP51) or standing alone (5.1).</summary>
internal static class Channels
{
    private static readonly string[] Layouts = ["1.0", "2.0", "2.1", "3.0", "4.0", "5.0", "5.1", "6.0", "6.1", "7.1"];
    private static readonly Tag[] Alone = [.. Layouts.Select(layout => new Tag(TagKind.AudioChannels, layout, Strength.Weak))];
    private static readonly Dictionary<(string? Codec, string Layout), Tag> Joined = Combine();

    /// <summary>"5" and "1" as two atoms. Weak, for titles have such numbers too (M3GAN 2.0).</summary>
    public static Tag? Standing(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at, ref int length)
    {
        var word = text[atoms[at].Start..atoms[at].End];
        var next = NumberTags.Next(text, atoms, at);
        if (word.Length != 1 || next.Length == 0 || atoms[at + 1].Before is not ('.' or ' ')) return null;
        if (next.Length > 1 && !next[1..].Equals("ch", StringComparison.OrdinalIgnoreCase)) return null;
        var index = Layout(word[0], next[0]);
        if (index < 0) return null;
        length = 2;
        return Alone[index];
    }

    /// <summary>"DD5" and "1", or "DD51". The codec's name alone is no proof: MA5.1 ends DTS-HD.MA5.1.</summary>
    public static Tag? Glued(ReadOnlySpan<char> stem, ReadOnlySpan<char> digits, ReadOnlySpan<char> next, ref int length)
    {
        if (!CodecOf(stem, out var codec)) return null;
        if (digits.Length == 2 && Layout(digits[0], digits[1]) is >= 0 and var both) return Tagged(codec, both);
        if (digits.Length != 1) return null;
        var index = next.Length > 0 && (next.Length == 1 || !char.IsAsciiDigit(next[1])) ? Layout(digits[0], next[0]) : -1;
        if (index < 0) return null;
        length = 2;
        return Tagged(codec, index);
    }

    private static bool CodecOf(ReadOnlySpan<char> stem, out string? codec)
    {
        codec = null;
        if (stem.Equals("ma", StringComparison.OrdinalIgnoreCase) || stem.Equals("x", StringComparison.OrdinalIgnoreCase)) return true;
        if (!Vocabulary.TryFind(stem, out var entry) || entry.Tag is not { Kind: TagKind.AudioCodec } tag) return false;
        codec = tag.Value;
        return true;
    }

    private static Tag? Tagged(string? codec, int layout) => Joined.GetValueOrDefault((codec, Layouts[layout]));

    private static int Layout(char front, char low)
    {
        for (var i = 0; i < Layouts.Length; i++)
            if (Layouts[i][0] == front && Layouts[i][2] == low) return i;
        return -1;
    }

    private static Dictionary<(string?, string), Tag> Combine()
    {
        string?[] codecs = [null, "AAC", "AC3", "EAC3", "DTS", "DTS-HD", "DTS-HD MA", "DTS:X", "TrueHD", "FLAC", "Opus", "PCM", "Atmos", "MP3", "MP2", "Vorbis"];
        var pairs = from codec in codecs from layout in Layouts select (codec, layout);
        return pairs.ToDictionary(pair => pair, pair => new Tag(TagKind.AudioCodec, pair.codec, Strength.Strong) { Channels = pair.layout });
    }
}
