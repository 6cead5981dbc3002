namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>The date a programme was shown: 2017.08.01, 30-04-2024.</summary>
internal static class DailyDates
{
    public static bool IsDate(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at)
    {
        if (at + 2 >= atoms.Length || atoms[at + 1].Bracket != atoms[at].Bracket) return false;
        var first = text[atoms[at].Start..atoms[at].End];
        if (atoms[at + 1].Before != atoms[at + 2].Before || atoms[at + 1].Apart) return false;
        if (first.Length == 4) return YearFinder.Read(text, atoms[at]) > 1949 && IsMonthAndDay(text, atoms[at + 1], atoms[at + 2]);
        return at > 0 && atoms[at + 1].Before is '-' or '.' && YearFinder.Read(text, atoms[at + 2]) > 1949
            && IsMonthAndDay(text, atoms[at], atoms[at + 1]);
    }

    private static bool IsMonthAndDay(ReadOnlySpan<char> text, in Atom first, in Atom second) =>
        Pair(text, first) is { } left && Pair(text, second) is { } right && ((left <= 12 && right <= 31) || (left <= 31 && right <= 12));

    private static int? Pair(ReadOnlySpan<char> text, in Atom atom)
    {
        var word = text[atom.Start..atom.End];
        return word.Length == 2 && NumberTags.Digits(word) == 2 && int.Parse(word, provider: null) is > 0 and var number ? number : null;
    }
}
