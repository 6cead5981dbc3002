using CineOrg.Core.Availability;

namespace CineOrg.Media.Files;

/// <summary>
/// Tells disks apart by what Linux says: a network file system by the type of its mount, a turning disk by its block device
/// (<c>queue/rotational</c>); what lies in memory, or on a device that says nothing, is taken for a disk without turning parts or left open.
/// </summary>
/// <param name="system">Where <c>/proc</c> and <c>/sys</c> stand.</param>
internal sealed class RootLayers(string system = "/") : IRootLayers
{
    private static readonly HashSet<string> Shares =
        ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs", "davfs", "fuse.glusterfs", "lustre"];
    private static readonly HashSet<string> Memory = ["tmpfs", "ramfs"];

    public string? LayerOf(string folder)
    {
        try
        {
            return MountOf(folder) is not var (device, type, source) ? null
                : Shares.Contains(type) ? DataLocations.Share
                : IsTurning(device, source) is { } turning ? turning ? DataLocations.Disk : DataLocations.Ssd
                : Memory.Contains(type) ? DataLocations.Ssd : null;
        }
        catch (Exception silent) when (silent is IOException or UnauthorizedAccessException)
        {
            return null; // nothing tells
        }
    }

    // Fields of proc(5) mountinfo: id, parent, major:minor, root, mount point, options, any number of tags, -, type, source.
    private (string Device, string Type, string Source)? MountOf(string folder)
    {
        (string Device, string Type, string Source)? best = null;
        var longest = -1;
        foreach (var line in File.ReadLines(Path.Combine(system, "proc/self/mountinfo")))
        {
            var (fields, dash) = (line.Split(' '), line.IndexOf(" - ", StringComparison.Ordinal));
            if (fields.Length < 7 || dash < 0) continue;
            var point = Unescaped(fields[4]);
            // Of several mounts at one point the last lies on top.
            if (point.Length >= longest && Holds(point, folder) && line[(dash + 3)..].Split(' ') is [var type, var source, ..])
                (best, longest) = ((fields[2], type, source), point.Length);
        }
        return best;
    }

    // A partition says nothing itself; the disk above it does. File systems over several disks (btrfs) have no device number but name one of them.
    private bool? IsTurning(string device, string source)
    {
        var block = Path.Combine(system, "sys/dev/block", device);
        if (!Directory.Exists(block)) block = Path.Combine(system, "sys/class/block", Path.GetFileName(source));
        if (!source.StartsWith("/dev/", StringComparison.Ordinal) || !Directory.Exists(block)) return null;
        var real = new DirectoryInfo(block).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? block;
        foreach (var disk in new[] { real, Path.GetDirectoryName(real)! })
            if (Path.Combine(disk, "queue/rotational") is var says && File.Exists(says)) return File.ReadAllText(says).Trim() == "1";
        return null;
    }

    private static bool Holds(string point, string folder) =>
        point == "/" || folder == point || folder.StartsWith(point + "/", StringComparison.Ordinal);

    private static string Unescaped(string point) => !point.Contains('\\') ? point : point
        .Replace("\\040", " ", StringComparison.Ordinal).Replace("\\011", "\t", StringComparison.Ordinal)
        .Replace("\\012", "\n", StringComparison.Ordinal).Replace("\\134", "\\", StringComparison.Ordinal);
}
