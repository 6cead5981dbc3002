namespace CineOrg.Bench.Recommend;

/// <summary>What everybody compares with, on the same histories: films that most watched, and films watched by the same people.</summary>
internal sealed class Baselines
{
    private readonly IReadOnlyList<int[]> _people;
    private readonly List<int>[] _watchedBy;

    public Baselines(IReadOnlyList<int[]> people, int films)
    {
        (_people, _watchedBy) = (people, [.. Enumerable.Range(0, films).Select(_ => new List<int>())]);
        for (var person = 0; person < people.Count; person++)
            foreach (var film in people[person]) _watchedBy[film].Add(person);
    }

    public double[] Popularity() => [.. _watchedBy.Select(people => (double)people.Count)];

    /// <summary>
    /// Item-based nearest neighbours (M. Deshpande and G. Karypis, Item-based top-N recommendation algorithms, TOIS 2004): the cosine between the
    /// people of two films, summed over the person's films, of each of which the nearest so many count.
    /// </summary>
    public double[] Cosine(int person, int nearest)
    {
        var (scores, together) = (new double[_watchedBy.Length], new int[_watchedBy.Length]);
        foreach (var film in _people[person])
        {
            foreach (var other in _watchedBy[film].Where(other => other != person))
                foreach (var seen in _people[other]) together[seen]++;
            together[film] = 0;
            var near = Enumerable.Range(0, together.Length).Where(other => together[other] > 0)
                .Select(other => (Film: other, Cosine: together[other] / Math.Sqrt((double)_watchedBy[film].Count * _watchedBy[other].Count)));
            foreach (var (other, cosine) in near.OrderByDescending(one => one.Cosine).ThenBy(one => one.Film).Take(nearest)) scores[other] += cosine;
            Array.Clear(together);
        }
        return scores;
    }
}
