using System.Net;
using System.Text.Json;

namespace CineOrg.Providers.Data;

/// <summary>What came of one request.</summary>
/// <param name="Transient">True when the same request may well succeed a little later.</param>
/// <param name="RetryAfter">How long the provider asked us to stay away.</param>
internal sealed record HttpAttempt(DataAnswer Answer, bool Transient = false, TimeSpan? RetryAfter = null)
{
    /// <summary>Where the answer is said to be.</summary>
    public Uri? Redirect { get; init; }

    /// <summary>The provider says that the day's requests are spent.</summary>
    public static readonly HttpAttempt Spent = new(new DataAnswer.Failed("says that the day's requests are spent")) { DayIsSpent = true };

    public bool DayIsSpent { get; private init; }

    private static readonly TimeSpan ShortestLag = TimeSpan.FromSeconds(5);

    public static HttpAttempt Of(HttpStatusCode status, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new(new DataAnswer.Nothing()),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Lost($"refused ({(int)status}): check key and contact", false, retryAfter),
        HttpStatusCode.TooManyRequests => Lost("asks for fewer requests (429)", true, retryAfter),
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Lost($"answered {(int)status}", true, retryAfter),
        _ => Lost($"answered {(int)status}", false, retryAfter),
    };

    /// <summary>A body can be an error under status 200: MediaWiki refuses so when its databases lag (<c>maxlag</c>).</summary>
    public static HttpAttempt Of(byte[] body, DateTimeOffset now, TimeSpan? retryAfter)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return ErrorCode(document.RootElement) switch
            {
                null => new(new DataAnswer.Found(body, now)),
                "no-such-entity" => new(new DataAnswer.Nothing()),
                "maxlag" or "ratelimited" or "readonly" => Lost("is lagging", true, Max(retryAfter, ShortestLag)),
                var code => Lost($"answered error {Plain(code)}", false, null),
            };
        }
        catch (JsonException)
        {
            return Lost("answered JSON that breaks off", true, null);
        }
    }

    public HttpAttempt Tagged(string? tag) => Answer is DataAnswer.Found found ? this with { Answer = found with { Tag = tag } } : this;

    public static HttpAttempt Lost(string reason, bool transient, TimeSpan? retryAfter) =>
        new(new DataAnswer.Failed(reason), transient, retryAfter);

    private static string? ErrorCode(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;

    private static string Plain(string code) => new([.. code.Where(char.IsAsciiLetterOrDigit).Take(40)]);
    private static TimeSpan Max(TimeSpan? one, TimeSpan other) => one > other ? one.Value : other;
}
