namespace CineOrg.Storage.Search.Memory;

/// <summary>Titles that hold the words as they are typed, the last one perhaps not to its end.</summary>
internal static class Plain
{
    /// <summary>Places of the rarest word that are looked at; of more, those of the heaviest titles.</summary>
    private const int MostPlaces = 50_000;

    /// <summary>Of titles that are spelled alike so many stand before other titles as near.</summary>
    private const int MostAlike = 3;

    /// <summary>Titles that are just that or begin so: one range of lines.</summary>
    public static void Beginning(Part part, int at, Asked asked, Best best)
    {
        var segment = part.Segment;
        Span<int> words = stackalloc int[asked.Words.Length];
        if (Typed(segment, asked, words) is not { } last) return;
        var whole = segment.Words.Find(asked.Words[^1]);
        words[^1] = last.From;
        var from = segment.LineFrom(words);
        words[^1] = last.To;
        var to = segment.LineFrom(words);
        for (var line = from; line < to; line++)
        {
            var exact = segment.Title(line).Length == words.Length && segment.Title(line)[^1] == whole;
            Offer(part, at, line, exact ? Fit.Exact : Fit.Begins, 0, asked, best);
        }
    }

    /// <summary>Titles with all the words.</summary>
    public static void Holding(Part part, int at, Asked asked, Best best)
    {
        var segment = part.Segment;
        Span<int> words = stackalloc int[asked.Words.Length];
        if (Typed(segment, asked, words) is not { } last) return;
        var places = Rarest(segment, words, last);
        var floor = places.Length > MostPlaces ? Floor(segment, places) : (ushort)0;
        if (floor > 0) best.Cap();
        foreach (var line in places)
            if (segment.Weights[line] >= floor && best.Wants(Hit.RankOf(Fit.Words, 0, segment.Weights[line], segment.Entities[line]))
                && Holds(segment.Title(line), words[..^1], last))
                Offer(part, at, line, Fit.Words, 0, asked, best);
    }

    public static void Offer(Part part, int at, int line, Fit fit, int cost, Asked asked, Best best)
    {
        var entity = part.Segment.Entities[line];
        var rank = Hit.RankOf(fit, cost, part.Segment.Weights[line], entity);
        if (best.Wants(rank) && !part.IsGone(entity) && asked.Allows(entity)) best.Add(new(rank, at, line));
    }

    /// <summary>The same of all titles that are spelled like this one, the first of them: a few, then others, then the rest.</summary>
    public static void OfferAlike(Part part, int at, int line, int cost, Asked asked, Best best)
    {
        var segment = part.Segment;
        var title = segment.Title(line);
        var to = line + 1;
        while (to < segment.Lines && segment.Title(to).SequenceEqual(title)) to++;
        var least = to - line <= MostAlike ? (ushort)0 : Heaviest(segment.Weights.AsSpan(line, to - line));
        for (var few = MostAlike; line < to; line++)
            Offer(part, at, line, Fit.Near, segment.Weights[line] >= least && few-- > 0 ? cost : cost + 1, asked, best);
    }

    // What the lightest of the few heaviest weighs.
    private static ushort Heaviest(ReadOnlySpan<ushort> weights)
    {
        Span<ushort> few = stackalloc ushort[MostAlike];
        foreach (var weight in weights)
            for (var (at, left) = (0, weight); at < MostAlike; at++)
                if (left > few[at]) (few[at], left) = (left, few[at]);
        return few[^1];
    }

    // The numbers of all words but the last, and the range of the last; null when one is unknown.
    private static (int From, int To)? Typed(Segment segment, Asked asked, Span<int> words)
    {
        for (var word = 0; word < words.Length - 1; word++)
            if ((words[word] = segment.Words.Find(asked.Words[word])) < 0) return null;
        var last = segment.Words.Beginning(asked.Words[^1]);
        return last.From < last.To ? last : null;
    }

    private static ReadOnlySpan<int> Rarest(Segment segment, ReadOnlySpan<int> words, (int From, int To) last)
    {
        ReadOnlySpan<int> rarest = segment.Postings.AsSpan(segment.PostingStarts[last.From], segment.PlacesOf(last.From, last.To));
        foreach (var word in words[..^1])
            if (segment.LinesOf(word).Length < rarest.Length) rarest = segment.LinesOf(word);
        return rarest;
    }

    // The weight above which there are few enough.
    private static ushort Floor(Segment segment, ReadOnlySpan<int> places)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var line in places) counts[segment.Weights[line] >> 8]++;
        var (floor, count) = (255, 0);
        while (floor > 0 && (count += counts[floor]) < MostPlaces) floor--;
        return (ushort)(floor << 8);
    }

    private static bool Holds(ReadOnlySpan<int> title, ReadOnlySpan<int> words, (int From, int To) last)
    {
        var used = 0u;
        foreach (var word in words)
        {
            var at = 0;
            while (at < title.Length && (title[at] != word || (used >> at & 1) != 0)) at++;
            if (at == title.Length) return false;
            used |= 1u << at;
        }
        for (var at = 0; at < title.Length; at++)
            if (title[at] >= last.From && title[at] < last.To && (used >> at & 1) == 0) return true;
        return false;
    }
}
