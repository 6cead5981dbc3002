using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CineOrg.Core.Social;

/// <summary>SHA-256 of a secret of at least 256 random bits: enough to know it again, useless to whoever reads the database.</summary>
public readonly record struct SecretHash
{
    private readonly UInt128 _high;
    private readonly UInt128 _low;

    private SecretHash(ReadOnlySpan<byte> hash)
    {
        _high = BinaryPrimitives.ReadUInt128BigEndian(hash);
        _low = BinaryPrimitives.ReadUInt128BigEndian(hash[16..]);
    }

    public static SecretHash Of(string secret) => new(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <param name="hash">32 bytes as stored.</param>
    /// <exception cref="ArgumentException">Another length.</exception>
    public static SecretHash FromBytes(ReadOnlySpan<byte> hash) =>
        hash.Length == SHA256.HashSizeInBytes ? new(hash) : throw new ArgumentException("A SHA-256 has 32 bytes.", nameof(hash));

    /// <summary>The 32 bytes to store.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, _high);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16), _low);
        return bytes;
    }

    /// <summary>What the rest of the program calls the holder: 16 hexadecimal digits, from which the secret cannot be had.</summary>
    public string Pseudonym => ((ulong)(_high >> 64)).ToString("x16", CultureInfo.InvariantCulture);
}
