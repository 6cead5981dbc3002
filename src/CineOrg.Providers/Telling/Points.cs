using System.Security.Cryptography;

namespace CineOrg.Providers.Telling;

/// <summary>Points of P-256 as 65 bytes, uncompressed (SEC 1, 2.3.3).</summary>
internal static class Points
{
    private const byte Uncompressed = 4;
    private const int Coordinate = 32, Length = 1 + 2 * Coordinate;

    public static byte[] Write(ECPoint point) => [Uncompressed, .. point.X!, .. point.Y!];

    /// <exception cref="CryptographicException">Not of that form. Whether it lies on the curve is seen when it is used.</exception>
    public static ECPoint Read(byte[] bytes) => bytes is [Uncompressed, ..] && bytes.Length == Length
        ? new() { X = bytes[1..(1 + Coordinate)], Y = bytes[(1 + Coordinate)..] }
        : throw new CryptographicException("no uncompressed point of P-256");
}
