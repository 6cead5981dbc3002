namespace CineOrg.App.Bootstrap.Settings;

/// <summary>How people are told outside the page.</summary>
internal sealed record NotificationSettings
{
    [Setting("Adresse https appelée chaque fois que le propriétaire reçoit un message\u00a0; vide, aucune.", "An https address that is called whenever the owner is told something; none when empty.", Form = Form.AddressOrNone)]
    public string Webhook { get; init; } = "";

    [Setting("Secret qui signe ces appels (HMAC-SHA256), 16 caractères au moins.", "Secret that signs these calls (HMAC-SHA256), at least 16 characters.", Secret = true)]
    public string WebhookSecret { get; init; } = "";

    [Setting("Permettre d’appeler aussi des adresses de votre propre réseau, même sans chiffrement.", "Allow addresses of your own network to be called too, even without encryption.")]
    public bool PrivateAddresses { get; init; }
}
