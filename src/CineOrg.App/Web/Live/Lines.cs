namespace CineOrg.App.Web.Live;

/// <summary>An answer that goes on: server-sent events, each sent at once (WHATWG HTML, section 9.2).</summary>
internal static class Lines
{
    public static Task Open(this HttpResponse response, CancellationToken stop)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        return response.Tell(": listening\n\n", stop);
    }

    public static Task KeepOpen(this HttpResponse response, CancellationToken stop) => response.Tell(": still here\n\n", stop);

    public static async Task Tell(this HttpResponse response, string text, CancellationToken stop)
    {
        await response.WriteAsync(text, stop);
        await response.Body.FlushAsync(stop);
    }
}
