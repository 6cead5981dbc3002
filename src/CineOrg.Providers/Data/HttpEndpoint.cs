namespace CineOrg.Providers.Data;

/// <summary>How one provider wants to be spoken to. A class, not a record: nothing may print its secret.</summary>
internal sealed class HttpEndpoint(string provider)
{
    public string Provider { get; } = provider;

    /// <summary>Endpoints whose limits have one name share them.</summary>
    public RequestLimits Limits { get; init; } = new(provider);

    /// <summary>What its bodies are.</summary>
    public IAnswerForm Form { get; init; } = JsonForm.One;

    /// <summary>Of one attempt, until its last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Says who asks and how to reach the operator.</summary>
    public required string UserAgent { get; init; }

    /// <summary>Value of the Authorization header.</summary>
    public string? Authorization { get; init; }

    /// <summary>Name and value of a query parameter that no recording and no message shows.</summary>
    public (string Name, string Value)? SecretParameter { get; init; }

    /// <summary>Whether a refusal (401, 403) with this body means that the day's requests are spent; null when none does.</summary>
    public Func<string, bool>? SaysSpent { get; init; }

    public IEnumerable<string> Secrets => new[] { Authorization?.Split(' ').Last(), SecretParameter?.Value }.OfType<string>();

    /// <param name="knownTag">Entity tag of the answer that is held.</param>
    /// <param name="trusted">The address is the provider's own, so that it may hear the secret; a redirect may lead elsewhere.</param>
    public HttpRequestMessage Request(Uri address, string? knownTag, bool trusted)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, trusted && SecretParameter is { } secret ? With(address, secret) : address);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", Form.Accept);
        if (knownTag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", knownTag);
        if (trusted && Authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        return request;
    }

    private static Uri With(Uri address, (string Name, string Value) secret) =>
        new($"{address.AbsoluteUri}{(address.Query.Length == 0 ? "?" : "&")}{secret.Name}={Uri.EscapeDataString(secret.Value)}");
}
