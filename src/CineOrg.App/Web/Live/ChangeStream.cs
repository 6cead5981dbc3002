using System.Threading.Channels;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Live;

/// <summary>Sends <c>changed</c> when something happened that a page cares about. Many changes at once are told once.</summary>
internal sealed class ChangeStream(Watchers watchers, TimeProvider clock, IHostApplicationLifetime life)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task Run(HttpContext context, Func<Event, bool> matters)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        // One waiting change is as good as many: the page fetches its newest state anyway.
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var waiting = watchers.Wait(matters, () => news.Writer.TryWrite(true));
        try
        {
            await Follow(context.Response, news.Reader, both.Token);
        }
        catch (OperationCanceledException) when (both.IsCancellationRequested)
        {
            // The reader left, or the program ends: a browser comes back by itself.
            await context.Response.CompleteAsync();
        }
    }

    private async Task Follow(HttpResponse response, ChannelReader<bool> news, CancellationToken stop)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        await Tell(response, ": listening\n\n", stop);
        while (true) await Tell(response, await Changed(news, stop) ? "event: changed\ndata: \n\n" : ": still here\n\n", stop);
    }

    private async Task<bool> Changed(ChannelReader<bool> news, CancellationToken stop)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var timer = clock.CreateTimer(_ => waiting.Cancel(), null, Heartbeat, Timeout.InfiniteTimeSpan);
        try
        {
            return await news.ReadAsync(waiting.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task Tell(HttpResponse response, string text, CancellationToken stop)
    {
        await response.WriteAsync(text, stop);
        await response.Body.FlushAsync(stop);
    }
}
