namespace CineOrg.Core.Jobs;

/// <summary>
/// Remembers what was asked of the world, so that a restart, even after a power cut, never spends a provider's budget twice. Requests
/// are reserved in small blocks before they are made: what a crash loses was never asked.
/// </summary>
public interface IQuota
{
    /// <summary>Requests that may have been made after <paramref name="since"/>, by this run or an earlier one.</summary>
    IReadOnlyList<ReservedRequests> Reserved(string budget, DateTimeOffset since);

    /// <summary>Takes a block out of a day's requests, durably, before it returns.</summary>
    /// <returns>How many may be made: fewer than wanted near the day's end of them, 0 when all are spent.</returns>
    /// <exception cref="IOException">It cannot be kept, so nothing may be asked.</exception>
    int Reserve(QuotaBlock block);

    /// <summary>Requests of a day, those reserved included.</summary>
    int UsedOn(string budget, DateOnly day);

    /// <summary>The provider itself says that a day's requests are spent, whoever made them: <see cref="Reserve"/> gives no more of that day.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    void Close(string budget, DateOnly day);

    bool IsClosed(string budget, DateOnly day);
}

/// <param name="Count">At most so many.</param>
/// <param name="Until">Made before this.</param>
public sealed record ReservedRequests(int Count, DateTimeOffset Until);

/// <summary>A block of requests to be made soon.</summary>
/// <param name="Budget">Whose: one provider's, or that of several which count together.</param>
/// <param name="Count">Requests wanted.</param>
/// <param name="Until">They are made before this or not at all.</param>
/// <param name="Day">Of the quota (UTC).</param>
/// <param name="PerDay">The day's quota; null for none.</param>
/// <param name="GivenBack">Requests of the block before, of the same day, that were not made.</param>
public sealed record QuotaBlock(string Budget, int Count, DateTimeOffset Until, DateOnly Day, int? PerDay, int GivenBack);
