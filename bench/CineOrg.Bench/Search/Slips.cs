using CineOrg.Core.Catalogue;

namespace CineOrg.Bench.Search;

/// <summary>A title as somebody types it in haste.</summary>
/// <param name="Key">The title that is meant, folded.</param>
internal sealed record Slip(string Typed, string Key);

internal static class Slips
{
    private const int ShortestTitle = 5;

    /// <summary>Titles of five letters and more, with so many letters left out, put in, replaced or swapped.</summary>
    public static List<Slip> Draw(IReadOnlyList<string> titles, int count, int wrong, int seed)
    {
        var random = new Random(seed);
        var slips = new List<Slip>();
        while (slips.Count < count)
        {
            var key = TitleKey.Of(titles[random.Next(titles.Count)]);
            if (key.Length < ShortestTitle) continue;
            var typed = key;
            for (var time = 0; time < wrong; time++) typed = Once(typed, random);
            slips.Add(new(typed, key));
        }
        return slips;
    }

    private static string Once(string text, Random random)
    {
        var at = random.Next(text.Length);
        var letter = (char)('a' + random.Next(26));
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, letter.ToString()),
            2 => text[..at] + letter + text[(at + 1)..],
            _ when at + 1 < text.Length => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text.Remove(at, 1),
        };
    }
}
