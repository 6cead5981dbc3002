using CineOrg.Providers.Demo;

namespace CineOrg.Providers.Data;

internal static class Packs
{
    public static IReadOnlyList<IPackIndex> Indexes { get; } = [new DemoWorkIndex(), new DemoPersonIndex()];

    /// <exception cref="InvalidDataException">Neither a folder nor a zip archive.</exception>
    public static IPackFiles Open(string path) =>
        Directory.Exists(path) ? new FolderPack(path)
        : File.Exists(path) ? new ZipPack(path)
        : throw new InvalidDataException($"Pack {path}: there is no such folder or archive.");
}
