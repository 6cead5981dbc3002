namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Marks the atoms that the vocabulary knows, longest phrase first.</summary>
internal static class TagFinder
{
    private const int MostAtoms = 5;

    public static void Mark(ReadOnlySpan<char> text, Span<Atom> atoms)
    {
        Span<char> phrase = stackalloc char[Vocabulary.LongestPhrase];
        for (var i = 0; i < atoms.Length;)
        {
            var tag = Find(text, atoms, i, phrase, out var length);
            if (tag is not null) Set(text, atoms.Slice(i, length), tag);
            i += length;
        }
    }

    private static void Set(ReadOnlySpan<char> text, Span<Atom> atoms, Tag tag)
    {
        atoms[0].Tag = tag;
        atoms[0].TagLength = atoms.Length;
        atoms[0].Doubtful = tag.Strength == Strength.Capitals && HasSmallLetter(text[atoms[0].Start..atoms[^1].End]);
        if (atoms[0].Doubtful) return;
        foreach (ref var atom in atoms[1..]) atom.Covered = true;
    }

    private static Tag? Find(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at, Span<char> phrase, out int length)
    {
        length = 1;
        var word = text[atoms[at].Start..atoms[at].End];
        if (!Vocabulary.TryFind(word, out var entry)) return NumberTags.Read(text, atoms, at, out length);
        if (entry.PhraseAtoms > 1 && Phrase(text, atoms, at, entry.PhraseAtoms, phrase, out length) is { } longer) return longer;
        length = 1;
        if (IsPlus(text, atoms[at])) return Plus(entry.Tag, text, atoms, at, ref length);
        return entry.Tag ?? NumberTags.Read(text, atoms, at, out length);
    }

    private static Tag? Phrase(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at, int most, Span<char> phrase, out int length)
    {
        Span<int> ends = stackalloc int[MostAtoms];
        var count = 0;
        var used = 0;
        for (var i = at; i < atoms.Length && count < most && count < MostAtoms && atoms[i].Bracket == atoms[at].Bracket; i++)
        {
            var word = text[atoms[i].Start..atoms[i].End];
            if (used + word.Length + 1 > phrase.Length) break;
            if (used > 0) phrase[used++] = ' ';
            word.CopyTo(phrase[used..]);
            ends[count++] = used += word.Length;
        }
        for (length = count; length > 1; length--)
            if (Vocabulary.TryFind(phrase[..ends[length - 1]], out var entry) && entry.Tag is { } tag) return tag;
        return null;
    }

    private static bool IsPlus(ReadOnlySpan<char> text, in Atom atom) => atom.End < text.Length && text[atom.End] == '+';

    /// <summary>DD+ and HDR10+ mean more than DD and HDR10; elsewhere the plus only parts a list.</summary>
    private static Tag? Plus(Tag? tag, ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at, ref int length) => tag switch
    {
        { Value: "HDR10" } => Known("hdr10plus"),
        { Value: "AC3" } => Channels.Glued("ddp", NumberTags.Next(text, atoms, at), After(text, atoms, at), ref length) is { } joined
            ? Longer(joined, ref length) : Known("ddp"),
        _ => tag,
    };

    private static Tag Longer(Tag tag, ref int length)
    {
        length++;
        return tag;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at) =>
        at + 1 < atoms.Length ? NumberTags.Next(text, atoms, at + 1) : [];

    private static Tag? Known(string word) => Vocabulary.TryFind(word, out var entry) ? entry.Tag : null;

    private static bool HasSmallLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLower(c)) return true;
        return false;
    }
}
