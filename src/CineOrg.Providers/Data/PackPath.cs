using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CineOrg.Providers.Data;

/// <summary>Names of files in a pack. A key can hold anything; what it becomes can only be one plain name inside its folder.</summary>
internal static partial class PackPath
{
    private const int LongestName = 120;

    /// <summary><c>kind/key.json</c> or <c>kind/key.language.json</c>.</summary>
    public static string Of(string kind, string key, string? language) =>
        $"{Name(kind)}/{Name(key)}{(language is null ? "" : "." + Name(language))}.json";

    /// <summary>Letters, digits, <c>_</c> and <c>-</c> stay; every other byte becomes <c>~</c> and two hex digits; a long one ends in its hash.</summary>
    public static string Name(string key)
    {
        var name = new StringBuilder();
        foreach (var letter in Encoding.UTF8.GetBytes(key))
            if (char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'_' or (byte)'-') name.Append((char)letter);
            else name.Append(CultureInfo.InvariantCulture, $"~{letter:x2}");
        return name.Length is > 0 and <= LongestName ? name.ToString() : Shorten(name.ToString(), key);
    }

    /// <summary>True for a relative folder that stays where it is put: <c>.</c>, <c>tmdb</c>, <c>a/b</c>.</summary>
    public static bool IsInside(string folder) => folder == "." || Inside.IsMatch(folder);

    private static string Shorten(string name, string key) =>
        name[..Math.Min(name.Length, LongestName - 33)] + "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];

    [GeneratedRegex(@"^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Inside { get; }
}
