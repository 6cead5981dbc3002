using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CineOrg.Core.Jobs;

namespace CineOrg.Providers.Data;

/// <summary>One request and its answer: bounded, checked to be what it should, conditional when an earlier answer is held.</summary>
internal sealed class HttpExchange(HttpMessageInvoker http, TimeProvider clock)
{
    /// <summary>Bytes of the largest JSON body that is read, after decompression.</summary>
    public const int LargestBody = 8 * 1024 * 1024;
    private const int LargestRefusal = 16 * 1024;

    public async Task<HttpAttempt> Send(HttpEndpoint endpoint, Uri address, string? knownTag, bool trusted, CancellationToken stop)
    {
        using var request = endpoint.Request(address, knownTag, trusted);
        Spending.Asked();
        using var response = await http.SendAsync(request, stop);
        var retryAfter = RetryAfter(response.Headers.RetryAfter);
        if (knownTag is not null && response.StatusCode == HttpStatusCode.NotModified) return new(new DataAnswer.Unchanged());
        if (Redirect(address, response) is { } elsewhere) return new(new DataAnswer.Failed($"answered {(int)response.StatusCode}")) { Redirect = elsewhere };
        if (!response.IsSuccessStatusCode) return await Refused(endpoint, response, stop) ?? HttpAttempt.Of(response.StatusCode, retryAfter);
        if (endpoint.Form.Mistake(response.Content.Headers.ContentType) is { } mistake) return HttpAttempt.Lost(mistake, true, retryAfter);
        if (await Read(response.Content, endpoint.Form.Largest, stop) is not { } body) return TooLarge(endpoint.Form.Largest);
        return endpoint.Form.Read(body, clock.GetUtcNow(), retryAfter).Tagged(response.Headers.ETag?.ToString());
    }

    /// <summary>Where the answer is said to be; never from an encrypted address to a plain one.</summary>
    private static Uri? Redirect(Uri from, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location) return null;
        var to = new Uri(from, location);
        return to.Scheme == Uri.UriSchemeHttps || (to.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp) ? to : null;
    }

    /// <summary>A refusal of the key may be about the day's requests: only its words tell.</summary>
    private static async Task<HttpAttempt?> Refused(HttpEndpoint endpoint, HttpResponseMessage response, CancellationToken stop) =>
        response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden && endpoint.SaysSpent is { } saysSpent
        && await Read(response.Content, LargestRefusal, stop) is { } told && saysSpent(Encoding.UTF8.GetString(told)) ? HttpAttempt.Spent : null;

    private static HttpAttempt TooLarge(int largest) => new(new DataAnswer.Failed($"answered more than {largest} bytes") { TooLarge = true });

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? value)
    {
        var wait = value?.Delta ?? value?.Date - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static async Task<byte[]?> Read(HttpContent content, int largest, CancellationToken stop)
    {
        await using var stream = await content.ReadAsStreamAsync(stop);
        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
        {
            if (body.Length + read > largest) return null;
            body.Write(buffer, 0, read);
            Spending.Moved(read);
        }
        return body.ToArray();
    }
}
