using System.Security.Cryptography;

namespace CineOrg.Storage.Images;

/// <summary>
/// Files named by the SHA-256 of what they hold: <c>ab/cdef…</c>. A file gets its name only when all of it is on the disk, so that a
/// killed process leaves no half image.
/// </summary>
internal sealed class ImageFolder(string root)
{
    private const string Unfinished = "unfinished";

    public string Root => root;

    /// <summary>Null when there is none.</summary>
    public Stream? Open(byte[] hash)
    {
        try
        {
            return new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public bool Has(byte[] hash) => File.Exists(PathOf(hash));

    /// <exception cref="IOException">The disk takes nothing more; nothing is left behind.</exception>
    public void Write(byte[] hash, ReadOnlySpan<byte> bytes)
    {
        var (path, unfinished) = (PathOf(hash), Path.Combine(root, Unfinished, Convert.ToHexStringLower(hash)));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(unfinished)!);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Remove(unfinished);
            throw refused as IOException ?? new IOException(refused.Message, refused);
        }
    }

    public void Delete(byte[] hash) => Remove(PathOf(hash));

    /// <summary>What was begun and never ended.</summary>
    public void Tidy()
    {
        var folder = Path.Combine(root, Unfinished);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>The files of one of the 256 folders.</summary>
    public IEnumerable<byte[]> In(byte first)
    {
        var folder = Path.Combine(root, $"{first:x2}");
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in Directory.EnumerateFiles(folder))
            if (Named(first, Path.GetFileName(file)) is { } hash) yield return hash;
    }

    private string PathOf(byte[] hash)
    {
        var name = Convert.ToHexStringLower(hash);
        return Path.Combine(root, name[..2], name[2..]);
    }

    private static byte[]? Named(byte first, string name) =>
        name.Length == 2 * (SHA256.HashSizeInBytes - 1) && name.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString($"{first:x2}{name}") : null;

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // It stays in nobody's way: it has no row, and the next sweep tries again.
        }
    }
}
