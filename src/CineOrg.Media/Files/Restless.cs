using System.Collections.Concurrent;
using CineOrg.Core.Library;

namespace CineOrg.Media.Files;

internal readonly record struct RestlessFolder(string Root, string Path);

/// <summary>Folders in which something stirred, until they are quiet and their videos have kept size and time long enough.</summary>
internal sealed class Restless(IVideoFiles files, VideoNames videos, TimeSpan settle, TimeProvider clock)
{
    private readonly ConcurrentDictionary<RestlessFolder, Stir> _folders = [];

    private sealed record Stir(DateTimeOffset Last, long? Snapshot);

    public void Stirred(string root, string folder) => _folders[new(root, folder)] = new(clock.GetUtcNow(), null);

    /// <summary>Takes out the folders that have come to rest.</summary>
    public IReadOnlyList<RestlessFolder> Settled() => [.. _folders.Where(pair => HasSettled(pair.Key, pair.Value)).Select(pair => pair.Key)];

    private bool HasSettled(RestlessFolder folder, Stir stir)
    {
        var now = clock.GetUtcNow();
        if (stir.Snapshot is not null && now - stir.Last < settle) return false;
        var seen = files.Walk(folder.Root, folder.Path, recursive: false, videos).FirstOrDefault();
        if (seen is not { Complete: true, Snapshot: var snapshot })
        {
            // The folder itself has gone: the one above it stirred too, and its scan sees that.
            _folders.TryRemove(new(folder, stir));
            return false;
        }
        if (stir.Snapshot == snapshot) return _folders.TryRemove(new(folder, stir));
        // Still growing, or looked at for the first time: it must now keep still for the whole time.
        _folders.TryUpdate(folder, new(now, snapshot), stir);
        return false;
    }
}
