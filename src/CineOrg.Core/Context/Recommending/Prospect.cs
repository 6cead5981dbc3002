namespace CineOrg.Core.Context.Recommending;

/// <summary>A film that may be put forward, with what each film of theirs says for it.</summary>
internal sealed class Prospect(int starts)
{
    /// <summary>Watched, dismissed or hidden: looked at once.</summary>
    public static readonly Prospect Unfit = new(0);

    private const int MostTold = 3;
    private readonly double[] _parts = new double[starts];

    public bool IsFit => starts > 0;
    public double Score { get; private set; }
    public double[] Likeness { get; } = new double[starts];
    public List<(int Start, Tie Tie)> Ties { get; } = [];

    public void Add(int start, double part)
    {
        _parts[start] += part;
        Score += part;
    }

    /// <summary>The starts that say most for it, the strongest first.</summary>
    public IEnumerable<int> Strongest() => Enumerable.Range(0, starts).Where(start => _parts[start] > 0).OrderByDescending(start => _parts[start]).Take(MostTold);
}
