namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Finds who made a release: after the last hyphen, in the last brackets, in front in square brackets, or as the last word.</summary>
internal static class GroupFinder
{
    private const int MostAtoms = 4;

    /// <param name="titleEnd">The first atom after the title.</param>
    public static string? Find(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int titleStart, int titleEnd)
    {
        if (!HasReleaseTag(atoms, titleEnd)) return Leading(text, atoms, titleStart);
        var last = LastOutsideBracket(atoms, titleEnd);
        return (last > titleEnd ? Closing(text, atoms, titleEnd, last) : null)
            ?? AfterTagsInBracket(text, atoms, titleEnd)
            ?? Bracketed(text, atoms, titleEnd)
            ?? Leading(text, atoms, titleStart);
    }

    private static bool HasReleaseTag(ReadOnlySpan<Atom> atoms, int titleEnd)
    {
        foreach (ref readonly var atom in atoms[titleEnd..])
            if (atom is { Doubtful: false, Tag.Kind: not TagKind.Part }) return true;
        return false;
    }

    /// <summary>Skips what a site or the owner hung on behind: [TGx], cd2.</summary>
    private static int LastOutsideBracket(ReadOnlySpan<Atom> atoms, int titleEnd)
    {
        var last = atoms.Length - 1;
        while (last > titleEnd && (atoms[last].Bracket > 0 || atoms[last].Tag is { Kind: TagKind.Part })) last--;
        return last;
    }

    private static string? Closing(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int titleEnd, int last)
    {
        for (var i = last; i > titleEnd && i > last - MostAtoms; i--)
        {
            if (atoms[i].IsTag || atoms[i].Bracket > 0) return i == last ? null : Lone(text, atoms, last, i);
            if (atoms[i].Before == '-') return text[atoms[i].Start..atoms[last].End].ToString();
        }
        return null;
    }

    /// <summary>A single unknown word after the last tag.</summary>
    private static string? Lone(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int last, int tag)
    {
        var word = text[atoms[last].Start..atoms[last].End];
        return tag == last - 1 && word.Length > 1 && NumberTags.Digits(word) < word.Length ? word.ToString() : null;
    }

    /// <summary>(1080p BluRay x265 AAC 5.1 - Group)[site]</summary>
    private static string? AfterTagsInBracket(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int titleEnd)
    {
        var tag = atoms.Length - 1;
        while (tag > titleEnd && !atoms[tag].IsTag) tag--;
        var first = tag + 1;
        if (atoms[tag].Bracket == 0 || first >= atoms.Length || atoms[first].Bracket != atoms[tag].Bracket) return null;
        var last = first;
        while (last + 1 < atoms.Length && atoms[last + 1].Bracket == atoms[first].Bracket) last++;
        return last - first < MostAtoms && char.IsLetter(text[atoms[first].Start]) ? text[atoms[first].Start..atoms[last].End].ToString() : null;
    }

    private static string? Bracketed(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int titleEnd)
    {
        var last = atoms.Length - 1;
        var first = last;
        while (first > titleEnd && atoms[first].Bracket > 0 && atoms[first].Bracket == atoms[last].Bracket && !atoms[first].IsTag
            && atoms[first - 1].Bracket == atoms[last].Bracket && atoms[first].Before != '-' && last - first < MostAtoms && !atoms[first - 1].IsTag) first--;
        if (first <= titleEnd || atoms[last].Bracket == 0 || atoms[last].IsTag || YearFinder.Read(text, atoms[last]) is not null) return null;
        return text[atoms[first].Start..atoms[last].End].ToString();
    }

    private static string? Leading(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int titleStart)
    {
        if (titleStart == 0 || atoms[0].Bracket == 0 || atoms[0].IsTag || !Brackets.IsSquare(atoms[0].BracketOpen)) return null;
        var last = 0;
        while (last + 1 < titleStart && atoms[last + 1].Bracket == atoms[0].Bracket) last++;
        var word = text[atoms[0].Start..atoms[last].End];
        return NumberTags.Digits(word) == word.Length || word.StartsWith("www", StringComparison.OrdinalIgnoreCase) ? null : word.ToString();
    }
}
