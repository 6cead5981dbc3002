namespace CineOrg.Storage.Search.Memory;

/// <summary>
/// The titles of one kind of thing: a few segments, the oldest and biggest first. Its titles never change; what changed in the catalogue
/// makes a new one that shares the segments, so readers never wait. Only what titles weigh changes in place.
/// </summary>
internal sealed class TitleIndex(IReadOnlyList<Part> parts)
{
    /// <summary>A segment joins the one before it as soon as that is not this many times as big.</summary>
    private const int Steepness = 4;

    /// <summary>With enough answers no dearer than this, two letters, nobody looks further.</summary>
    private const int Sure = 2 * Judge.WrongLetter;

    /// <summary>Where enough hold what was typed, so many that are nearly that as a whole stand among the first,</summary>
    private const int MostBeside = 3;

    /// <summary>behind so many.</summary>
    private const int Ahead = 7;

    /// <summary>Fewer letters are near too many titles as a whole.</summary>
    private const int ShortestWhole = 4;

    public static TitleIndex Empty { get; } = new([]);

    public IReadOnlyList<Part> Parts => parts;
    public int Lines => parts.Sum(part => part.Segment.Lines);

    /// <summary>Bytes held.</summary>
    public long Size => parts.Sum(part => part.Segment.Size + 8L * part.Gone.Length);

    /// <summary>Holds these entities' titles as they are now.</summary>
    /// <param name="changed">Whose titles there are in <paramref name="added"/>, or none any more.</param>
    public TitleIndex With(IReadOnlyCollection<int> changed, SegmentBuilder added)
    {
        var next = parts.Select(part => part.Without(changed)).ToList();
        if (added.Lines > 0) next.Add(new(added.Build(), []));
        return new(next);
    }

    /// <summary>Lets a title weigh otherwise. Who reads meanwhile sees the one weight or the other.</summary>
    public void Weigh(int entity, ReadOnlySpan<char> key, ushort weight)
    {
        foreach (var part in parts)
            if (!part.IsGone(entity)) part.Segment.Weigh(entity, key, weight);
    }

    /// <summary>Joins the last segments while the one before is not much bigger.</summary>
    /// <param name="mostLines">No bigger segment is made: that is for those who wait for nobody.</param>
    public TitleIndex Joined(int mostLines)
    {
        var next = parts.ToList();
        while (next.Count > 1 && next[^2].Segment.Lines < next[^1].Segment.Lines * Steepness && next[^2].Segment.Lines + next[^1].Segment.Lines <= mostLines)
        {
            var builder = new SegmentBuilder();
            builder.AddAll(next[^2]);
            builder.AddAll(next[^1]);
            next.RemoveRange(next.Count - 2, 2);
            if (builder.Lines > 0) next.Add(new(builder.Build(), []));
        }
        return next.Count == parts.Count ? this : new(next);
    }

    /// <summary>The folded title of an answer.</summary>
    public string Key(Hit hit)
    {
        var segment = parts[hit.Part].Segment;
        return string.Join(' ', segment.Title(hit.Line).ToArray().Select(word => segment.Words[word].ToString()));
    }

    /// <summary>The best answers, one for each entity.</summary>
    /// <returns>Best first, and whether there are more.</returns>
    public (IReadOnlyList<Hit> Hits, bool IsCapped) Find(Asked asked)
    {
        var scratch = Scratch.Take();
        try
        {
            scratch.Best.Begin(asked.Most);
            scratch.Beside.Begin(MostBeside);
            Find(asked, scratch);
            var hits = Together(scratch.Best.Sorted(), scratch.Beside.Sorted());
            return ([.. hits.Take(asked.Most)], scratch.Best.IsCapped || hits.Count > asked.Most);
        }
        finally
        {
            scratch.GiveBack();
        }
    }

    // What may be meant instead stands on the first page, yet below the best of what holds the words.
    private static List<Hit> Together(List<Hit> holding, List<Hit> beside)
    {
        if (beside.Count == 0) return holding;
        var ahead = holding.Take(Ahead);
        return [.. ahead.Concat(beside).Concat(holding.Skip(Ahead)).DistinctBy(hit => hit.Entity)];
    }

    private void Find(Asked asked, Scratch scratch)
    {
        Each((part, at) => Plain.Beginning(part, at, asked, scratch.Best));
        // A single letter begins too many words to be looked for inside titles.
        if (asked.Words is [{ Length: 1 }]) return;
        if (scratch.Best.Count < asked.Most) Each((part, at) => Plain.Holding(part, at, asked, scratch.Best));
        if (scratch.Best.Count >= asked.Enough)
        {
            if (scratch.Best.Sorted()[0].Fit != Fit.Exact) Whole(asked, 1, scratch.Beside);
            return;
        }
        // Beside titles that hold what was typed, one that lacks a word of it would only puzzle.
        var alone = scratch.Best.Count == 0;
        Whole(asked, Wholes.MostWrong, scratch.Best);
        Near(asked, scratch, new(Generous: false, MayMiss: alone));
        if (alone && scratch.Best.Within(Sure) < asked.Enough) Near(asked, scratch, new(Generous: true, MayMiss: true));
    }

    private void Whole(Asked asked, int most, Best best)
    {
        if (asked.Whole.Length < ShortestWhole) return;
        Each((part, at) => part.Segment.Wholes.Near(part.Segment, asked.Whole, most, (line, wrong) =>
        {
            if (wrong > 0) Plain.OfferAlike(part, at, line, wrong * Judge.WrongLetter, asked, best);
        }));
    }

    private void Near(Asked asked, Scratch scratch, Leniency leniency)
    {
        Each((part, at) => new Nearly(part, at, asked, asked.Words, 0, leniency, scratch).Search());
        if (!leniency.MayMiss || scratch.Best.Within(Judge.WrongLetter) > 0) return;
        foreach (var words in asked.OtherSpaces(parts))
            Each((part, at) => new Nearly(part, at, asked, words, Judge.WrongLetter, leniency, scratch).Search());
    }

    private void Each(Action<Part, int> search)
    {
        for (var at = 0; at < parts.Count; at++) search(parts[at], at);
    }
}
