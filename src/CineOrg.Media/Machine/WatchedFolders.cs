using CineOrg.Core.Library;

namespace CineOrg.Media.Machine;

/// <summary>The folders whose disks matter: the data directory and the library's roots, looked up again once in a while.</summary>
internal sealed class WatchedFolders(string dataDirectory, IInventory inventory)
{
    // A root that is added meanwhile is watched from the next look on.
    private const int LooksBetween = 60;
    private IReadOnlyList<string> _folders = [];
    private int _looks;

    public IReadOnlyList<string> Look()
    {
        if (_looks++ % LooksBetween == 0 && inventory.Roots().AsTask() is { IsCompletedSuccessfully: true } roots)
            _folders = [Path.GetFullPath(dataDirectory), .. roots.Result.Select(root => root.Path)];
        return _folders;
    }
}
