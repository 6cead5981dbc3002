using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>What is least worth keeping of one thing.</summary>
/// <param name="To">The level that it would fall to; null: nothing is left.</param>
/// <param name="Bytes">That would be free.</param>
/// <param name="Worth">Returns × price ÷ bytes: what keeping them spares.</param>
public readonly record struct Cut(Level? To, long Bytes, double Worth);

/// <summary>
/// Things are kept in layers, each level standing on the one below. A layer spares a fetch only for who asks for it: its worth is the chance of a return, times
/// the share of returns that ask for so much, times the price, for each byte.
/// </summary>
/// <param name="bytes">In all at each level, never falling.</param>
/// <param name="asked">How often each level was what somebody needed; any scale.</param>
/// <param name="price">Of one fetch, in whatever is scarce (seconds of waiting, share of a quota).</param>
public sealed class Layers(IReadOnlyList<long> bytes, IReadOnlyList<double> asked, double price = 1)
{
    private readonly double _all = asked.Sum();

    /// <param name="at">The level held.</param>
    /// <param name="returns">See <see cref="Outlook.Of"/>.</param>
    /// <returns>The fall that loses least for each byte.</returns>
    public Cut Least(Level at, double returns)
    {
        var (best, share) = (new Cut(null, 0, double.MaxValue), 0.0);
        for (var level = (int)at; level >= 0; level--)
        {
            share += asked[level] / _all;
            var free = bytes[(int)at] - (level == 0 ? 0 : bytes[level - 1]);
            if (free > 0 && returns * share * price / free < best.Worth) best = new(level == 0 ? null : (Level)(level - 1), free, returns * share * price / free);
        }
        return best;
    }
}
