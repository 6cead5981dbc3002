using System.Globalization;
using System.Text;
using System.Text.Json;
using CineOrg.App.Web.Live;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Api;

/// <summary>Follows the journal as server-sent events. It reads from the journal at the reader's pace, so a slow reader misses nothing and fills no memory.</summary>
internal sealed class EventStream(IJournal journal, TimeProvider clock)
{
    private const int AtOnce = 100;

    /// <param name="after">Position to go on from; null for what happens from now on.</param>
    public async Task Run(HttpContext context, long? after, CancellationToken ending)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        var news = new News(clock);
        void Notice(IReadOnlyList<Recorded> _) => news.Tell();
        journal.Appended += Notice;
        try
        {
            var position = after ?? await journal.End(both.Token);
            await context.Response.Open(both.Token);
            while (true)
            {
                position = await Send(context.Response, position, both.Token);
                if (!await news.Wait(both.Token)) await context.Response.KeepOpen(both.Token);
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

    private async Task<long> Send(HttpResponse response, long position, CancellationToken stop)
    {
        while (await journal.After(position, AtOnce, stop) is { Count: > 0 } happened)
        {
            var text = new StringBuilder();
            foreach (var one in happened.Select(EventBody.Of))
                text.Append(CultureInfo.InvariantCulture, $"id: {one.Sequence}\nevent: {one.Type}\ndata: {JsonSerializer.Serialize(one, ApiJson.Default.EventBody)}\n\n");
            await response.Tell(text.ToString(), stop);
            position = happened[^1].Sequence;
        }
        return position;
    }
}
