using System.Security.Cryptography;
using System.Text;

namespace CineOrg.Core.Housekeeping.Images;

/// <summary>What one image is called here, at one width. Nobody can make one up for an address that the catalogue does not state.</summary>
/// <param name="Subject">Film, person or copy under review that it is stated for.</param>
/// <param name="Key">See <see cref="KeyOf"/>.</param>
/// <param name="Width">Pixels; 0 for an image that its source has in one size only.</param>
public sealed record ImageName(Guid Subject, string Key, int Width)
{
    /// <summary>The key of an image that is stated under this address: the head of its SHA-256, in 16 hexadecimal digits.</summary>
    public static string KeyOf(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 8));
}
