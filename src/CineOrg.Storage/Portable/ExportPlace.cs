using System.IO.Compression;

namespace CineOrg.Storage.Portable;

/// <summary>Where an export is written: beside its place, and moved there when it is whole.</summary>
internal sealed class ExportPlace : IDisposable
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string _place;
    private readonly string _partial;
    private readonly ZipArchive? _archive;
    private bool _done;

    /// <exception cref="IOException">Something is there already.</exception>
    public ExportPlace(string place)
    {
        (_place, _partial) = (place.TrimEnd('/'), place.TrimEnd('/') + ".partial");
        if (File.Exists(_place) || (Directory.Exists(_place) && Directory.EnumerateFileSystemEntries(_place).Any()))
            throw new IOException($"{_place} is there already: choose a new name");
        Clear();
        if (_place.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) _archive = new(File.Create(_partial), ZipArchiveMode.Create);
        else Directory.CreateDirectory(_partial);
    }

    public List<ManifestFile> Files { get; } = [];

    /// <summary>Writes one file and remembers its length and hash.</summary>
    public void Write(string name, Action<Stream> write)
    {
        using var stream = Open(name);
        using var hashed = new HashedStream(stream);
        write(hashed);
        Files.Add(new(name, hashed.Length, hashed.Hash()));
    }

    /// <summary>Says that all is written: it stands at its place from now on.</summary>
    public void Finish()
    {
        _archive?.Dispose();
        if (_archive is null && Directory.Exists(_place)) Directory.Delete(_place); // empty, or it would have been refused
        if (_archive is null) Directory.Move(_partial, _place);
        else File.Move(_partial, _place);
        _done = true;
    }

    public void Dispose()
    {
        if (_done) return;
        _archive?.Dispose();
        Clear();
    }

    private Stream Open(string name)
    {
        if (_archive is not null)
        {
            var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = NoTime;
            return entry.Open();
        }
        var path = Path.Combine(_partial, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.Create(path, 256 * 1024);
    }

    private void Clear()
    {
        if (Directory.Exists(_partial)) Directory.Delete(_partial, recursive: true);
        File.Delete(_partial);
    }
}
