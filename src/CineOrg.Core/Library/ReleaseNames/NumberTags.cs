namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Tags that carry a number: 1080p, 1920x800, DD5.1, 5.1, HEVC10bit, 700MB, CD2.</summary>
internal static class NumberTags
{
    private static readonly Tag Size = new(TagKind.Other, null, Strength.Strong);
    private static readonly Tag[] Discs = Parts(Strength.Strong);
    private static readonly Tag[] Pieces = Parts(Strength.Weak);
    private static readonly string[] SizeUnits = ["mb", "gb", "mib", "gib", "kbps", "fps", "cd", "cds", "hz", "khz", "mo", "go"];

    /// <summary>Reads the atom at <paramref name="at"/>; <paramref name="length"/> counts the atoms it takes.</summary>
    public static Tag? Read(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at, out int length)
    {
        length = 1;
        var word = Word(text, atoms[at]);
        if (word.Length > 12) return null;
        return char.IsAsciiDigit(word[0]) ? BeginsWithDigit(text, atoms, at, ref length) : Glued(text, atoms, at, ref length);
    }

    private static Tag? BeginsWithDigit(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at, ref int length)
    {
        var word = Word(text, atoms[at]);
        var digits = Digits(word);
        if (digits == word.Length) return Channels.Standing(text, atoms, at, ref length);
        return Resolutions.Read(word, digits) ?? (IsSize(word[digits..]) ? Size : null);
    }

    private static bool IsSize(ReadOnlySpan<char> unit)
    {
        foreach (var known in SizeUnits)
            if (unit.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static Tag? Glued(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at, ref int length)
    {
        var word = Word(text, atoms[at]);
        var digit = word.IndexOfAnyInRange('0', '9');
        if (digit < 0) return Numbered(word, Next(text, atoms, at), ref length);
        var stem = word[..digit];
        var rest = word[digit..];
        return PartOf(stem, rest)
            ?? (stem.Equals("bd", StringComparison.OrdinalIgnoreCase) ? Resolutions.Read(rest, Digits(rest)) : null)
            ?? CodecWithDepth(stem, rest)
            ?? Channels.Glued(stem, rest, Next(text, atoms, at), ref length);
    }

    /// <summary>"CD 2", "Disc 1".</summary>
    private static Tag? Numbered(ReadOnlySpan<char> word, ReadOnlySpan<char> next, ref int length)
    {
        if (next.Length is 0 or > 2 || Digits(next) != next.Length || !IsDisc(word)) return null;
        length = 2;
        return PartOf(word, next);
    }

    private static Tag? PartOf(ReadOnlySpan<char> stem, ReadOnlySpan<char> rest)
    {
        var digits = Digits(rest);
        if (digits > 2 || (digits < rest.Length && !rest[digits..].StartsWith("of", StringComparison.OrdinalIgnoreCase))) return null;
        var number = int.Parse(rest[..digits], provider: null);
        if (number is 0 or >= 20) return null;
        if (IsDisc(stem)) return Discs[number];
        return IsPiece(stem) ? Pieces[number] : null;
    }

    private static bool IsDisc(ReadOnlySpan<char> stem) =>
        stem.Equals("cd", StringComparison.OrdinalIgnoreCase) || stem.Equals("disc", StringComparison.OrdinalIgnoreCase)
        || stem.Equals("disk", StringComparison.OrdinalIgnoreCase) || stem.Equals("dvd", StringComparison.OrdinalIgnoreCase);

    /// <summary>A folder named for a part alone: "CD1", "Disc 2".</summary>
    public static int? PartName(ReadOnlySpan<char> name)
    {
        var digit = name.IndexOfAnyInRange('0', '9');
        return digit > 0 && name.Length <= 8 ? PartOf(name[..digit].TrimEnd(" _-."), name[digit..])?.Number : null;
    }

    public static bool IsPiece(ReadOnlySpan<char> stem) =>
        stem.Equals("part", StringComparison.OrdinalIgnoreCase) || stem.Equals("pt", StringComparison.OrdinalIgnoreCase)
        || stem.Equals("partie", StringComparison.OrdinalIgnoreCase);

    /// <summary>"HEVC10bit", "Hi10".</summary>
    private static Tag? CodecWithDepth(ReadOnlySpan<char> stem, ReadOnlySpan<char> rest)
    {
        if (rest.Length is not (1 or 2 or 4 or 5)) return null;
        var depth = rest.StartsWith("10", StringComparison.Ordinal) || rest.StartsWith("8", StringComparison.Ordinal);
        return depth && Vocabulary.TryFind(stem, out var entry) && entry.Tag is { Kind: TagKind.VideoCodec } codec ? codec : null;
    }

    public static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, in Atom atom) => text[atom.Start..atom.End];

    public static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at) =>
        at + 1 < atoms.Length && atoms[at + 1].Bracket == atoms[at].Bracket ? Word(text, atoms[at + 1]) : [];

    public static int Digits(ReadOnlySpan<char> word)
    {
        var other = word.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? word.Length : other;
    }

    private static Tag[] Parts(Strength strength) =>
        [.. Enumerable.Range(0, 20).Select(number => new Tag(TagKind.Part, null, strength) { Number = number })];
}
