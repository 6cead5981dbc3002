namespace CineOrg.Media.Machine;

/// <summary>The disks that some folders lie on, and what the kernel counted of them (Documentation/admin-guide/iostats.rst).</summary>
internal sealed class Disks(KernelFiles files, IReadOnlyList<string> folders)
{
    /// <summary>Requests served so far and the milliseconds they took together, by device number (<c>254:0</c>).</summary>
    public IReadOnlyDictionary<string, DiskCount> Counts()
    {
        var ours = Devices();
        return files.Lines("/proc/diskstats").Select(KernelFiles.Words).Where(words => words.Length >= 11 && ours.Contains($"{words[0]}:{words[1]}"))
            .DistinctBy(words => (words[0], words[1]))
            .ToDictionary(words => $"{words[0]}:{words[1]}", words => new DiskCount(Of(words, 3) + Of(words, 7), Of(words, 6) + Of(words, 10)));
    }

    private static long Of(string[] words, int column) => KernelFiles.Whole(words[column]) ?? 0;

    private HashSet<string> Devices()
    {
        var mounts = files.Lines("/proc/self/mountinfo").Select(KernelFiles.Words).Where(words => words.Length > 4)
            .Select(words => (Device: words[2], Point: words[4].Replace("\\040", " ", StringComparison.Ordinal))).ToList();
        return [.. folders.Select(folder => mounts.Where(mount => Holds(mount.Point, folder)).DefaultIfEmpty().MaxBy(mount => mount.Point?.Length).Device).OfType<string>()];
    }

    private static bool Holds(string point, string folder) =>
        point == "/" || folder == point || folder.StartsWith(point + "/", StringComparison.Ordinal);
}

internal readonly record struct DiskCount(long Requests, long Milliseconds);
