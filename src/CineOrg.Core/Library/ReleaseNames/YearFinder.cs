namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>
/// Chooses the year of the film among the numbers that could be one. A year alone in brackets is surest; else the last one
/// before the tags (2001 A Space Odyssey 1968), else the first after them. The first word of a name is its title (1917, 2012), unless
/// " - " parts it from the words behind it and no other year is there.
/// </summary>
internal static class YearFinder
{
    public const int First = 1888;
    public const int Last = 2039;

    /// <param name="tagsAt">Index of the first sure tag.</param>
    /// <returns>The atom of the year, or -1.</returns>
    public static int Find(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int titleAt, int tagsAt)
    {
        var before = -1;
        var after = -1;
        var lead = -1;
        for (var i = 0; i < atoms.Length; i++)
        {
            if (Read(text, atoms[i]) is null || IsInRange(text, atoms, i)) continue;
            if (IsAloneInBracket(atoms, i))
            {
                if (i > titleAt) return i;
                lead = i;
            }
            else if (i > titleAt && i <= tagsAt)
            {
                before = i;
            }
            else if (i > titleAt && after < 0)
            {
                after = i;
            }
        }
        return Best(text, atoms, before, after, lead >= 0 || !Heads(text, atoms, titleAt) ? lead : titleAt);
    }

    /// <summary>"1939 - La Règle du jeu": a year set apart in front of words dates them, when no other year does.</summary>
    private static bool Heads(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at)
    {
        if (at + 1 >= atoms.Length || atoms[at].Bracket > 0 || Read(text, atoms[at]) is null) return false;
        ref readonly var next = ref atoms[at + 1];
        return next is { Apart: true, IsTag: false, Bracket: 0 } && !text[next.Start..next.End].ContainsAnyInRange('0', '9');
    }

    private static int Best(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int before, int after, int lead)
    {
        if (before >= 0 && !EndsPhrase(text, atoms, before)) return before;
        return after >= 0 ? after : lead;
    }

    /// <summary>"Class of 1984": the number belongs to the words before it.</summary>
    private static bool EndsPhrase(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at)
    {
        if (at == 0 || atoms[at].Bracket > 0) return false;
        var word = text[atoms[at - 1].Start..atoms[at - 1].End];
        return word.Equals("of", StringComparison.OrdinalIgnoreCase) || word.Equals("été", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The year an atom spells, also in the Russian form 2006г.</summary>
    public static int? Read(ReadOnlySpan<char> text, in Atom atom)
    {
        var word = text[atom.Start..atom.End];
        if (word.Length == 5 && word[4] is 'г' or '年') word = word[..4];
        if (word.Length != 4 || NumberTags.Digits(word) != 4) return null;
        var year = int.Parse(word, provider: null);
        return year is >= First and <= Last ? year : null;
    }

    public static bool IsAloneInBracket(ReadOnlySpan<Atom> atoms, int at) =>
        atoms[at].Bracket > 0
        && (at == 0 || atoms[at - 1].Bracket != atoms[at].Bracket)
        && (at + 1 == atoms.Length || atoms[at + 1].Bracket != atoms[at].Bracket);

    /// <summary>1978-2022 spans a collection, it dates no film.</summary>
    public static bool IsInRange(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at) =>
        (at + 1 < atoms.Length && Touches(text, atoms[at], atoms[at + 1])) || (at > 0 && Touches(text, atoms[at - 1], atoms[at]));

    private static bool Touches(ReadOnlySpan<char> text, in Atom left, in Atom right) =>
        right.Start - left.End is 1 or 3 && right.Before == '-' && Read(text, left) is { } from && Read(text, right) is { } to && from < to;
}
