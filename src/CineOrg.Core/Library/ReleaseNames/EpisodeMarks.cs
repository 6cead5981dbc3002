using System.Collections.Frozen;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Recognises television: S01E02, 1x02, season packs, dates, Episode 3, absolute numbers of anime.</summary>
internal static class EpisodeMarks
{
    private static readonly FrozenSet<string> Seasons = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "season", "seasons", "saison", "saisons", "temporada", "temporadas", "temp", "stagione", "stagioni", "staffel", "sezon", "sezona", "seizoen", "säsong", "sæson", "kausi", "сезон", "série");
    private static readonly FrozenSet<string> Episodes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "episode", "episodes", "épisode", "épisodes", "episodio", "episódio", "ep", "eps", "capitulo", "capítulo", "cap", "folge", "afl", "aflevering", "odcinek", "серия", "серии", "сер", "эпизод", "эпизоды");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsSeason = Seasons.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsEpisode = Episodes.GetAlternateLookup<ReadOnlySpan<char>>();

    public static EpisodeMark? Find(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms)
    {
        EpisodeMark? weak = null;
        for (var i = 0; i < atoms.Length; i++)
        {
            var word = text[atoms[i].Start..atoms[i].End];
            var mark = word.Length > 24 ? null : Numbered(word, text, atoms, i) ?? Worded(word, text, atoms, i);
            if (mark is { YieldsToYear: false }) return mark;
            weak ??= mark;
        }
        return weak ?? AbsoluteNumbers.Find(text, atoms) ?? BroadcastNumbers.Find(text, atoms);
    }

    private static EpisodeMark? Numbered(ReadOnlySpan<char> word, ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at)
    {
        if (!word.ContainsAnyInRange('0', '9')) return null;
        var next = at + 1 < atoms.Length ? text[atoms[at + 1].Start..atoms[at + 1].End] : [];
        return SeasonNumbers.Read(word, next, at) is { } mark ? mark
            : SeasonNumbers.OfMany(word, at)
            ?? (DailyDates.IsDate(text, atoms, at) ? new EpisodeMark(at, null, null) : null);
    }

    private static EpisodeMark? Worded(ReadOnlySpan<char> word, ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at)
    {
        if (atoms[at].Tag is { Kind: TagKind.Series }) return new EpisodeMark(at, null, null);
        var stem = word.TrimEnd("0123456789");
        var number = Number(word[stem.Length..]) ?? (stem.Length == word.Length ? NextNumber(text, atoms, at) : null);
        if (number is null && !IsOrdinalBefore(text, atoms, at)) return Episodic(word, at);
        if (IsSeason.Contains(stem) && SeasonHere(text, atoms, at, number) is { } season) return season;
        if (number is not null && at > 0 && stem.Equals("series", StringComparison.OrdinalIgnoreCase) && number < 40)
            return new EpisodeMark(at, number, null) { YieldsToYear = true };
        if (number is not null && IsEpisode.Contains(stem)) return new EpisodeMark(at, null, number) { YieldsToYear = true };
        return Episodic(word, at);
    }

    /// <summary>Chinese and Japanese count with 第.</summary>
    private static EpisodeMark? Episodic(ReadOnlySpan<char> word, int at) =>
        word.Contains('第') ? new EpisodeMark(at, null, null) { YieldsToYear = at == 0 } : null;

    /// <summary>A season's number may stand before its word: 3rd Season, 5-й сезон.</summary>
    private static bool IsOrdinalBefore(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at) =>
        at > 0 && char.IsAsciiDigit(text[atoms[at - 1].Start]);

    private static EpisodeMark? SeasonHere(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at, int? number)
    {
        if (number is not null && (at == 0 || number < 100)) return new EpisodeMark(at, number, EpisodeAfter(text, atoms, at + 1));
        if (at == 0) return null;
        var before = text[atoms[at - 1].Start..atoms[at - 1].End];
        var digits = NumberTags.Digits(before);
        return digits is > 0 and < 3 && before.Length > digits && before.Length <= digits + 3 ? new EpisodeMark(at - 1, Number(before[..digits]), null) : null;
    }

    private static int? EpisodeAfter(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int from)
    {
        for (var i = from; i < Math.Min(from + 4, atoms.Length); i++)
            if (IsEpisode.Contains(text[atoms[i].Start..atoms[i].End].TrimEnd("0123456789"))) return NextNumber(text, atoms, i);
        return null;
    }

    private static int? NextNumber(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at) =>
        at + 1 < atoms.Length ? Number(text[atoms[at + 1].Start..atoms[at + 1].End].TrimStart("#№")) : null;

    private static int? Number(ReadOnlySpan<char> word) =>
        word.Length is > 0 and < 5 && NumberTags.Digits(word) == word.Length ? int.Parse(word, provider: null) : null;
}
