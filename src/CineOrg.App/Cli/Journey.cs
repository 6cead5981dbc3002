using CineOrg.Core.Events;

namespace CineOrg.App.Cli;

/// <summary>Finds the journey somebody means.</summary>
internal static class Journey
{
    /// <param name="id">An event, its correlation, or the subject whose newest event is meant.</param>
    /// <returns>Its events as they happened, a cause before its effects. The journal has another order: what a person did is written later.</returns>
    public static async Task<IReadOnlyList<Recorded>> Of(IJournal journal, Guid id, CancellationToken stop)
    {
        var found = await journal.Journey(id, stop);
        if (found.Count == 0 && await journal.Latest(1, id, stop) is [var latest, ..]) found = await journal.Journey(latest.Event.CorrelationId, stop);
        var causes = found.ToDictionary(recorded => recorded.Event.Id, recorded => recorded.Event.CausationId);
        return [.. found.OrderBy(recorded => recorded.Event.At).ThenBy(recorded => Depth(recorded.Event.Id, causes)).ThenBy(recorded => recorded.Sequence)];
    }

    private static int Depth(Guid id, Dictionary<Guid, Guid?> causes)
    {
        var depth = 0;
        while (depth < causes.Count && causes.TryGetValue(id, out var cause) && cause is { } parent) (id, depth) = (parent, depth + 1);
        return depth;
    }
}
