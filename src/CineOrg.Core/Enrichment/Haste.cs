namespace CineOrg.Core.Enrichment;

/// <summary>Whether a person may be waiting for what is asked. It goes with the work, through every call, to where requests queue: people go first.</summary>
public static class Haste
{
    private static readonly AsyncLocal<bool> Background = new();

    public static bool NobodyWaits => Background.Value;

    /// <summary>Does background work; requests made in it let others pass and may wait for minutes.</summary>
    public static async Task<T> WithoutHaste<T>(Func<Task<T>> work)
    {
        Background.Value = true; // gone again when this returns: a value set in an async method stays within it
        return await work();
    }
}
