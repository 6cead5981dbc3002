using System.Globalization;
using System.Text;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>
/// The title is what stands before the year, the episode mark or the first sure tag, whichever comes first,
/// less the weak tags (EXTENDED, FRENCH, 3D) that lead up to it.
/// </summary>
internal static class TitleFinder
{
    /// <summary>Where the title begins: after a site's name and a leading [group].</summary>
    public static int Start(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms)
    {
        var start = Site.Skip(text, atoms);
        while (start < atoms.Length && atoms[start].Bracket > 0 && (Brackets.IsSquare(atoms[start].BracketOpen) || AllTags(atoms, start)))
        {
            var next = AfterBracket(atoms, start);
            if (next == atoms.Length || !HasWord(text, atoms, next)) break;
            start = next;
        }
        return start;
    }

    /// <summary>The first atom that no title goes past.</summary>
    public static int FirstSureTag(ReadOnlySpan<Atom> atoms, int start)
    {
        for (var i = start + 1; i < atoms.Length; i++)
        {
            if (!atoms[i].IsTag) continue;
            if (atoms[i].Tag is { Strength: Strength.Strong }) return i;
            if (OpensBracket(atoms, i) && AllTags(atoms, i)) return i;
        }
        return atoms.Length;
    }

    /// <summary>Goes back from the first thing that is no title over the weak tags before it.</summary>
    public static int End(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int start, int end)
    {
        end = BracketHead(atoms, start, end);
        var trimmed = end;
        var alone = end < atoms.Length && YearFinder.IsAloneInBracket(atoms, end);
        while (trimmed > start + 1 && Trims(text, atoms, trimmed - 1, end, alone)) trimmed--;
        if (LeavesNothing(text, atoms, start, trimmed)) trimmed = end;
        return Alternative(text, atoms, start, trimmed);
    }

    private static bool Trims(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int last, int whole, bool alone)
    {
        if (!atoms[last].IsTag) return false;
        var head = last;
        while (head > 0 && atoms[head].Covered) head--;
        var shouted = IsShouted(text[atoms[head].Start..atoms[last].End]);
        return atoms[head].Tag!.Kind switch
        {
            TagKind.AudioChannels or TagKind.Part => false,
            TagKind.Genre => atoms[head].Apart,
            // German groups write Titel.German.2010, others their language in capitals; Johnny English keeps his name.
            TagKind.Language => !alone && (shouted || (whole < atoms.Length && atoms[head].Tag!.Value == "de" && !AnotherLanguage(atoms, whole))),
            // Before a year in brackets people write titles, not tags: Jaws 3-D (1983), New Orleans Uncensored (1955).
            TagKind.ThreeD => alone ? AnotherOf(TagKind.ThreeD, atoms, whole) : whole < atoms.Length || shouted,
            TagKind.Edition when alone => atoms[head].Apart || atoms[head].TagLength > 1 || (shouted && last - head > 0),
            TagKind.Edition or TagKind.Series => whole < atoms.Length || shouted,
            _ => shouted,
        };
    }

    private static bool IsShouted(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLower(c) && c != 'i') return false;
        return true;
    }

    /// <summary>Where the language is told after the year, the same word before it is of the title (The Good German 2006 VOSTFR).</summary>
    private static bool AnotherLanguage(ReadOnlySpan<Atom> atoms, int from)
    {
        foreach (ref readonly var atom in atoms[from..])
            if (atom is { Doubtful: false, Tag: { Kind: TagKind.Language, Value: not "dual" } }) return true;
        return false;
    }

    private static bool AnotherOf(TagKind kind, ReadOnlySpan<Atom> atoms, int from)
    {
        foreach (ref readonly var atom in atoms[from..])
            if (atom.Tag?.Kind == kind && !atom.Doubtful) return true;
        return false;
    }

    /// <summary>"The Final Cut (2004)": a title is more than an article.</summary>
    private static bool LeavesNothing(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int start, int end)
    {
        if (end <= start) return true;
        if (end - start > 1) return false;
        var word = text[atoms[start].Start..atoms[start].End];
        return word.Length <= 3 && (word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("a", StringComparison.OrdinalIgnoreCase)
            || word.Equals("an", StringComparison.OrdinalIgnoreCase) || word.Equals("le", StringComparison.OrdinalIgnoreCase)
            || word.Equals("la", StringComparison.OrdinalIgnoreCase) || word.Equals("les", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A boundary inside a bracket moves to the bracket's first atom: nothing of that bracket is title.</summary>
    private static int BracketHead(ReadOnlySpan<Atom> atoms, int start, int end)
    {
        if (end >= atoms.Length || atoms[end].Bracket == 0) return end;
        while (end - 1 > start && atoms[end - 1].Bracket == atoms[end].Bracket) end--;
        return end;
    }

    /// <summary>Leaves out another title: after "aka", in round brackets at the end, or an aside after " - (".</summary>
    private static int Alternative(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text[atoms[i].Start..atoms[i].End].Equals("aka", StringComparison.OrdinalIgnoreCase)) return i;
            if (OpensBracket(atoms, i) && IsAside(text, atoms, i, end)) return i;
        }
        return end;
    }

    private static bool IsAside(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at, int end)
    {
        if (atoms[at].Before == '-') return true;
        if (atoms[at].BracketStart > 0 && char.IsLetterOrDigit(text[atoms[at].BracketStart - 1])) return false;
        if (atoms[at].BracketOpen != '(' || AfterBracket(atoms, at) < end) return false;
        return !Joins(text[atoms[at - 1].Start..atoms[at - 1].End]) && !Joins(text[atoms[at].Start..atoms[at].End]);
    }

    /// <summary>Words that carry a title on into its brackets: Birdman or (The Unexpected…), Bon Voyage (and Don't…).</summary>
    private static bool Joins(ReadOnlySpan<char> word) => word.Length is 2 or 3
        && (word.Equals("or", StringComparison.OrdinalIgnoreCase) || word.Equals("and", StringComparison.OrdinalIgnoreCase)
            || word.Equals("but", StringComparison.OrdinalIgnoreCase) || word.Equals("ou", StringComparison.OrdinalIgnoreCase)
            || word.Equals("et", StringComparison.OrdinalIgnoreCase));

    /// <summary>Asian releases put the title of the country first and the international one behind it: that one is taken.</summary>
    public static int AfterOtherScript(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int start, int end)
    {
        start = AfterPictures(text, atoms, start, end);
        if (start >= end || text[atoms[start].Start] < '\u2e80') return start;
        var first = end;
        var letters = false;
        while (first > start && char.IsAscii(text[atoms[first - 1].Start]) && atoms[first - 1].Bracket == 0)
            letters |= char.IsAsciiLetter(text[atoms[--first].Start]);
        return letters ? first : start;
    }

    /// <summary>An emoji that stands before the words adorns the name; among the words it is of the title.</summary>
    private static int AfterPictures(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!IsPicture(text[atoms[i].Start..atoms[i].End])) return i;
        return start;
    }

    private static bool IsPicture(ReadOnlySpan<char> word)
    {
        if (word[0] < '\u2e80') return false;
        foreach (var rune in word.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)) return false;
        return true;
    }

    private static bool OpensBracket(ReadOnlySpan<Atom> atoms, int at) =>
        atoms[at].Bracket > 0 && (at == 0 || atoms[at - 1].Bracket != atoms[at].Bracket);

    private static int AfterBracket(ReadOnlySpan<Atom> atoms, int at)
    {
        var bracket = atoms[at].Bracket;
        while (at < atoms.Length && atoms[at].Bracket == bracket) at++;
        return at;
    }

    private static bool AllTags(ReadOnlySpan<Atom> atoms, int at)
    {
        var bracket = atoms[at].Bracket;
        for (; at < atoms.Length && atoms[at].Bracket == bracket; at++)
            if (!atoms[at].IsTag) return false;
        return true;
    }

    private static bool HasWord(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int from)
    {
        foreach (ref readonly var atom in atoms[from..])
        {
            if (atom.IsTag || (atom.Bracket > 0 && !Brackets.IsSquare(atom.BracketOpen)) || YearFinder.Read(text, atom) is not null) return false;
            if (NumberTags.Digits(text[atom.Start..atom.End]) < atom.End - atom.Start) return true;
        }
        return false;
    }
}
