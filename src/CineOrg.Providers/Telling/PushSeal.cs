using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CineOrg.Providers.Telling;

/// <summary>
/// Seals a message for one browser (RFC 8291): the content coding aes128gcm (RFC 8188) in one record, with a key that only it and we can
/// work out.
/// </summary>
internal static class PushSeal
{
    /// <summary>Bytes that push services take for certain are 4096, the header of 86 and the seal of 17 included.</summary>
    public const int LongestText = 4096 - HeaderLength - 1 - TagLength;

    public const int SaltLength = 16;
    private const int TagLength = 16, PointLength = 65, RecordSize = 4096, HeaderLength = SaltLength + 4 + 1 + PointLength;
    private const byte LastRecord = 2;

    public static byte[] Seal(ReadOnlySpan<byte> text, byte[] deviceKey, byte[] deviceSecret)
    {
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Seal(text, deviceKey, deviceSecret, once, RandomNumberGenerator.GetBytes(SaltLength));
    }

    /// <param name="once">A pair of keys for this message alone.</param>
    /// <exception cref="CryptographicException">The device's key is no point of P-256.</exception>
    public static byte[] Seal(ReadOnlySpan<byte> text, byte[] deviceKey, byte[] deviceSecret, ECDiffieHellman once, byte[] salt)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, LongestText);
        var ours = Points.Write(once.ExportParameters(false).Q);
        var (key, nonce) = Keys(Shared(once, deviceKey), deviceKey, deviceSecret, ours, salt);
        var sealedText = new byte[HeaderLength + text.Length + 1 + TagLength];
        WriteHeader(sealedText, salt, ours);
        var body = sealedText.AsSpan(HeaderLength);
        byte[] record = [.. text, LastRecord];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, record, body[..record.Length], body[record.Length..]);
        return sealedText;
    }

    private static void WriteHeader(Span<byte> to, byte[] salt, byte[] ours)
    {
        salt.CopyTo(to);
        BinaryPrimitives.WriteInt32BigEndian(to[SaltLength..], RecordSize);
        to[SaltLength + 4] = PointLength;
        ours.CopyTo(to[(SaltLength + 5)..]);
    }

    private static byte[] Shared(ECDiffieHellman once, byte[] deviceKey)
    {
        using var device = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Points.Read(deviceKey) });
        return once.DeriveRawSecretAgreement(device.PublicKey);
    }

    private static (byte[] Key, byte[] Nonce) Keys(byte[] shared, byte[] deviceKey, byte[] deviceSecret, byte[] ours, byte[] salt)
    {
        var mixed = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, deviceSecret, [.. "WebPush: info\0"u8, .. deviceKey, .. ours]);
        return (
            HKDF.DeriveKey(HashAlgorithmName.SHA256, mixed, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0")),
            HKDF.DeriveKey(HashAlgorithmName.SHA256, mixed, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0")));
    }
}
