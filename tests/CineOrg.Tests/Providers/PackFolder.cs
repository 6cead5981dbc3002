using CineOrg.Providers.Data;

namespace CineOrg.Tests.Providers;

/// <summary>A pack in a temporary folder, gone with the test.</summary>
internal sealed class PackFolder : IDisposable
{
    public PackFolder(string manifest = """{"pack":"p","title":"A pack","schema":1,"version":1,"licence":"CC0-1.0","languages":["fr"],"providers":{"wikidata":"wikidata","wikipedia":"wikipedia","tmdb":"tmdb"}}""") =>
        Write("pack.json", manifest);

    public string Path { get; } = Directory.CreateTempSubdirectory("cineorg-pack-").FullName;

    public PackFolder Write(string path, string body)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, body);
        return this;
    }

    public JsonReplayProvider Replay() => Packs.Replay(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
