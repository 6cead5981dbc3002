using CineOrg.Core.Library;

namespace CineOrg.Media.Files;

/// <summary>Remembers when each folder last changed and tells which did since. What it sees first counts as known.</summary>
internal sealed class FolderClock(IVideoFiles files)
{
    private readonly Dictionary<string, Dictionary<string, long>> _roots = new(StringComparer.Ordinal);

    public IReadOnlyList<string> ChangedIn(string root)
    {
        var now = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (path, modified) in files.FolderTimes(root)) now[path] = modified;
        var changed = _roots.TryGetValue(root, out var before) ? Difference(before, now) : [];
        _roots[root] = now;
        return changed;
    }

    /// <summary>Folders with a new time; a new or vanished one shows in the time of the folder above.</summary>
    private static IReadOnlyList<string> Difference(Dictionary<string, long> before, Dictionary<string, long> now) =>
        [.. now.Where(pair => before.TryGetValue(pair.Key, out var then) && then != pair.Value).Select(pair => pair.Key)];
}
