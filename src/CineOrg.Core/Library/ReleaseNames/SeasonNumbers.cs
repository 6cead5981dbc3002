namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Reads S01E02, S01, E02, 1x02, T01E02, 2of6 in one atom.</summary>
internal static class SeasonNumbers
{
    public static EpisodeMark? Read(ReadOnlySpan<char> word, ReadOnlySpan<char> next, int at)
    {
        var first = char.ToLowerInvariant(word[0]);
        if (first is 's' or 't' && Marked(word, next, at) is { } marked) return marked;
        if (first == 'e' && at >= 0 && EpisodeOnly(word, at) is { } episode) return episode;
        if (char.IsAsciiDigit(first) && Crossed(word, at) is { } crossed) return crossed;
        return Embedded(word, at);
    }

    /// <summary>S01E02, S01xE02, S2009E23, S01 alone (a season), S01 E02.</summary>
    private static EpisodeMark? Marked(ReadOnlySpan<char> word, ReadOnlySpan<char> next, int at)
    {
        var digits = NumberTags.Digits(word[1..]);
        if (digits is 0 or > 4) return null;
        var season = int.Parse(word.Slice(1, digits), provider: null);
        var rest = word[(1 + digits)..];
        if (rest.Length > 0) return EpisodeIn(rest) is { } episode ? new EpisodeMark(at, season, episode) : null;
        if (EpisodeIn(next) is { } following) return new EpisodeMark(at, season, following);
        var pack = char.ToLowerInvariant(word[0]) == 's' && (digits is 2 or 4 || (digits == 1 && at > 0 && season > 0));
        return pack && (at > 0 || next.Length > 0) ? new EpisodeMark(at, season, null) : null;
    }

    /// <summary>E02, x02, xE02, Ep02 at the start of what follows a season's number.</summary>
    private static int? EpisodeIn(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2) return null;
        var letters = rest.IndexOfAnyInRange('0', '9');
        if (letters is not (1 or 2)) return null;
        var sign = rest[..letters];
        var known = sign.Equals("e", StringComparison.OrdinalIgnoreCase) || sign.Equals("x", StringComparison.OrdinalIgnoreCase)
            || sign.Equals("xe", StringComparison.OrdinalIgnoreCase) || sign.Equals("ep", StringComparison.OrdinalIgnoreCase);
        var digits = NumberTags.Digits(rest[letters..]);
        return known && digits < 5 ? int.Parse(rest.Slice(letters, digits), provider: null) : null;
    }

    private static EpisodeMark? EpisodeOnly(ReadOnlySpan<char> word, int at)
    {
        var digits = NumberTags.Digits(word[1..]);
        if (digits is < 2 or > 4) return null;
        var rest = word[(1 + digits)..];
        return rest.Length == 0 || char.ToLowerInvariant(rest[0]) is 'e' or 'v' or 'a' or 'b' or '~'
            ? new EpisodeMark(at, null, int.Parse(word.Slice(1, digits), provider: null)) { YieldsToYear = at == 0 } : null;
    }

    /// <summary>1x02, 2009x02, 06х01 with the Cyrillic х: never a picture's size (640x480).</summary>
    private static EpisodeMark? Crossed(ReadOnlySpan<char> word, int at)
    {
        var digits = NumberTags.Digits(word);
        if (digits == word.Length || word[digits] is not ('x' or 'X' or '×' or 'х')) return null;
        var rest = word[(digits + 1)..];
        if (rest.Length > 0 && rest[0] is 'e' or 'E') rest = rest[1..];
        var episode = NumberTags.Digits(rest);
        var season = int.Parse(word[..Math.Min(digits, 4)], provider: null);
        var plausible = digits <= 2 ? episode is 2 or 3 : digits == 4 && season is > 1930 and < 2040 && episode is 2 or 3 && rest.Length == episode;
        return plausible ? new EpisodeMark(at, season, int.Parse(rest[..episode], provider: null)) : null;
    }

    /// <summary>S01E06 glued to the word before it, E06 of the same form.</summary>
    private static EpisodeMark? Embedded(ReadOnlySpan<char> word, int at)
    {
        for (var i = 1; i + 5 < word.Length; i++)
        {
            if (word[i] is not ('S' or 's') || NumberTags.Digits(word[(i + 1)..]) != 2 || word[i + 3] is not ('E' or 'e')) continue;
            var digits = NumberTags.Digits(word[(i + 4)..]);
            if (digits is 2 or 3)
                return new EpisodeMark(at + 1, int.Parse(word.Slice(i + 1, 2), provider: null), int.Parse(word.Slice(i + 4, digits), provider: null)) { Glued = word.Length - i };
        }
        return null;
    }

    /// <summary>"4of6": the fourth of six.</summary>
    public static EpisodeMark? OfMany(ReadOnlySpan<char> word, int at)
    {
        var digits = NumberTags.Digits(word);
        if (at == 0 || digits is 0 or > 3 || word.Length < digits + 3 || !word[digits..].StartsWith("of", StringComparison.OrdinalIgnoreCase)) return null;
        var rest = word[(digits + 2)..];
        return NumberTags.Digits(rest) == rest.Length ? new EpisodeMark(at, null, int.Parse(word[..digits], provider: null)) : null;
    }
}
