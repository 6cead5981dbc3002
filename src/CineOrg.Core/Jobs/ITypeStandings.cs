using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

/// <summary>What is kept of whole types: which rest by somebody's wish, and what their jobs were seen to cost.</summary>
public interface ITypeStandings
{
    /// <summary>Stops a type's jobs from being begun, or all; kept until <see cref="Resume"/>, also across restarts.</summary>
    /// <param name="type">Null for all.</param>
    /// <returns>False when it was so already.</returns>
    bool Pause(ITransaction transaction, string? type, DateTimeOffset now);

    /// <returns>False when it was not paused.</returns>
    bool Resume(ITransaction transaction, string? type);

    IReadOnlyList<PausedType> Paused();

    /// <summary>What each type's jobs cost, smoothed over the last ones.</summary>
    IReadOnlyDictionary<string, JobCost> Learned();

    /// <summary>One more job was done.</summary>
    void Learn(ITransaction transaction, string type, JobCost cost);
}

/// <param name="Type">Null for all jobs.</param>
public sealed record PausedType(string? Type, DateTimeOffset Since);
