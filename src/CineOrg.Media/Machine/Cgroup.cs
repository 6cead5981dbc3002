namespace CineOrg.Media.Machine;

/// <summary>
/// The control group that this process is in, of version 2 or 1: what it has used and what it may use at most.
/// See the kernel's Documentation/admin-guide/cgroup-v2.rst and cgroup-v1/.
/// </summary>
internal sealed class Cgroup(KernelFiles files)
{
    private const string Root = "/sys/fs/cgroup";

    /// <summary>Above this a version 1 limit means none: it is the largest number of whole pages.</summary>
    private const long Unlimited = 1L << 60;

    /// <summary>Microseconds of processor time used so far.</summary>
    public long? CpuMicroseconds() =>
        Folders("").Select(folder => files.Named($"{folder}/cpu.stat", "usage_usec")).FirstOrDefault(known => known is not null)
        ?? Folders("cpuacct").Select(folder => files.Number($"{folder}/cpuacct.usage")).FirstOrDefault(known => known is not null) / 1000;

    /// <summary>Processors it may use at most, by the tightest group that it is in; null when it may use all.</summary>
    public double? Processors() =>
        Folders("").Select(folder => Quota(KernelFiles.Words(files.Text($"{folder}/cpu.max") ?? ""))).Min()
        ?? Folders("cpu").Select(folder => Ratio(files.Number($"{folder}/cpu.cfs_quota_us"), files.Number($"{folder}/cpu.cfs_period_us"))).Min();

    /// <summary>0–1: memory held, file caches that can go at once left out, of what may be held, by the fullest group that it is in; null without a limit.</summary>
    public double? Memory() =>
        Folders("").Select(folder => Held(files.Number($"{folder}/memory.current"), folder, "inactive_file", files.Number($"{folder}/memory.max"))).Max()
        ?? Folders("memory").Select(folder =>
            Held(files.Number($"{folder}/memory.usage_in_bytes"), folder, "total_inactive_file", files.Number($"{folder}/memory.limit_in_bytes"))).Max();

    private double? Held(long? used, string folder, string cache, long? most) =>
        used is { } bytes && most is > 0 and < Unlimited ? Math.Clamp((bytes - (files.Named($"{folder}/memory.stat", cache) ?? 0)) / (double)most, 0, 1) : null;

    private static double? Quota(string[] words) => words is [var quota, var period] ? Ratio(KernelFiles.Whole(quota), KernelFiles.Whole(period)) : null;

    private static double? Ratio(long? quota, long? period) => quota is > 0 && period is > 0 ? quota / (double)period : null;

    /// <summary>Where the files of this group and of those around it may be, the innermost first: a container sees its own at the mount.</summary>
    private IEnumerable<string> Folders(string controller)
    {
        var mount = controller.Length == 0 ? Root : $"{Root}/{controller}";
        var path = files.Lines("/proc/self/cgroup").Select(line => line.Split(':', 3))
            .FirstOrDefault(parts => parts is [_, var names, _] && names.Split(',').Contains(controller))?[2].Trim() ?? "";
        if (path.Contains("..", StringComparison.Ordinal)) path = "";
        for (var at = path.TrimEnd('/'); at.Length > 0; at = at[..at.LastIndexOf('/')]) yield return mount + at;
        yield return mount;
    }
}
