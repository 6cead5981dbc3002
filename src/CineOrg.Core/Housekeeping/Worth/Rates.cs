namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>
/// Returns per use of other things, class by class, as a life table lets one think. From coarse to fine: each group of classes is multiplied so that it foretells
/// what it has seen, and the less it has seen, the more it follows the coarser one. Where nothing was seen, interest grows with uses and falls with rest.
/// </summary>
internal sealed class Rates
{
    /// <summary>Returns that a group must have seen to be believed as much as the coarser one.</summary>
    private const double Doubt = 4;

    private readonly double[] _rates = [.. Enumerable.Range(0, Classes.All).Select(Guess)];

    public Rates(LifeTable table)
    {
        LifeCell[] seen = [.. table.Cells];
        Fit(seen, _ => 0, 1);
        Fit(seen, Classes.OctaveOf, Classes.Octaves);
        Fit(seen, Classes.WeightOf, Classes.Weights);
        Fit(seen, Classes.CountOf, Classes.Counts);
        Fit(seen, Classes.ColumnOf, Classes.Ages);
        Fit(seen, Classes.RowOf, Classes.Rows);
        Fit(seen, cell => Classes.WeightOf(cell) * Classes.Octaves + Classes.OctaveOf(cell), Classes.Weights * Classes.Octaves);
        Fit(seen, cell => Classes.CountOf(cell) * Classes.Octaves + Classes.OctaveOf(cell), Classes.Counts * Classes.Octaves);
        Fit(seen, cell => Classes.RowOf(cell) * Classes.Octaves + Classes.OctaveOf(cell), Classes.Rows * Classes.Octaves);
    }

    public double this[int cell] => _rates[cell];

    private static double Guess(int cell) => double.Exp2(Classes.WeightOf(cell) / 2.0) / (1 + Classes.From(Classes.ColumnOf(cell)));

    private void Fit(LifeCell[] seen, Func<int, int> groupOf, int groups)
    {
        var (came, foretold) = (new double[groups], new double[groups]);
        foreach (var cell in seen)
        {
            came[groupOf(cell.Class)] += cell.Came;
            foretold[groupOf(cell.Class)] += cell.Rested * _rates[cell.Class];
        }
        for (var cell = 0; cell < Classes.All; cell++) _rates[cell] *= (came[groupOf(cell)] + Doubt) / (foretold[groupOf(cell)] + Doubt);
    }
}
