using CineOrg.App.Bootstrap.Settings;
using CineOrg.Providers.Telling;

namespace CineOrg.App.Bootstrap;

/// <summary>What the settings say about telling people outside the page.</summary>
internal static class TellingChoice
{
    private const string KeyFile = "push-key.pem";
    private const int ShortestSecret = 16;

    public static TellingOptions Options(CineOrgSettings settings, string dataDirectory) => new()
    {
        KeyFile = Path.Combine(dataDirectory, KeyFile),
        Contact = settings.Providers.Contact,
        Webhook = settings.Notifications.Webhook.Length > 0 ? new(settings.Notifications.Webhook) : null,
        WebhookSecret = settings.Notifications.WebhookSecret,
        PrivateAddresses = settings.Notifications.PrivateAddresses,
    };

    /// <summary>What no single setting shows to be wrong, with the key to look at.</summary>
    public static (string Key, string Reason)? Mistake(NotificationSettings settings)
    {
        if (settings.Webhook.Length == 0) return null;
        if (settings.WebhookSecret.Length < ShortestSecret)
            return ("notifications:webhookSecret", $"whoever is called at notifications:webhook must be able to tell that we call: a secret of at least {ShortestSecret} characters");
        return !settings.PrivateAddresses && new Uri(settings.Webhook).Scheme != Uri.UriSchemeHttps
            ? ("notifications:webhook", "only https is called, unless notifications:privateAddresses allows otherwise") : null;
    }
}
