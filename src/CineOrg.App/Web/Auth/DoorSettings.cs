using System.Globalization;

namespace CineOrg.App.Web.Auth;

/// <summary>Who may knock at the program's doors, and how often.</summary>
internal sealed record DoorSettings
{
    /// <summary>Host names, besides this machine's own loopback names, that a request may be addressed to (<c>http:hosts</c>, separated by commas).</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Requests a minute for each stranger from elsewhere (<c>http:anonymousRequestsPerMinute</c>); 0: no limit.</summary>
    public int AnonymousPerMinute { get; init; } = 100;

    /// <summary>Requests a minute for the owner and for this machine (<c>http:requestsPerMinute</c>); 0: no limit.</summary>
    public int PerMinute { get; init; } = 1000;

    public static DoorSettings From(IConfiguration configuration) => new()
    {
        Hosts = (configuration["http:hosts"] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries),
        AnonymousPerMinute = Number(configuration, "http:anonymousRequestsPerMinute", 100),
        PerMinute = Number(configuration, "http:requestsPerMinute", 1000),
    };

    private static int Number(IConfiguration configuration, string key, int otherwise) =>
        int.TryParse(configuration[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
