namespace CineOrg.Core.Enrichment;

/// <summary>Whether a person may be waiting for what is asked. It goes with the work, through every call, to where requests queue: people go first.</summary>
public static class Haste
{
    private static readonly AsyncLocal<Pace?> Current = new();

    public static bool NobodyWaits => Current.Value is { IsCalm: true };

    /// <summary>Does something once a person may be waiting for the present work: at once, unless nobody does so far.</summary>
    public static void WhenHurried(Action hurry)
    {
        if (Current.Value is { } pace) pace.WhenHurried(hurry);
        else hurry();
    }

    /// <summary>Does background work; requests made in it let others pass and may wait for minutes.</summary>
    public static Task<T> WithoutHaste<T>(Func<Task<T>> work) => At(new Pace(), work);

    /// <summary>Does work that others may come to wait for.</summary>
    public static async Task<T> At<T>(Pace pace, Func<Task<T>> work)
    {
        Current.Value = pace; // gone again when this returns: a value set in an async method stays within it
        return await work();
    }
}
