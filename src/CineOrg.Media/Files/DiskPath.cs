using System.Text;
using CineOrg.Core.Library;

namespace CineOrg.Media.Files;

internal static class DiskPath
{
    /// <summary>The path as the kernel wants it: bytes ended by a zero.</summary>
    /// <param name="root">Absolute, as .NET spells it.</param>
    /// <param name="path">Relative, as <see cref="ScannedName"/> spells it.</param>
    public static byte[] Bytes(string root, string path)
    {
        byte[] inside = path.Length == 0 ? [] : [(byte)'/', .. ScannedName.Bytes(path)];
        return [.. Encoding.UTF8.GetBytes(root), .. inside, 0];
    }
}
