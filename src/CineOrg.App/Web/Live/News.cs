using System.Threading.Channels;

namespace CineOrg.App.Web.Live;

/// <summary>That something happened, for one reader of server-sent events: told many times before the reader looks, it is one piece of news.</summary>
internal sealed class News(TimeProvider clock)
{
    /// <summary>A silent connection is closed by what lies between; a word in time keeps it.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly Channel<bool> _waiting = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>May be called from any thread; returns at once.</summary>
    public void Tell() => _waiting.Writer.TryWrite(true);

    /// <returns>True when there is news; false when there was none for 15 seconds.</returns>
    public async Task<bool> Wait(CancellationToken stop)
    {
        if (_waiting.Reader.TryRead(out _)) return true;
        // The read itself must end with the wait: one left behind would swallow the next piece of news.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var timer = clock.CreateTimer(_ => patience.Cancel(), null, Heartbeat, Timeout.InfiniteTimeSpan);
        try
        {
            return await _waiting.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
