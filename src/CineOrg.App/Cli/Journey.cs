using CineOrg.Core.Events;

namespace CineOrg.App.Cli;

/// <summary>Finds the journey somebody means.</summary>
internal static class Journey
{
    /// <param name="id">An event, its correlation, or the subject whose newest event is meant.</param>
    public static async Task<IReadOnlyList<Recorded>> Of(IJournal journal, Guid id, CancellationToken stop)
    {
        var found = await journal.Journey(id, stop);
        if (found.Count > 0) return found;
        var latest = await journal.Latest(1, id, stop);
        return latest.Count == 0 ? [] : await journal.Journey(latest[0].Event.CorrelationId, stop);
    }
}
