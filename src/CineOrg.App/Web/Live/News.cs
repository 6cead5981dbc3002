namespace CineOrg.App.Web.Live;

/// <summary>That something happened, for one reader of server-sent events: told many times before the reader looks, it is one piece of news.</summary>
internal sealed class News(TimeProvider clock)
{
    /// <summary>A silent connection is closed by what lies between; a word in time keeps it.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private volatile TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>May be called from any thread; returns at once.</summary>
    public void Tell() => _told.TrySetResult();

    /// <returns>True when there is news; false when there was none for 15 seconds.</returns>
    public async Task<bool> Wait(CancellationToken stop)
    {
        try
        {
            await _told.Task.WaitAsync(Heartbeat, clock, stop);
        }
        catch (TimeoutException)
        {
            return false;
        }
        // Before the reader looks: what is told from here on it may not see, so it is news again.
        _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return true;
    }
}
