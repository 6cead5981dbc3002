using CineOrg.App.Bootstrap.Settings;

namespace CineOrg.App.Web.Auth;

/// <summary>Who may knock at the program's doors, and how often.</summary>
/// <param name="Hosts">Host names, besides this machine's own loopback names, that a request may be addressed to.</param>
/// <param name="AnonymousPerMinute">Requests a minute for each stranger from elsewhere; 0: no limit.</param>
/// <param name="PerMinute">Requests a minute for the owner and for this machine; 0: no limit.</param>
internal sealed record DoorSettings(IReadOnlyList<string> Hosts, int AnonymousPerMinute, int PerMinute)
{
    public static DoorSettings From(HttpSettings http) => new(http.Hosts, http.AnonymousRequestsPerMinute, http.RequestsPerMinute);
}
