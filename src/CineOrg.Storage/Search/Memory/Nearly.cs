namespace CineOrg.Storage.Search.Memory;

/// <summary>Titles with words near the typed ones.</summary>
internal sealed class Nearly(Part part, int at, Asked asked, string[] typed, int extra, Leniency leniency, Scratch scratch)
{
    /// <summary>Places in titles that are looked at for the rarest word, when nothing holds what was typed.</summary>
    private const int Budget = 10_000;

    /// <summary>Places of all others, for titles that lack the rarest; of any when something holds what was typed.</summary>
    private const int Beside = 3_000;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int ShortestBeginning = 4;
    private const int ShortestPart = 4;

    private readonly Segment _segment = part.Segment;
    private readonly List<(int Typed, int From, int To)> _ways = [];
    private readonly int[] _missing = new int[typed.Length];
    private readonly int[] _places = new int[typed.Length];
    private readonly int _mostMissing = leniency.MayMiss ? Tolerance.Missing(typed.Length, typed.Sum(word => word.Length)) : 0;

    public void Search()
    {
        scratch.Meanings.Begin(_segment.Words.Count, typed.Length);
        scratch.Forget(_segment.Lines);
        for (var word = 0; word < typed.Length; word++) Mean(word);
        var left = leniency.MayMiss ? Budget : Beside;
        var looked = false;
        foreach (var word in Enumerable.Range(0, typed.Length).Where(word => _places[word] > 0).OrderBy(word => _places[word]))
        {
            if (looked && _places[word] > left) break;
            left = Math.Min(left - Look(word, left), Beside);
            looked = true;
        }
    }

    // All that a typed word may stand for in this segment.
    private void Mean(int word)
    {
        var exact = _segment.Words.Find(typed[word]);
        if (exact >= 0) Add(word, exact, 0);
        if (word == typed.Length - 1 && _segment.Words.Beginning(typed[word]) is var begins && begins.From < begins.To) AddBegun(word, begins, 0);
        scratch.Neighbours.Clear();
        if (Tolerance.Of(typed[word].Length, leniency.Generous) is var most and > 0) _segment.Near.Near(typed[word], most, scratch.Neighbours);
        // The likelier first, for there may be more than can be looked at.
        AddNear(word, 1);
        if (exact < 0 && leniency.MayMiss) MeanParts(word);
        if (word == typed.Length - 1) MeanNearBeginnings(word);
        AddNear(word, 2);
        var common = exact >= 0 && _segment.LinesOf(exact).Length > _segment.Lines / Tolerance.CommonShare;
        _missing[word] = common ? 1 : typed[word].Length;
    }

    // Two words written as one, with a letter wrong: one of them is at its beginning or end as it should be.
    private void MeanParts(int word)
    {
        var known = new List<int>();
        for (var cut = 1; cut < typed[word].Length; cut++)
        {
            if (cut >= ShortestPart) known.Add(_segment.Words.Find(typed[word].AsSpan(0, cut)));
            if (typed[word].Length - cut >= ShortestPart) known.Add(_segment.Words.Find(typed[word].AsSpan(cut)));
        }
        // Only to look where it stands: it does not answer the typed word.
        foreach (var part in known.Where(part => part >= 0).Distinct().OrderBy(part => _segment.PlacesOf(part, part + 1))) Go(word, part, part + 1);
    }

    private void AddNear(int word, int wrong)
    {
        foreach (var near in scratch.Neighbours)
            if (near.Wrong == wrong) Add(word, near.Word, wrong);
    }

    private void MeanNearBeginnings(int word)
    {
        if (typed[word].Length < ShortestBeginning || typed[word].Length > TitleWords.Longest) return;
        scratch.Ranges.Clear();
        NearBeginnings.Of(typed[word], _segment.Words, Alphabet, scratch.Ranges);
        foreach (var range in scratch.Ranges) AddBegun(word, range, 1);
    }

    private void Add(int word, int other, int wrong)
    {
        Go(word, other, other + 1);
        scratch.Meanings.Add(word, other, wrong);
    }

    private void AddBegun(int word, (int From, int To) range, int wrong)
    {
        Go(word, range.From, range.To);
        scratch.Meanings.AddRange(range, wrong);
    }

    private void Go(int word, int from, int to)
    {
        _ways.Add((word, from, to));
        _places[word] += _segment.PlacesOf(from, to);
    }

    private int Look(int word, int most)
    {
        var looked = 0;
        foreach (var way in _ways)
        {
            if (way.Typed != word) continue;
            var places = _segment.Postings.AsSpan(_segment.PostingStarts[way.From], _segment.PlacesOf(way.From, way.To));
            if (looked + places.Length > most)
            {
                places = places[..(most - looked)];
                scratch.Best.Cap();
            }
            looked += places.Length;
            foreach (var line in places)
                if (scratch.IsNew(line)) Weigh(line);
        }
        return looked;
    }

    private void Weigh(int line)
    {
        var title = _segment.Title(line);
        Span<int> codes = stackalloc int[title.Length];
        for (var word = 0; word < title.Length; word++) codes[word] = scratch.Meanings.Of(title[word]);
        var cost = Judge.Cost(codes, _missing, _mostMissing);
        if (cost >= 0) Plain.Offer(part, at, line, Fit.Near, cost + extra, asked, scratch.Best);
    }
}
