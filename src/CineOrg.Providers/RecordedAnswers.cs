using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CineOrg.Providers.Data;

namespace CineOrg.Providers;

/// <summary>What hybrid mode has recorded, and a replay pack made of it.</summary>
/// <param name="folder">Where it was recorded.</param>
public sealed class RecordedAnswers(string folder)
{
    /// <summary>Answers by provider; empty when nothing was recorded.</summary>
    public IReadOnlyDictionary<string, int> Count() => Directory.Exists(folder)
        ? new SortedDictionary<string, int>(Providers().ToDictionary(provider => provider, provider => Files(provider).Count()), StringComparer.Ordinal)
        : new SortedDictionary<string, int>();

    /// <summary>Writes a pack with a manifest of its own; whole or not at all.</summary>
    /// <param name="to">A folder that is new or empty, or a new file that ends in <c>.zip</c>.</param>
    /// <param name="languages">ISO 639-1 of the recorded texts.</param>
    /// <param name="secrets">Keys and tokens: wherever one stands in an answer, <c>***</c> stands in the pack.</param>
    /// <returns>Answers written.</returns>
    /// <exception cref="InvalidDataException">Nothing was recorded, or the place is taken: one line.</exception>
    public int Pack(string to, string title, IReadOnlyList<string> languages, IEnumerable<string> secrets, CancellationToken stop)
    {
        var providers = Count().Where(provider => provider.Value > 0).Select(provider => provider.Key).ToList();
        if (providers.Count == 0) throw new InvalidDataException($"nothing is recorded in {folder}");
        if (File.Exists(to) || (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any())) throw new InvalidDataException($"{to} is there already");
        var draft = $"{to.TrimEnd('/')}.part";
        var cleaner = new SecretCleaner(secrets);
        var isZip = to.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        try
        {
            int written;
            using (IPackWriter pack = isZip ? new ZipPackWriter(draft) : new FolderPackWriter(draft)) written = Write(pack, title, languages, providers, cleaner, stop);
            if (isZip) File.Move(draft, to);
            else
            {
                if (Directory.Exists(to)) Directory.Delete(to);
                Directory.Move(draft, to);
            }
            return written;
        }
        finally
        {
            if (File.Exists(draft)) File.Delete(draft);
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    private int Write(IPackWriter pack, string title, IReadOnlyList<string> languages, IReadOnlyList<string> providers, SecretCleaner cleaner, CancellationToken stop)
    {
        var manifest = new PackManifest("recording", title, 1, 1, "of each provider", languages, providers.ToDictionary(name => name, name => name));
        pack.Add(PackManifest.FileName, JsonSerializer.SerializeToUtf8Bytes(manifest, PackJson.Default.PackManifest), default);
        var written = 0;
        foreach (var file in providers.SelectMany(Files))
        {
            stop.ThrowIfCancellationRequested();
            pack.Add(Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), cleaner.Clean(File.ReadAllBytes(file.FullName)), file.LastWriteTimeUtc);
            written++;
        }
        return written;
    }

    private IEnumerable<string> Providers() => Directory.EnumerateDirectories(folder).Select(Path.GetFileName).OfType<string>()
        .Where(PackPath.IsInside).Order(StringComparer.Ordinal);

    /// <summary>In the order of their names, so that the same recording gives the same pack.</summary>
    private IEnumerable<FileInfo> Files(string provider) => Directory.EnumerateFiles(Path.Combine(folder, provider), "*.json", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(file => new FileInfo(file)).Where(file => file.LinkTarget is null && file.Length <= IPackFiles.LargestFile);
}

/// <summary>Where a pack's files go.</summary>
internal interface IPackWriter : IDisposable
{
    /// <param name="writtenAt">When it was recorded (UTC); default: the time of writing.</param>
    void Add(string path, byte[] body, DateTime writtenAt);
}

internal sealed class FolderPackWriter(string folder) : IPackWriter
{
    public void Add(string path, byte[] body, DateTime writtenAt)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, body);
        if (writtenAt != default) File.SetLastWriteTimeUtc(file, writtenAt);
    }

    public void Dispose() { }
}

internal sealed class ZipPackWriter(string path) : IPackWriter
{
    private static readonly DateTimeOffset FirstZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive _archive = ZipFile.Open(path, ZipArchiveMode.Create);

    public void Add(string path, byte[] body, DateTime writtenAt)
    {
        var entry = _archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = writtenAt == default ? FirstZipTime : new DateTimeOffset(writtenAt, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(body);
    }

    public void Dispose() => _archive.Dispose();
}

/// <summary>Takes secrets out of what is written.</summary>
internal sealed class SecretCleaner(IEnumerable<string> secrets)
{
    private readonly IReadOnlyList<string> _secrets = [.. secrets.Where(secret => secret.Length > 0)];

    public byte[] Clean(byte[] body)
    {
        if (_secrets.All(secret => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0)) return body;
        return Encoding.UTF8.GetBytes(_secrets.Aggregate(Encoding.UTF8.GetString(body), (text, secret) => text.Replace(secret, "***", StringComparison.Ordinal)));
    }
}
