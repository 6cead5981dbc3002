using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping;

/// <summary>One reason to let something go. It looks and names, and changes nothing: so it can be run dry.</summary>
public interface IHousekeepingRule
{
    /// <summary>One word, the same in table, events, settings and pages.</summary>
    string Name { get; }

    /// <summary>What may go now, least worth first where it has worth. Reads in pages: what was named may be gone when the next page is read.</summary>
    IAsyncEnumerable<Going> Due(DateTimeOffset now, CancellationToken stop);
}

/// <summary>Lets go of one kind of <see cref="Going"/>. It looks again at what was named: what somebody came back to meanwhile stays.</summary>
public interface ILetGo
{
    bool Takes(Going going);

    /// <summary>How many are let go in one transaction, which holds the only write lock for about 20 ms.</summary>
    int AtOnce { get; }

    /// <returns>Bytes freed, and how many really went.</returns>
    Task<Freed> Let(IReadOnlyList<Going> going, DateTimeOffset now, Cause cause, CancellationToken stop);
}

/// <summary>What went.</summary>
public readonly record struct Freed(int Count, long Bytes)
{
    public static Freed operator +(Freed one, Freed other) => new(one.Count + other.Count, one.Bytes + other.Bytes);
    public static Freed Add(Freed one, Freed other) => one + other;
}
