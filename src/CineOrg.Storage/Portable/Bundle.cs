using System.IO.Compression;

namespace CineOrg.Storage.Portable;

/// <summary>An export to be read: a folder or a zip archive, which is never unpacked, so that no entry's name can reach the disk.</summary>
internal abstract class Bundle : IDisposable
{
    /// <summary>Deflate makes at most 1032 of one; text like ours 5 to 20.</summary>
    private const long MostPacked = 200;
    private const int MostEntries = 3_000_000;
    private const int LinkMode = 0xA000;

    public required Manifest Manifest { get; init; }

    /// <exception cref="InvalidDataException">It is no export, or one that may not be taken in.</exception>
    public static Bundle Open(string place)
    {
        if (Directory.Exists(place)) return new Folder(place) { Manifest = Manifest.Read(Plain(Path.Combine(place, Manifest.FileName), Manifest.FileName)) };
        if (!File.Exists(place)) throw new InvalidDataException($"{place}: there is no such folder or archive");
        return Archive(place);
    }

    /// <exception cref="InvalidDataException">It is not there, or not as long as the manifest says.</exception>
    public abstract Stream Read(ManifestFile file);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    private static Zip Archive(string place)
    {
        using var file = Plain(place, place);
        ZipArchive archive;
        try
        {
            archive = ZipFile.OpenRead(place);
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException($"{place} is no sound zip archive: {wrong.Message}", wrong);
        }
        try
        {
            if (archive.Entries.Count > MostEntries) throw new InvalidDataException($"{place}: more than {MostEntries} entries");
            var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
            foreach (var entry in archive.Entries)
                if (!entries.TryAdd(Named(entry), entry)) throw new InvalidDataException($"{entry.FullName} stands twice in the archive");
            using var manifest = entries.TryGetValue(Manifest.FileName, out var first)
                ? first.Open() : throw new InvalidDataException($"{place}: it has no {Manifest.FileName}");
            return new(archive, entries) { Manifest = Manifest.Read(manifest) };
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private static string Named(ZipArchiveEntry entry)
    {
        if (entry.FullName != Manifest.FileName && !Manifest.MayHold(entry.FullName))
            throw new InvalidDataException($"{entry.FullName} is no name that an export holds");
        if ((entry.ExternalAttributes >> 16 & 0xF000) == LinkMode) throw new InvalidDataException($"{entry.FullName} is a link");
        if (entry.Length > (entry.CompressedLength * MostPacked) + 4096) throw new InvalidDataException($"{entry.FullName} is packed too tightly to be honest");
        return entry.FullName;
    }

    private static FileStream Plain(string path, string name)
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw new InvalidDataException($"{name} is missing");
        if (file.LinkTarget is not null) throw new InvalidDataException($"{name} is a link");
        // A pipe or a device tells no length; opening it could wait for ever.
        if (file.Length == 0) throw new InvalidDataException($"{name} is empty");
        return file.OpenRead();
    }

    private static InvalidDataException Length(ManifestFile file, long found) =>
        new($"{file.Path} has {found} bytes, the manifest says {file.Bytes}");

    private sealed class Folder(string root) : Bundle
    {
        public override Stream Read(ManifestFile file)
        {
            var path = Path.Combine(root, file.Path);
            if (new DirectoryInfo(Path.GetDirectoryName(path)!) is { LinkTarget: not null } folder && file.Path.Contains('/', StringComparison.Ordinal))
                throw new InvalidDataException($"{folder.Name} is a link");
            var stream = Plain(path, file.Path);
            return stream.Length == file.Bytes ? stream : throw Length(file, stream.Length);
        }
    }

    private sealed class Zip(ZipArchive archive, Dictionary<string, ZipArchiveEntry> entries) : Bundle
    {
        public override Stream Read(ManifestFile file)
        {
            if (!entries.TryGetValue(file.Path, out var entry)) throw new InvalidDataException($"{file.Path} is missing");
            if (entry.Length != file.Bytes) throw Length(file, entry.Length);
            try
            {
                return entry.Open();
            }
            catch (InvalidDataException wrong)
            {
                throw new InvalidDataException($"{file.Path}: {wrong.Message}", wrong);
            }
        }

        public override void Dispose()
        {
            archive.Dispose();
            base.Dispose();
        }
    }
}
