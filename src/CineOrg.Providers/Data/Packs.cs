using CineOrg.Providers.Demo;
using CineOrg.Providers.Tmdb;
using CineOrg.Providers.Wikidata;

namespace CineOrg.Providers.Data;

internal static class Packs
{
    public static IReadOnlyList<IPackIndex> Indexes { get; } =
    [
        new DemoWorkIndex(), new DemoPersonIndex(), new DemoCollectionIndex(), new TmdbTitleIndex(), new TmdbFindIndex(), new WikidataTitleIndex(), new WikidataFilmIndex(), new WikidataStatementIndex(),
    ];

    public static JsonReplayProvider Replay(string path) => new(Open(path), Indexes);

    /// <exception cref="InvalidDataException">Neither a folder nor a zip archive.</exception>
    public static IPackFiles Open(string path) =>
        Directory.Exists(path) ? new FolderPack(path)
        : File.Exists(path) ? new ZipPack(path)
        : throw new InvalidDataException($"Pack {path}: there is no such folder or archive.");
}
