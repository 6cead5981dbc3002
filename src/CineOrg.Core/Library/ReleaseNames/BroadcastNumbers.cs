namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Season and episode in one number (Title.103.HDTV): believed in recordings of broadcasts alone, and never beside a year.</summary>
internal static class BroadcastNumbers
{
    /// <summary>More episodes than a broadcast season has: Fahrenheit.451.HDTV is a film.</summary>
    private const int MostEpisodes = 35;

    public static EpisodeMark? Find(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms)
    {
        if (!IsBroadcast(atoms)) return null;
        for (var i = 1; i + 1 < atoms.Length; i++)
        {
            var word = text[atoms[i].Start..atoms[i].End];
            if (word.Length is not (3 or 4) || NumberTags.Digits(word) != word.Length || !atoms[i + 1].IsTag) continue;
            var number = int.Parse(word, provider: null);
            if (number % 100 is > 0 and <= MostEpisodes && number < YearFinder.First)
                return new EpisodeMark(i, number / 100, number % 100) { YieldsToYear = true };
        }
        return null;
    }

    private static bool IsBroadcast(ReadOnlySpan<Atom> atoms)
    {
        foreach (ref readonly var atom in atoms)
            if (atom.Tag is { Kind: TagKind.Source, Value: "HDTV" or "PDTV" or "SDTV" }) return true;
        return false;
    }
}
