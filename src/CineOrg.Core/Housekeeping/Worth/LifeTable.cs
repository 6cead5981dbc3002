using System.Runtime.InteropServices;

namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>One class of a <see cref="LifeTable"/>, as it is kept.</summary>
/// <param name="Came">Times that something of it was used again.</param>
/// <param name="Rested">Uses of other things that passed meanwhile, summed over all that belonged to it.</param>
public readonly record struct LifeCell(int Class, double Came, double Rested);

/// <summary>
/// How often things came back, by class: an actuary's life table, in which being used again is what happens and resting is what passes. It is learned from uses
/// alone; no shape of use is assumed, so what fades, what returns in a cycle and what is loved for ever are each told as they are.
/// </summary>
/// <remarks>Ranking by learned returns per class of age is the idea of LHD (Beckmann, Chen and Cidon, NSDI 2018).</remarks>
public sealed class LifeTable
{
    private readonly Dictionary<int, (double Came, double Rested)> _seen = [];

    public LifeTable(IEnumerable<LifeCell>? kept = null)
    {
        // A class that a later version does not know any more is learned anew.
        foreach (var cell in (kept ?? []).Where(cell => cell.Class is >= 0 and < Classes.All))
            _seen[cell.Class] = (cell.Came, cell.Rested);
    }

    /// <summary>What is to be kept of it: the classes that saw anything, a few thousand at most, in their order.</summary>
    public IEnumerable<LifeCell> Cells => _seen.OrderBy(cell => cell.Key).Select(cell => new LifeCell(cell.Key, cell.Value.Came, cell.Value.Rested));

    /// <summary>Something was used again.</summary>
    /// <param name="before">As it stood before this use.</param>
    /// <param name="now">Number of this use.</param>
    public void Came(Usage before, long now) => Seen(Classes.RowOf(before) * Classes.Ages + (int)Classes.PlaceOf(before.Age(now))).Came++;

    /// <summary>Something was there to be used, and was not, between two uses of other things.</summary>
    public void Rested(Usage usage, long from, long to)
    {
        var (begin, end, row) = (usage.Age(from), usage.Age(to), Classes.RowOf(usage) * Classes.Ages);
        for (var column = (int)Classes.PlaceOf(begin); column < Classes.Ages && Classes.From(column) < end; column++)
            Seen(row + column).Rested += Math.Max(0, Math.Min(end, Classes.To(column)) - Math.Max(begin, Classes.From(column)));
    }

    private ref (double Came, double Rested) Seen(int cell) => ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, cell, out _);
}
