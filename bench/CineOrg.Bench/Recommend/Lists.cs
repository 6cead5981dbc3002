using System.Diagnostics;

namespace CineOrg.Bench.Recommend;

/// <summary>How well lists of ten found the film that each person came to next.</summary>
/// <param name="Hits">1 for each person whose film stood in their ten, else 0.</param>
/// <param name="Gains">1 ÷ log₂(1 + its place) for each person, 0 outside the ten: NDCG@10 with one film to find.</param>
/// <param name="Milliseconds">That each list took, in order of length.</param>
internal sealed record Lists(double[] Hits, double[] Gains, double[] Milliseconds)
{
    private const int Ten = 10;

    public double Hit => Hits.Average();
    public double Gain => Gains.Average();

    /// <param name="list">A person's list, the best first; it may be longer, and what they had watched is left out of it.</param>
    public static Lists Of(Split split, Func<int, IReadOnlyList<int>> list)
    {
        var (hits, gains, times) = (new double[split.Known.Count], new double[split.Known.Count], new double[split.Known.Count]);
        for (var person = 0; person < hits.Length; person++)
        {
            var start = Stopwatch.GetTimestamp();
            var found = list(person);
            times[person] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var watched = split.Known[person].ToHashSet();
            var place = found.Where(film => !watched.Contains(film)).Take(Ten).ToList().IndexOf(split.Hidden[person]);
            (hits[person], gains[person]) = place < 0 ? (0, 0) : (1, 1 / Math.Log2(place + 2));
        }
        Array.Sort(times);
        return new(hits, gains, times);
    }

    /// <summary>All films by their score, those of equal score by number.</summary>
    public static IReadOnlyList<int> Ranked(double[] scores) =>
        [.. Enumerable.Range(0, scores.Length).Where(film => scores[film] > 0).OrderByDescending(film => scores[film]).ThenBy(film => film)];
}

/// <summary>Histories of which the end is hidden.</summary>
/// <param name="Known">Each person's films but the last so many.</param>
/// <param name="Hidden">The film that each came to next.</param>
internal sealed record Split(IReadOnlyList<int[]> Known, IReadOnlyList<int> Hidden)
{
    /// <param name="last">1: the last film of each is hidden; 2: the last but one, and the last is nowhere.</param>
    public static Split Of(MovieLens lens, int last) => new([.. lens.People.Select(person => person[..^last])], [.. lens.People.Select(person => person[^last])]);
}
