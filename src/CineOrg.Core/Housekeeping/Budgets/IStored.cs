using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Worth;

namespace CineOrg.Core.Housekeeping.Budgets;

/// <summary>Kinds of data that are held under a budget of their own, in bytes.</summary>
public enum StoredKind
{
    /// <summary>Images wider than a page shows them.</summary>
    HdImages,

    /// <summary>Posters, portraits and stills as pages show them.</summary>
    Images,

    /// <summary>What sources said beyond basic.</summary>
    DeepFacts,
}

/// <summary>Something that could go.</summary>
/// <param name="Key">What the store itself calls it.</param>
/// <param name="Subject">The film or person it belongs to; null: nobody any more.</param>
/// <param name="Bytes">What would be free.</param>
/// <param name="Worth">What keeping it spares, per byte: chance of being asked for again × price of bringing it back ÷ bytes. The least goes first.</param>
/// <param name="Prospect">What its worth was learned from; null when it was reckoned otherwise.</param>
public sealed record Victim(string Key, Guid? Subject, long Bytes, double Worth, Prospect? Prospect = null);

/// <summary>One kind of data that can be brought back on demand, and therefore may go when its budget is full.</summary>
public interface IStored
{
    StoredKind Kind { get; }

    /// <summary>Bytes held now.</summary>
    ValueTask<long> Bytes(CancellationToken stop = default);

    /// <summary>What should go so that <paramref name="bytes"/> are free, least worth first; nothing that a person wrote or that cannot be had again.</summary>
    ValueTask<IReadOnlyList<Victim>> Least(long bytes, DateTimeOffset now, CancellationToken stop = default);

    /// <summary>Lets them go; what was asked for again since then may stay.</summary>
    /// <returns>Bytes freed.</returns>
    ValueTask<long> Drop(IReadOnlyList<Victim> victims, Cause cause, CancellationToken stop = default);
}
