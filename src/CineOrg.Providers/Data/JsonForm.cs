using System.Net.Http.Headers;

namespace CineOrg.Providers.Data;

/// <summary>Facts come as JSON.</summary>
internal sealed class JsonForm : IAnswerForm
{
    public static readonly JsonForm One = new();

    public string Accept => "application/json";
    public int Largest => HttpExchange.LargestBody;

    public string? Mistake(MediaTypeHeaderValue? type) =>
        type?.MediaType is { } media && (media is "application/json" or "text/json" || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase))
            ? null : "answered something else than JSON";

    public HttpAttempt Read(byte[] body, DateTimeOffset now, TimeSpan? retryAfter) => HttpAttempt.Of(body, now, retryAfter);
}
