using System.Buffers;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Reads one name, a file's without its extension or a folder's: atoms, tags, episode mark, year, title, then the rest.</summary>
internal static class NameReader
{
    public static Reading Read(ReadOnlySpan<char> name)
    {
        var reading = new Reading();
        var text = ExternalIdTags.Take(name, reading);
        var rented = ArrayPool<Atom>.Shared.Rent(Tokenizer.Capacity(text.Length));
        var atoms = rented.AsSpan(0, Tokenizer.Cut(text, rented));
        if (atoms.Length > 0) Read(text, atoms, reading);
        ArrayPool<Atom>.Shared.Return(rented);
        return reading;
    }

    private static void Read(ReadOnlySpan<char> text, Span<Atom> atoms, Reading reading)
    {
        TagFinder.Mark(text, atoms);
        var start = TitleFinder.Start(text, atoms);
        var sure = TitleFinder.FirstSureTag(atoms, start);
        var mark = EpisodeMarks.Find(text, atoms);
        var year = YearFinder.Find(text, atoms, start, sure);
        if (year >= 0 && mark is { } found && Yields(text, atoms, found, year)) mark = null;
        if (mark is { } episode) TakeEpisode(episode, reading);
        TakeYear(text, atoms, year, reading);
        var end = TakeTitle(text, atoms, Boundary(atoms.Length, start, sure, mark, year), ref start, mark, year, reading);
        BelieveAfter(text, atoms, end);
        TakeTags(text, atoms, start, end, reading);
        reading.Group = GroupFinder.Find(text, atoms, start, end);
    }

    /// <summary>A date followed by another year is of the title (My Film 2013-12-09 2013); "Episode 4" before a year is too.</summary>
    private static bool Yields(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, EpisodeMark mark, int year)
    {
        if (mark.YieldsToYear) return true;
        var date = mark is { Season: null, Episode: null } && DailyDates.IsDate(text, atoms, mark.At);
        return date && year > mark.At + 2;
    }

    private static void TakeEpisode(EpisodeMark mark, Reading reading)
    {
        reading.IsEpisode = true;
        reading.Season = mark.Season;
        reading.Episode = mark.Episode;
    }

    private static void TakeYear(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at, Reading reading)
    {
        if (at < 0) return;
        reading.Year = YearFinder.Read(text, atoms[at]);
        reading.YearInBrackets = atoms[at].Bracket > 0;
    }

    private static int Boundary(int length, int start, int sure, EpisodeMark? mark, int year)
    {
        var end = Math.Min(length, sure);
        if (mark is { } episode) end = Math.Min(end, episode.At);
        return year > start || (year == start && year == 0) ? Math.Min(end, year) : end;
    }

    private static int TakeTitle(
        ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int boundary, ref int start, EpisodeMark? mark, int year, Reading reading)
    {
        if (year == start && year + 1 < atoms.Length)
        {
            start++;
            boundary = Math.Max(TitleFinder.FirstSureTag(atoms, start), start);
        }
        var end = Math.Max(TitleFinder.End(text, atoms, start, boundary), start);
        start = TitleFinder.AfterOtherScript(text, atoms, start, end);
        if (end > start) reading.Title = Text(text, atoms, start, end, mark is { Glued: var glued } && end == mark.Value.At ? glued : 0);
        return end;
    }

    private static string? Text(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int start, int end, int glued)
    {
        var from = atoms[start].Start;
        if (start > 0 || from > 0) from = WithSign(text, from, atoms[start]);
        var to = WithClosing(text, atoms[end - 1].End - glued, end < atoms.Length ? atoms[end].Start : text.Length, atoms[end - 1]);
        var raw = text[from..to];
        if (start > 0 && Brackets.IsSquare(raw[0]) && raw[^1] == Brackets.ClosingOf(raw[0])) raw = raw[1..^1];
        if (Brackets.IsOpening(raw[0]) && !raw.Contains(Brackets.ClosingOf(raw[0]))) raw = raw[1..];
        var title = TitleText.Write(raw, !text.ContainsAny(' ', '.', '_') && text.Count('-') > 2);
        return title.Length > 0 ? title : null;
    }

    /// <summary>A title that begins in a bracket takes it along: (500) Days, [REC].</summary>
    private static int WithSign(ReadOnlySpan<char> text, int from, in Atom atom) =>
        atom.Bracket > 0 && atom.BracketStart == from - 1 && text[from - 1] is not ' ' ? from - 1 : from;

    /// <summary>Closing brackets and the dots of an ellipsis or abbreviation are of the title.</summary>
    private static int WithClosing(ReadOnlySpan<char> text, int to, int limit, in Atom last)
    {
        if (last.Bracket > 0)
        {
            var close = text[to..limit].IndexOf(Brackets.ClosingOf(last.BracketOpen));
            return close < 0 ? to : to + close + 1;
        }
        if (to + 3 <= limit && text.Slice(to, 3) is "...") return to + 3;
        return to + 1 < limit && text[to] == '.' && text[to + 1] == ' ' ? to + 1 : to;
    }

    /// <summary>Behind the title even small letters are tags (eng, ita); two of them only in a name without any capital.</summary>
    private static void BelieveAfter(ReadOnlySpan<char> text, Span<Atom> atoms, int end)
    {
        var small = !text.ContainsAnyInRange('A', 'Z');
        for (var i = end; i < atoms.Length; i++)
        {
            if (!atoms[i].Doubtful || i == 0) continue;
            var code = atoms[i].Tag!.Kind == TagKind.Language;
            if (atoms[i].End - atoms[i].Start > 2 || (small && !code)) atoms[i].Doubtful = false;
        }
    }

    private static void TakeTags(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int start, int end, Reading reading)
    {
        for (var i = 0; i < atoms.Length; i++)
        {
            if (i == start) i = Math.Max(i, end);
            if (i >= atoms.Length) return;
            if (atoms[i] is { Tag: { } tag, Doubtful: false }) reading.Take(tag);
            else if (i > end && reading.Part is null) reading.Part = PartAfterTitle(text, atoms, i);
        }
    }

    /// <summary>"Part 2" after the year parts the film; before it, it is of the title.</summary>
    private static int? PartAfterTitle(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms, int at)
    {
        if (!NumberTags.IsPiece(text[atoms[at].Start..atoms[at].End])) return null;
        var next = NumberTags.Next(text, atoms, at);
        return next.Length is 1 or 2 && NumberTags.Digits(next) == next.Length && int.Parse(next, provider: null) is > 0 and var part ? part : null;
    }
}
