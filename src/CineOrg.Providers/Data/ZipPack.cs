using System.IO.Compression;

namespace CineOrg.Providers.Data;

/// <summary>A pack in a zip archive: read entry by entry, never unpacked, so that no entry's name can reach the disk.</summary>
internal sealed class ZipPack : IPackFiles, IDisposable
{
    private const int MostEntries = 1_000_000;
    private readonly Lock _oneReader = new();
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    /// <exception cref="InvalidDataException">It is no zip archive, or holds too many entries.</exception>
    public ZipPack(string path)
    {
        Place = Path.GetFullPath(path);
        _archive = ZipFile.OpenRead(Place);
        if (_archive.Entries.Count > MostEntries) throw new InvalidDataException($"Pack {Place}: more than {MostEntries} entries.");
        _entries = _archive.Entries.GroupBy(Plain, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    public string Place { get; }

    public PackFile? Read(string path)
    {
        if (!_entries.TryGetValue(Plain(path), out var entry)) return null;
        lock (_oneReader) return new(Unpack(entry), entry.LastWriteTime.ToUniversalTime());
    }

    public IReadOnlyList<string> List(string folder)
    {
        var start = Plain(folder + "/");
        return [.. _entries.Keys.Where(name => name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal)
            && name.IndexOf('/', start.Length) < 0).Order(StringComparer.Ordinal)];
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>The archive's directory can lie about sizes, so the bytes themselves are counted.</summary>
    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            if (body.Length + read > IPackFiles.LargestFile)
                throw new InvalidDataException($"{entry.FullName} is larger than {IPackFiles.LargestFile} bytes");
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    private static string Plain(ZipArchiveEntry entry) => Plain(entry.FullName);
    private static string Plain(string path) => path.Replace("./", "", StringComparison.Ordinal);
}
