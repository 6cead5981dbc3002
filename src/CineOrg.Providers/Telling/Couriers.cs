using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using CineOrg.Core.Jobs;
using CineOrg.Core.Social.Telling;

namespace CineOrg.Providers.Telling;

/// <summary>Carries messages to push services and to the owner's own address.</summary>
internal sealed class Couriers(TellingOptions options, TellingDoor door, PushIdentity identity, TimeProvider clock) : ICouriers
{
    /// <summary>Seconds for which a push service keeps a message for a browser that is not on.</summary>
    private const string KeptFor = "86400";

    public bool HasWebhook => options.Webhook is not null;
    public string PushKey => identity.PublicKey;

    public Task<bool> Push(PushDevice device, Message message, CancellationToken stop)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(
            new PushText(Cut(message.Title), message.EntityId.ToString(), message.Page), PushJson.Default.PushText);
        var request = new HttpRequestMessage(HttpMethod.Post, device.Endpoint) { Content = new ByteArrayContent(Sealed(text, device)) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.TryAddWithoutValidation("Authorization", identity.Authorization(device.Endpoint));
        request.Headers.TryAddWithoutValidation("TTL", KeptFor);
        request.Headers.TryAddWithoutValidation("Urgency", "normal");
        // One that the browser has not fetched yet is replaced by what is told anew.
        request.Headers.TryAddWithoutValidation("Topic", Base64Url.EncodeToString(message.Id.ToByteArray()));
        return door.Send(request, stop);
    }

    public async Task Call(Message message, Guid delivery, CancellationToken stop)
    {
        if (options.Webhook is not { } address) throw new PermanentFailureException("no address is set any more (notifications:webhook)");
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new WebhookBody(message.Id, message.Tidings.ToString().ToUpperInvariant(), message.Entity, message.EntityId, message.Title, message.Page, message.At),
            PushJson.Default.WebhookBody);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("CineOrg-Delivery", delivery.ToString());
        request.Headers.TryAddWithoutValidation("CineOrg-Signature", Signature.Of(options.WebhookSecret, clock.GetUtcNow(), body));
        if (!await door.Send(request, stop)) throw new PermanentFailureException($"{address.Host} says that nothing is there (404 or 410)");
    }

    // A title is a few hundred bytes at most; the longest are cut, so that they fit what push services take.
    private static string Cut(string title) => title.Length <= 300 ? title : string.Concat(title.AsSpan(0, 299), "…");

    private static byte[] Sealed(byte[] text, PushDevice device)
    {
        try
        {
            return PushSeal.Seal(text, device.Key, device.Secret);
        }
        catch (CryptographicException wrong)
        {
            throw new PermanentFailureException($"the browser's key cannot be used: {wrong.Message}", wrong);
        }
    }
}

/// <summary>Proves to the owner's address that we call it: <c>t=UNIX SECONDS,v1=HEX</c>, an HMAC-SHA256 over <c>UNIX SECONDS.BODY</c>.</summary>
internal static class Signature
{
    public static string Of(string secret, DateTimeOffset now, byte[] body)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. System.Text.Encoding.ASCII.GetBytes($"{time}."), .. body];
        return $"t={time},v1={Convert.ToHexStringLower(HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
