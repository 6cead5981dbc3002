using CineOrg.Core.Events;

namespace CineOrg.App.Web.Live;

/// <summary>Sends <c>changed</c> when something happened that a page cares about. Many changes at once are told once.</summary>
internal sealed class ChangeStream(Watchers watchers, TimeProvider clock, IHostApplicationLifetime life)
{
    public async Task Run(HttpContext context, Func<Event, bool> matters)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        // The page fetches its newest state anyway.
        var news = new News(clock);
        using var waiting = watchers.Wait(matters, news.Tell);
        try
        {
            await Follow(context.Response, news, both.Token);
        }
        catch (OperationCanceledException) when (both.IsCancellationRequested)
        {
            // The reader left, or the program ends: a browser comes back by itself.
            await context.Response.CompleteAsync();
        }
    }

    private static async Task Follow(HttpResponse response, News news, CancellationToken stop)
    {
        await response.Open(stop);
        while (true) await (await news.Wait(stop) ? response.Tell("event: changed\ndata: \n\n", stop) : response.KeepOpen(stop));
    }
}
