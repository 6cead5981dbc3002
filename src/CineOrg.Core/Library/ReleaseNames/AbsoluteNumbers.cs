namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>
/// Episodes counted through a whole series, as fan groups write them: [Group] Title - 12 [720p], [Group][Title][12].
/// Only such forms: a bare number after a title is a sequel's more often.
/// </summary>
internal static class AbsoluteNumbers
{
    public static EpisodeMark? Find(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms)
    {
        if (atoms.Length < 2) return null;
        var fanGroup = atoms[0].Bracket > 0 && Brackets.IsSquare(atoms[0].BracketOpen);
        for (var i = 1; i < atoms.Length; i++)
        {
            var word = text[atoms[i].Start..atoms[i].End];
            if (!char.IsAsciiDigit(word[0]) || Number(word, out var padded) is not { } number) continue;
            if (IsAfterDash(text, atoms, i) && (fanGroup || padded || number > 99 || BeforeTags(atoms, i))) return new EpisodeMark(i, null, number) { YieldsToYear = true };
            if (fanGroup && atoms[i].Bracket == 0 && (padded || number > 99) && EndsTitle(text, atoms, i, number)) return new EpisodeMark(i, null, number) { YieldsToYear = true };
            if (fanGroup && atoms[i].Bracket > 2 && word.Length < 6 && YearFinder.IsAloneInBracket(atoms, i))
                return new EpisodeMark(i, null, number) { YieldsToYear = true };
        }
        return null;
    }

    private static bool IsAfterDash(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at) =>
        atoms[at].Apart && atoms[at].Bracket == 0
        && (at + 1 == atoms.Length || atoms[at + 1].Bracket > 0 || atoms[at + 1].Apart || atoms[at + 1].IsTag
            || text[atoms[at + 1].Start..atoms[at + 1].End] is "END");

    /// <summary>The last number before the brackets, or a range of them (01-25).</summary>
    private static bool EndsTitle(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at, int number)
    {
        if (at < 2 || at + 1 == atoms.Length || atoms[at + 1].Bracket > 0) return at > 1;
        var next = text[atoms[at + 1].Start..atoms[at + 1].End];
        return Number(next, out _) is { } last && last > number;
    }

    private static bool BeforeTags(ReadOnlySpan<Atom> atoms, int at) =>
        at + 1 < atoms.Length && atoms[at + 1].Bracket > 0 && atoms[at + 1].IsTag;

    /// <summary>Two to four digits, perhaps with a version (12v2) or the word for the end.</summary>
    private static int? Number(ReadOnlySpan<char> word, out bool padded)
    {
        var digits = NumberTags.Digits(word);
        padded = word[0] == '0' && digits > 1;
        if (digits is < 2 or > 4) return null;
        var rest = word[digits..];
        var known = rest.Length == 0 || (rest.Length == 2 && rest[0] is 'v' or 'V') || rest is "完" or "集" or "話" or "话" or "END";
        var number = int.Parse(word[..digits], provider: null);
        return known && (digits < 4 || number is < YearFinder.First and > 999) ? number : null;
    }
}
