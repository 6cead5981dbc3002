using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CineOrg.Core.Social.Telling;
using CineOrg.Providers.Telling;
using Shouldly;

namespace CineOrg.Tests.Providers.Telling;

/// <summary>A browser that is subscribed: opens what is sealed for it as RFC 8291 has it, by other steps than those that seal.</summary>
internal sealed class Browser(Uri endpoint) : IDisposable
{
    private readonly ECDiffieHellman _key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(16);

    public PushDevice Device => new(endpoint, Points.Write(_key.ExportParameters(false).Q), _secret);

    public JsonElement Open(byte[] body)
    {
        var (salt, theirs) = (body[..16], body[21..86]);
        body[16..21].ShouldBe(new byte[] { 0, 0, 16, 0, 65 });
        using var sender = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Points.Read(theirs) });
        var shared = _key.DeriveKeyFromHmac(sender.PublicKey, HashAlgorithmName.SHA256, _secret);
        var mixed = Expand(shared, [.. "WebPush: info\0"u8, .. Device.Key, .. theirs]);
        var fresh = HMACSHA256.HashData(salt, mixed);
        using var cipher = new AesGcm(Expand(fresh, "Content-Encoding: aes128gcm\0"u8.ToArray())[..16], 16);
        var text = new byte[body.Length - 86 - 16];
        cipher.Decrypt(Expand(fresh, "Content-Encoding: nonce\0"u8.ToArray())[..12], body[86..^16], body[^16..], text);
        text[^1].ShouldBe((byte)2);
        return JsonElement.Parse(Encoding.UTF8.GetString(text[..^1]));
    }

    private static byte[] Expand(byte[] key, byte[] info)
    {
        byte[] once = [.. info, 1];
        return HMACSHA256.HashData(key, once);
    }

    public void Dispose() => _key.Dispose();
}
