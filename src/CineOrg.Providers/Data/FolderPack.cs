namespace CineOrg.Providers.Data;

/// <summary>A pack that lies open in a folder.</summary>
internal sealed class FolderPack(string folder) : IPackFiles
{
    private readonly string _folder = Path.GetFullPath(folder);

    public string Place => _folder;

    public PackFile? Read(string path)
    {
        var file = new FileInfo(Path.Combine(_folder, path));
        if (!file.Exists) return null;
        if (file.LinkTarget is not null) throw new InvalidDataException($"{path} is a link");
        if (file.Length > IPackFiles.LargestFile) throw new InvalidDataException($"{path} is larger than {IPackFiles.LargestFile} bytes");
        return new(File.ReadAllBytes(file.FullName), file.LastWriteTimeUtc);
    }

    public IReadOnlyList<string> List(string folder)
    {
        var place = Path.Combine(_folder, folder);
        if (!Directory.Exists(place)) return [];
        return [.. Directory.EnumerateFiles(place, "*.json").Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)];
    }
}
