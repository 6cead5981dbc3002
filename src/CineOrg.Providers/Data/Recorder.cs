using System.Text;

namespace CineOrg.Providers.Data;

/// <summary>Writes answers into a pack in a folder: a file per entity and language, whole or not at all, without any secret.</summary>
internal sealed class Recorder(string folder, IEnumerable<string> secrets, TimeProvider clock)
{
    private readonly SecretCleaner _cleaner = new(secrets);

    /// <summary>Makes the folder a pack, or one that names providers come since; each provider's recordings lie in a folder of its name.</summary>
    public Recorder Prepare(IReadOnlyList<string> providers)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, PackManifest.FileName);
        if (!File.Exists(file) || !PackManifest.Read(new FolderPack(folder)).Providers.Keys.ToHashSet().IsSupersetOf(providers)) Write(file, Encoding.UTF8.GetBytes(Manifest(providers)));
        return this;
    }

    public void Keep(DataRequest request, DataAnswer answer)
    {
        if (answer is DataAnswer.Nothing) Keep(request, Joined(request), NothingMark.Bytes.ToArray());
        if (answer is not DataAnswer.Found found) return;
        if (request.BatchProperty is null) Keep(request, Joined(request), found.Body);
        else
            foreach (var (key, entity) in EntityBatch.Split(request.BatchProperty, found.Body)) Keep(request, key, entity);
    }

    private void Keep(DataRequest request, string key, ReadOnlyMemory<byte> body) =>
        Write(Path.Combine(folder, PackPath.Name(request.Provider), PackPath.Of(request.Kind, key, request.Language)), _cleaner.Clean(body.ToArray()));

    private void Write(string path, byte[] body)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.CreateVersion7(clock.GetUtcNow()):n}.part";
        File.WriteAllBytes(draft, body);
        File.Move(draft, path, overwrite: true);
    }

    private static string Joined(DataRequest request) => string.Join('|', request.Keys);

    private static string Manifest(IEnumerable<string> providers) => $$"""
        {
          "pack": "recording",
          "title": "Recorded answers",
          "schema": 1,
          "version": 1,
          "licence": "of each provider",
          "languages": [],
          "providers": { {{string.Join(", ", providers.Select(name => $"\"{name}\": \"{PackPath.Name(name)}\""))}} }
        }

        """;
}
