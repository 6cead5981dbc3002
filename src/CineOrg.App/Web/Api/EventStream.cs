using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Api;

/// <summary>Follows the journal as server-sent events. It reads from the journal at the reader's pace, so a slow reader misses nothing and fills no memory.</summary>
internal sealed class EventStream(IJournal journal, TimeProvider clock)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <param name="after">Position to go on from; null for what happens from now on.</param>
    public async Task Run(HttpContext context, long? after, CancellationToken ending)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Notice(IReadOnlyList<Recorded> _) => news.Writer.TryWrite(true);
        journal.Appended += Notice;
        try
        {
            var position = after ?? await journal.End(both.Token);
            await Open(context.Response, both.Token);
            while (true)
            {
                position = await Send(context.Response, position, both.Token);
                await Wait(news.Reader, context.Response, both.Token);
            }
        }
        catch (OperationCanceledException) when (both.IsCancellationRequested)
        {
            // The reader left, or the program ends: the stream just stops, and a browser comes back by itself.
            await context.Response.CompleteAsync();
        }
        finally
        {
            journal.Appended -= Notice;
        }
    }

    private static async Task Open(HttpResponse response, CancellationToken stop)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        await response.WriteAsync(": listening\n\n", stop);
        await response.Body.FlushAsync(stop);
    }

    private async Task<long> Send(HttpResponse response, long position, CancellationToken stop)
    {
        while (await journal.After(position, AtOnce, stop) is { Count: > 0 } happened)
        {
            var text = new StringBuilder();
            foreach (var one in happened.Select(EventBody.Of))
                text.Append(CultureInfo.InvariantCulture, $"id: {one.Sequence}\nevent: {one.Type}\ndata: {JsonSerializer.Serialize(one, ApiJson.Default.EventBody)}\n\n");
            await response.WriteAsync(text.ToString(), stop);
            await response.Body.FlushAsync(stop);
            position = happened[^1].Sequence;
        }
        return position;
    }

    private async Task Wait(ChannelReader<bool> news, HttpResponse response, CancellationToken stop)
    {
        try
        {
            await news.ReadAsync(stop).AsTask().WaitAsync(Heartbeat, clock, stop);
        }
        catch (TimeoutException)
        {
            await response.WriteAsync(": still here\n\n", stop);
            await response.Body.FlushAsync(stop);
        }
    }
}
