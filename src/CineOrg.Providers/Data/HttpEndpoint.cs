namespace CineOrg.Providers.Data;

/// <summary>How one provider wants to be spoken to. A class, not a record: nothing may print its secret.</summary>
internal sealed class HttpEndpoint(string provider)
{
    public string Provider { get; } = provider;

    /// <summary>Requests under way at once, at most.</summary>
    public int MaxConcurrent { get; init; } = 3;

    /// <summary>Requests within <see cref="Window"/>, at most.</summary>
    public int MaxPerWindow { get; init; } = 200;
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Of one attempt, until its last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Says who asks and how to reach the operator.</summary>
    public required string UserAgent { get; init; }

    /// <summary>Value of the Authorization header.</summary>
    public string? Authorization { get; init; }

    /// <summary>Name and value of a query parameter that no recording and no message shows.</summary>
    public (string Name, string Value)? SecretParameter { get; init; }

    public IEnumerable<string> Secrets => new[] { Authorization?.Split(' ').Last(), SecretParameter?.Value }.OfType<string>();

    public HttpRequestMessage Request(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, SecretParameter is { } secret ? With(address, secret) : address);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (Authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        return request;
    }

    private static Uri With(Uri address, (string Name, string Value) secret) =>
        new($"{address.AbsoluteUri}{(address.Query.Length == 0 ? "?" : "&")}{secret.Name}={Uri.EscapeDataString(secret.Value)}");
}
