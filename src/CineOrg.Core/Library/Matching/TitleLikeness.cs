namespace CineOrg.Core.Library.Matching;

/// <summary>How far two titles agree, from not at all to fully.</summary>
public enum TitleAgreement { None, Part, Near, Alike, Same }

/// <summary>
/// Compares titles as people and release groups write them. <see cref="TitleAgreement.Same"/>: equal but for accents, case, spacing and
/// "and". <see cref="TitleAgreement.Alike"/>: but for articles, word order and how numbers are written. <see cref="TitleAgreement.Near"/>:
/// one letter wrong from five letters on, two from nine on. <see cref="TitleAgreement.Part"/>: one lacks the other's subtitle. Numbers must always agree.
/// </summary>
public static class TitleLikeness
{
    private const int OneWrong = 5;
    private const int TwoWrong = 9;

    public static TitleAgreement Best(IReadOnlyList<string> ours, IReadOnlyList<string> theirs)
    {
        // Mostly they are spelled alike, and nothing needs to be taken apart.
        if (ours.Any(our => our.Length > 0 && theirs.Contains(our))) return TitleAgreement.Same;
        List<TitleForm> forms = [.. theirs.Where(title => title.Length > 0).Distinct().Select(TitleForm.Of)];
        return ours.Select(TitleForm.Of)
            .SelectMany(our => forms.Select(their => Compare(our, their)))
            .DefaultIfEmpty(TitleAgreement.None).Max();
    }

    /// <summary>The title before its subtitle; null when it has none.</summary>
    public static string? Main(string title) => TitleForm.MainOf(title);

    internal static TitleAgreement Compare(TitleForm ours, TitleForm theirs)
    {
        if (ours.Same.Length == 0 || theirs.Same.Length == 0) return TitleAgreement.None;
        if (ours.Same == theirs.Same) return TitleAgreement.Same;
        if (ours.Numbers != theirs.Numbers) return TitleAgreement.None;
        if (ours.Alike == theirs.Alike || ours.Sorted == theirs.Sorted) return TitleAgreement.Alike;
        if (IsNear(ours.Alike, theirs.Alike)) return TitleAgreement.Near;
        return IsPart(ours, theirs.Main) || IsPart(theirs, ours.Main) ? TitleAgreement.Part : TitleAgreement.None;
    }

    private static bool IsPart(TitleForm whole, TitleForm? main) => main is { Alike.Length: > 2 } && main.Alike == whole.Alike;

    private static bool IsNear(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var allowed = shorter >= TwoWrong ? 2 : shorter >= OneWrong ? 1 : 0;
        return allowed > 0 && Math.Abs(a.Length - b.Length) <= allowed && EditDistance.Of(a, b) <= allowed;
    }
}
