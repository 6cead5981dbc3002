namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>
/// What keeping something promises, learned from a life table and made anew now and then. The promise is the greatest number of returns for each use of other
/// things that it is kept: how long it should be kept to have most of it is part of the answer, so what comes back in a year's cycle is not mistaken for dead.
/// </summary>
/// <remarks>The best quotient of returns and time over all times of stopping is Gittins' index ("Bandit Processes and Dynamic Allocation Indices", 1979).</remarks>
/// <param name="now">Number of the newest use.</param>
public sealed class Outlook(LifeTable table, long now)
{
    /// <summary>
    /// What the thing itself has shown counts half as much as what its class has: who came back once may come back again in a cycle that no class has
    /// lived through yet.
    /// </summary>
    private const double OfItsOwn = 0.5;

    private readonly Rates _rates = new(table);
    private readonly Promise[]?[] _rows = new Promise[]?[Classes.Rows];

    /// <summary>Returns for each use of other things, while it is kept.</summary>
    public double Of(Usage usage, long at)
    {
        var place = Classes.PlaceOf(usage.Age(at));
        var (row, column) = (RowOf(usage), (int)place);
        var share = place - column;
        return (1 - share) * row[column].Returns + share * row[column + 1].Returns + OfItsOwn * Math.Max(0, usage.Count - 1) / Math.Max(1, Math.Max(now, at));
    }

    /// <summary>Why: what became of others of its kind.</summary>
    public Prospect Why(Usage usage, long at)
    {
        var column = (int)Classes.PlaceOf(usage.Age(at));
        var promise = RowOf(usage)[column];
        return new(usage.Count, (long)usage.Age(at), promise.Chance, (long)promise.Within, Of(usage, at));
    }

    private Promise[] RowOf(Usage usage)
    {
        var row = Classes.RowOf(usage);
        return _rows[row] ??= [.. Enumerable.Range(0, Classes.Ages).Select(column => Promise.Best(_rates, row * Classes.Ages, column))];
    }
}
