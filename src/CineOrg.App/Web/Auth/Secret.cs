using System.Buffers.Text;
using System.Security.Cryptography;

namespace CineOrg.App.Web.Auth;

/// <summary>256 random bits as 43 characters that a URL, a cookie and a header all bear.</summary>
internal static class Secret
{
    public const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static bool LooksRight(string? value) => value is { Length: Length } && Base64Url.IsValid(value);
}
