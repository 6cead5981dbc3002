namespace CineOrg.Core.Context.Recommending;

/// <summary>A film that others watched besides one of the person's own.</summary>
/// <param name="Place">In the audience.</param>
/// <param name="Weight">More when it was near in their order, and when few watch either.</param>
/// <param name="People">Who watched both.</param>
internal readonly record struct Tie(int Place, double Weight, int People);

/// <summary>
/// What those who watched a film watched besides: item-to-item co-occurrence, damped by popularity as a cosine damps it (B. Sarwar et al.,
/// Item-based collaborative filtering, WWW 2001, where both powers are ½), in which what follows closely counts more.
/// </summary>
internal sealed class Company(Audience audience, string viewer, Formula formula)
{
    private readonly int? _self = audience.NumberOf(viewer);
    private readonly double[] _weights = new double[audience.Films];
    private readonly int[] _people = new int[audience.Films];
    private readonly List<int> _touched = [];
    private readonly double[] _near = Nearness(formula);

    /// <returns>In the order of their places; nothing that fewer than the formula's least watched with it.</returns>
    public List<Tie> Of(int place)
    {
        foreach (var watched in audience.WhoWatched(place))
            if (watched.Viewer != _self) Walk(audience.ListOf(watched.Viewer), watched.At);
        var damp = Math.Pow(audience.CountAt(place), -formula.DampStart);
        _touched.Sort();
        var ties = new List<Tie>(_touched.Count);
        foreach (var other in _touched) Take(other, damp, ties);
        _touched.Clear();
        return ties;
    }

    private void Walk(int[] list, int from)
    {
        for (var at = 0; at < list.Length; at++)
        {
            if (at == from) continue;
            var other = list[at];
            if (_people[other]++ == 0) _touched.Add(other);
            _weights[other] += formula.Together + Near(at - from);
        }
    }

    private double Near(int gap) => gap > 0 ? Held(gap) : formula.Before * Held(-gap);

    private double Held(int gap) => gap <= _near.Length ? _near[gap - 1] : 0;

    private void Take(int other, double damp, List<Tie> ties)
    {
        if (_people[other] >= formula.LeastPeople)
            ties.Add(new(other, _weights[other] * damp * Math.Pow(audience.CountAt(other), -formula.DampFilm), _people[other]));
        (_weights[other], _people[other]) = (0, 0);
    }

    // Beyond twelve reaches nothing is left of it.
    private static double[] Nearness(Formula formula) => [.. Enumerable.Range(0, (int)(12 * formula.Reach)).Select(gap => Math.Exp(-gap / formula.Reach))];
}
