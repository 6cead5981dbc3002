namespace CineOrg.Core.Jobs;

/// <summary>Work that may go on for minutes without a word: whoever says nothing for so long would be taken for dead and done a second time.</summary>
internal static class LastingWork
{
    /// <summary>Reports now and then for as long as the work lasts.</summary>
    public static async Task Meanwhile(this Task work, Func<Task> alive, TimeProvider clock)
    {
        while (await Task.WhenAny(work, Task.Delay(Dispatcher.Lease / 4, clock, CancellationToken.None)) != work) await alive();
        await work;
    }
}
