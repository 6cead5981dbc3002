namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Resolutions written as lines (1080p) or as width and height (1920x800).</summary>
internal static class Resolutions
{
    private static readonly int[] Lines = [240, 288, 360, 384, 480, 540, 576, 720, 1080, 1440, 2160, 4320];
    private static readonly Tag[] Progressive = [.. Lines.Select(lines => Make($"{lines}p"))];
    private static readonly Tag[] Interlaced = [.. Lines.Select(lines => Make($"{lines}i"))];

    /// <param name="word">A word that begins with a number of <paramref name="digits"/> digits.</param>
    public static Tag? Read(ReadOnlySpan<char> word, int digits)
    {
        if (digits is < 3 or > 4 || digits == word.Length) return null;
        var number = int.Parse(word[..digits], provider: null);
        return char.ToLowerInvariant(word[digits]) switch
        {
            'p' => Of(number, Progressive),
            'i' => Of(number, Interlaced),
            'x' or '×' => Size(number, word[(digits + 1)..]),
            _ => null,
        };
    }

    private static Tag? Of(int lines, Tag[] tags)
    {
        var index = Array.IndexOf(Lines, lines);
        return index < 0 ? null : tags[index];
    }

    private static Tag? Size(int width, ReadOnlySpan<char> word)
    {
        var digits = NumberTags.Digits(word);
        if (digits is < 3 or > 4) return null;
        return Of(Standard(width, int.Parse(word[..digits], provider: null)), Progressive);
    }

    /// <summary>The lines of the full frame: films are cut above and below (1920x800 is 1080p) or at the sides (960x720 is 720p).</summary>
    private static int Standard(int width, int height) => (width, height) switch
    {
        ( >= 7000, _) or (_, >= 4000) => 4320,
        ( >= 3600, _) or (_, >= 2000) => 2160,
        ( >= 1800, _) or (_, >= 1000) => 1080,
        ( >= 1200, _) or (_, >= 700) => 720,
        (_, >= 560) => 576,
        (_, > 400) or ( >= 600, _) => 480,
        _ => 360,
    };

    private static Tag Make(string value) => new(TagKind.Resolution, value, Strength.Strong);
}
