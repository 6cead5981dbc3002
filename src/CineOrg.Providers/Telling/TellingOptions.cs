namespace CineOrg.Providers.Telling;

/// <summary>How people are told outside the page. A class, not a record: nothing may print its secret.</summary>
public sealed class TellingOptions
{
    /// <summary>Where the key is kept by which push services know us.</summary>
    public required string KeyFile { get; init; }

    /// <summary>Mail address or page of the operator, told to push services; empty for none.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Called whenever the owner is told something; null for none.</summary>
    public Uri? Webhook { get; init; }

    /// <summary>Signs what <see cref="Webhook"/> is called with.</summary>
    public string WebhookSecret { get; init; } = "";

    /// <summary>Addresses in the household's own network may be called, without encryption too.</summary>
    public bool PrivateAddresses { get; init; }

    /// <summary>Until the answer's first byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);
}
