using System.Net;
using System.Net.Http.Headers;

namespace CineOrg.Providers.Data;

/// <summary>One request and its answer: bounded, checked to be JSON, conditional when an earlier answer is remembered.</summary>
internal sealed class HttpExchange(HttpMessageInvoker http, TimeProvider clock)
{
    /// <summary>Bytes of the largest body that is read, after decompression.</summary>
    public const int LargestBody = 8 * 1024 * 1024;
    private readonly BoundedMemory<(string Tag, byte[] Body)> _tagged = new(16 * 1024 * 1024);

    public async Task<HttpAttempt> Send(HttpEndpoint endpoint, Uri address, CancellationToken stop)
    {
        using var request = endpoint.Request(address);
        var known = _tagged.TryGet(address.AbsoluteUri, out var remembered);
        if (known) request.Headers.TryAddWithoutValidation("If-None-Match", remembered.Tag);
        using var response = await http.SendAsync(request, stop);
        var retryAfter = RetryAfter(response.Headers.RetryAfter);
        if (known && response.StatusCode == HttpStatusCode.NotModified) return HttpAttempt.Of(remembered.Body, clock.GetUtcNow(), null);
        if (!response.IsSuccessStatusCode) return HttpAttempt.Of(response.StatusCode, retryAfter);
        if (!IsJson(response.Content.Headers.ContentType)) return HttpAttempt.Lost("answered something else than JSON", true, retryAfter);
        if (await Read(response.Content, stop) is not { } body) return HttpAttempt.Lost($"answered more than {LargestBody} bytes", false, null);
        return Remember(address, response.Headers.ETag, body, HttpAttempt.Of(body, clock.GetUtcNow(), retryAfter));
    }

    private HttpAttempt Remember(Uri address, EntityTagHeaderValue? tag, byte[] body, HttpAttempt attempt)
    {
        if (tag is not null && attempt.Answer is DataAnswer.Found) _tagged.Put(address.AbsoluteUri, (tag.ToString(), body), body.Length);
        return attempt;
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? value)
    {
        var wait = value?.Delta ?? value?.Date - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static bool IsJson(MediaTypeHeaderValue? type) =>
        type?.MediaType is { } media && (media is "application/json" or "text/json" || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private static async Task<byte[]?> Read(HttpContent content, CancellationToken stop)
    {
        await using var stream = await content.ReadAsStreamAsync(stop);
        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
        {
            if (body.Length + read > LargestBody) return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }
}
