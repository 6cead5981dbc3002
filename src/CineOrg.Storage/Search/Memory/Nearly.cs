namespace CineOrg.Storage.Search.Memory;

/// <summary>Titles with words near the typed ones.</summary>
internal sealed class Nearly(Part part, int at, Asked asked, string[] typed, int extra, Leniency leniency, Scratch scratch)
{
    /// <summary>Places in titles that are looked at for one question.</summary>
    private const int Budget = 40_000;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int ShortestBeginning = 4;

    private readonly Segment _segment = part.Segment;
    private readonly List<(int Typed, int From, int To, int Wrong)> _ways = [];
    private readonly int[] _missing = new int[typed.Length];
    private readonly int[] _places = new int[typed.Length];
    private readonly int _mostMissing = leniency.MayMiss ? Tolerance.Missing(typed.Length, typed.Sum(word => word.Length)) : 0;

    public void Search()
    {
        scratch.Meanings.Begin(_segment.Words.Count, typed.Length);
        scratch.Forget(_segment.Lines);
        for (var word = 0; word < typed.Length; word++) Mean(word);
        var left = Budget;
        foreach (var word in Enumerable.Range(0, typed.Length).Where(word => _places[word] > 0).OrderBy(word => _places[word]))
        {
            if (left < Budget && _places[word] > left) break;
            left -= Look(word, left);
        }
    }

    // All that a typed word may stand for in this segment.
    private void Mean(int word)
    {
        var exact = _segment.Words.Find(typed[word]);
        if (exact >= 0) Add(word, exact, exact + 1, 0);
        if (word == typed.Length - 1) MeanBeginning(word);
        scratch.Neighbours.Clear();
        if (Tolerance.Of(typed[word].Length, leniency.Generous) is var most and > 0) _segment.Near.Near(typed[word], most, scratch.Neighbours);
        foreach (var near in scratch.Neighbours.OrderBy(near => near.Wrong)) Add(word, near.Word, near.Word + 1, near.Wrong);
        var common = exact >= 0 && _segment.LinesOf(exact).Length > _segment.Lines / Tolerance.CommonShare;
        _missing[word] = common ? 1 : typed[word].Length;
    }

    private void MeanBeginning(int word)
    {
        var begins = _segment.Words.Beginning(typed[word]);
        if (begins.From < begins.To) Add(word, begins.From, begins.To, 0);
        if (typed[word].Length < ShortestBeginning || typed[word].Length > SegmentBuilder.LongestWord) return;
        scratch.Ranges.Clear();
        NearBeginnings.Of(typed[word], _segment.Words, Alphabet, scratch.Ranges);
        foreach (var (from, to) in scratch.Ranges) Add(word, from, to, 1);
    }

    private void Add(int word, int from, int to, int wrong)
    {
        _ways.Add((word, from, to, wrong));
        _places[word] += _segment.PlacesOf(from, to);
        if (to - from == 1) scratch.Meanings.Add(word, from, wrong);
        else scratch.Meanings.AddRange((from, to), wrong);
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
