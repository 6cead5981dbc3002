using System.Buffers.Text;
using System.Security.Cryptography;

namespace CineOrg.Core.Social.Telling;

/// <summary>A browser that its reader wants to be told in while no page is open (Web Push, RFC 8030).</summary>
/// <param name="Recipient">As in <see cref="Notification.Recipient"/>.</param>
/// <param name="Device">Where the browser's push service takes messages for it, and how they are sealed.</param>
/// <param name="Language">In which it is told, <c>fr</c> or <c>en</c>.</param>
public sealed record Subscription(Guid Id, string Recipient, PushDevice Device, string Language, DateTimeOffset CreatedAt);

/// <summary>What a browser says of itself when it subscribes. Whoever knows all of it could write to that browser: it is never shown, logged or carried away.</summary>
/// <param name="endpoint">The push service's address for this browser, https.</param>
/// <param name="key">The browser's public key (p256dh): 65 bytes, an uncompressed point of P-256.</param>
/// <param name="secret">16 bytes that only the browser and we share (auth).</param>
public sealed class PushDevice(Uri endpoint, byte[] key, byte[] secret)
{
    public const int KeyLength = 65, SecretLength = 16, LongestEndpoint = 2048;

    public Uri Endpoint { get; } = endpoint;
    public byte[] Key { get; } = key;
    public byte[] Secret { get; } = secret;

    /// <summary>Reads what a browser says of itself; all of it is a stranger's word.</summary>
    /// <param name="anyScheme">Addresses without encryption too, as the household allowed.</param>
    /// <param name="wrong">The field, and what it would have to be.</param>
    public static PushDevice? Read(string? endpoint, string? key, string? secret, bool anyScheme, out (string Field, string Wanted) wrong)
    {
        wrong = default;
        if (Address(endpoint, anyScheme) is not { } address) wrong = ("endpoint", $"an https address of at most {LongestEndpoint} characters");
        else if (Bytes(key, KeyLength) is not { } point || !IsPoint(point)) wrong = ("keys.p256dh", "a point of P-256 in base64url, uncompressed: 65 bytes");
        else if (Bytes(secret, SecretLength) is not { } shared) wrong = ("keys.auth", "16 bytes in base64url");
        else return new(address, point, shared);
        return null;
    }

    private static Uri? Address(string? text, bool anyScheme) =>
        text is { Length: <= LongestEndpoint } && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (anyScheme && address.Scheme == Uri.UriSchemeHttp)) ? address : null;

    private static byte[]? Bytes(string? text, int length)
    {
        var bytes = new byte[length];
        return text is { Length: <= 100 } && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == length ? bytes : null;
    }

    private static bool IsPoint(byte[] bytes)
    {
        if (bytes[0] != 4) return false;
        try
        {
            using var key = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = bytes[1..33], Y = bytes[33..] } });
            return true;
        }
        catch (CryptographicException)
        {
            return false; // it does not lie on the curve
        }
    }

    /// <summary>Who runs the push service: all of the address that may be shown.</summary>
    public override string ToString() => Endpoint.Host;
}
