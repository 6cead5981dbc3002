namespace CineOrg.Storage.Search.Memory;

/// <summary>
/// How well a title answers when letters are wrong. Each typed word takes the nearest title word that is still free; the cost is eight
/// for each wrong letter, then the less the more the title is just that: whole, beginning so, or only holding the words.
/// </summary>
internal static class Judge
{
    public const int WrongLetter = 8;

    /// <summary>Nothing else in it. Titles found as a whole cost nothing beyond their letters, save all but a few that are spelled alike.</summary>
    private const int Whole = 1;

    /// <summary>The last word goes on.</summary>
    private const int Begun = 2;
    private const int Begins = 3;
    private const int Holds = 6;
    private const int Jumbled = 8;
    private const int MostOthers = 7;

    /// <param name="codes">Of each title word, as <see cref="Meanings"/> tells.</param>
    /// <param name="missing">Of each typed word, what it costs not to be there; −1 when it must be.</param>
    /// <returns>The cost, or −1: no answer.</returns>
    public static int Cost(ReadOnlySpan<int> codes, ReadOnlySpan<int> missing, int mostMissing)
    {
        var (wrong, gone, used, inOrder, inPlace, last, begun) = (0, 0, 0u, true, true, -1, false);
        for (var typed = 0; typed < missing.Length; typed++)
        {
            var at = Nearest(codes, typed, used, last);
            if (at < 0)
            {
                if (missing[typed] < 0 || (gone += missing[typed]) > mostMissing) return -1;
                inPlace = false;
                continue;
            }
            used |= 1u << at;
            var code = Meanings.Code(codes[at], typed);
            wrong += Meanings.Wrong(code);
            begun |= Meanings.IsBegun(code);
            inOrder &= at > last;
            inPlace &= at == typed;
            last = at;
        }
        if (used == 0) return -1;
        var others = Math.Min(MostOthers, codes.Length - System.Numerics.BitOperations.PopCount(used));
        var shape = inPlace ? others > 0 ? Begins : begun ? Begun : Whole : inOrder ? Holds : Jumbled;
        return (wrong + gone) * WrongLetter + shape + others;
    }

    // The one with fewest letters wrong; of such the next in order.
    private static int Nearest(ReadOnlySpan<int> codes, int typed, uint used, int last)
    {
        var (best, nearest) = (-1, int.MaxValue);
        for (var at = 0; at < codes.Length; at++)
        {
            var code = Meanings.Code(codes[at], typed);
            if (code == 0 || (used >> at & 1) != 0) continue;
            var far = code << 1 | (at > last ? 0 : 1);
            if (far < nearest) (best, nearest) = (at, far);
        }
        return best;
    }
}
