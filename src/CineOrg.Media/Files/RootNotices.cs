using Microsoft.Extensions.Logging;

namespace CineOrg.Media.Files;

/// <summary>The kernel's notices of one root, told as folders in which something stirred.</summary>
internal sealed class RootNotices : IDisposable
{
    private readonly FileSystemWatcher? _watcher;

    private RootNotices(FileSystemWatcher? watcher) => _watcher = watcher;

    /// <param name="stirred">Takes the folder's path relative to the root.</param>
    /// <param name="lost">Called when notices were lost, so that the folders are compared instead.</param>
    public static RootNotices Of(string root, Action<string> stirred, Action lost, ILogger log)
    {
        try
        {
            var watcher = new FileSystemWatcher(root) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Created += (_, notice) => stirred(FolderOf(notice.Name));
            watcher.Changed += (_, notice) => stirred(FolderOf(notice.Name));
            watcher.Deleted += (_, notice) => stirred(FolderOf(notice.Name));
            watcher.Renamed += (_, notice) =>
            {
                stirred(FolderOf(notice.OldName));
                stirred(FolderOf(notice.Name));
            };
            watcher.Error += (_, _) => lost();
            watcher.EnableRaisingEvents = true;
            return new(watcher);
        }
        catch (IOException full)
        {
            // The kernel grants only so many watches; the folders' times still tell what changes.
            log.LogWarning(full, "No notices for {Root}; its folders are compared every few minutes instead", root);
            return new(null);
        }
    }

    public void Dispose() => _watcher?.Dispose();

    private static string FolderOf(string? name) => Path.GetDirectoryName(name) ?? "";
}
