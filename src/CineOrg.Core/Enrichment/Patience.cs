namespace CineOrg.Core.Enrichment;

/// <summary>Waits for others, but not for ever.</summary>
internal static class Patience
{
    /// <returns>True when the task ended in time.</returns>
    public static async Task<bool> Wait(Task task, TimeSpan longest, TimeProvider clock)
    {
        await task.WaitAsync(longest, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!task.IsCompleted) return false;
        await task; // it may have ended a moment after the time was over: what counts is how it ended
        return true;
    }
}
