namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>What keeping things of one class promises.</summary>
/// <param name="Returns">For each use of other things that they are kept.</param>
/// <param name="Chance">That one comes back within the best time to keep it, 0–1.</param>
/// <param name="Within">That time, in uses of other things, at most.</param>
internal readonly record struct Promise(double Returns, double Chance, double Within)
{
    /// <summary>When so few are left that they change nothing.</summary>
    private const double Few = 0.001;

    /// <param name="row">First cell of the row.</param>
    /// <param name="column">Where one stands now.</param>
    public static Promise Best(Rates rates, int row, int column)
    {
        var (best, left, kept) = (default(Promise), 1.0, 0.0);
        for (var later = column; later < Classes.Ages && left > Few; later++)
        {
            var rate = rates[row + later];
            var come = left * (1 - Math.Exp(-rate * (Classes.To(later) - Classes.From(later))));
            (left, kept) = (left - come, kept + come / rate);
            if ((1 - left) / kept > best.Returns) best = new((1 - left) / kept, 1 - left, Classes.To(later) - Classes.From(column));
        }
        return best;
    }
}
