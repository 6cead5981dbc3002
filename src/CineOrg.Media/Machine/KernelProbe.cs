using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.Media.Machine;

/// <summary>Reads how the machine does from /proc and /sys/fs/cgroup. On a system without them everything is unknown.</summary>
/// <param name="folders">The data directory and the library's roots, whose disks are watched.</param>
internal sealed class KernelProbe(KernelFiles files, Func<IReadOnlyList<string>> folders, TimeProvider clock) : ILoadProbe
{
    private readonly Cgroup _group = new(files);
    private Seen? _before;

    public MachineLoad Look()
    {
        var now = See();
        var before = _before;
        _before = now;
        return before is null ? new(Memory: Memory()) : new(Cpu(before, now), Memory(), IoPressure(before, now), DiskWait(before, now));
    }

    private Seen See() => new(clock.GetTimestamp(), _group.CpuMicroseconds(), Machine(), Stalled(), new Disks(files, folders()).Counts());

    private double? Cpu(Seen before, Seen now)
    {
        var passed = clock.GetElapsedTime(before.At, now.At).TotalMicroseconds;
        var ours = passed > 0 ? (now.Cpu - before.Cpu) / (passed * (_group.Processors() ?? Environment.ProcessorCount)) : null;
        var all = Share(now.Machine?.Busy - before.Machine?.Busy, now.Machine?.All - before.Machine?.All);
        return Highest(ours, all);
    }

    private double? Memory()
    {
        var machine = 1 - Share(files.Named("/proc/meminfo", "MemAvailable"), files.Named("/proc/meminfo", "MemTotal"));
        return Highest(_group.Memory(), machine);
    }

    private double? IoPressure(Seen before, Seen now)
    {
        var passed = clock.GetElapsedTime(before.At, now.At).TotalMicroseconds;
        return passed > 0 && (now.Stalled - before.Stalled) is { } stalled ? Math.Clamp(stalled / passed, 0, 1) : null;
    }

    private static double? DiskWait(Seen before, Seen now) => now.Disks
        .Where(disk => before.Disks.ContainsKey(disk.Key))
        .Select(disk => Wait(before.Disks[disk.Key], disk.Value)).Max();

    private static double? Wait(DiskCount before, DiskCount now) =>
        now.Requests > before.Requests ? (now.Milliseconds - before.Milliseconds) / (double)(now.Requests - before.Requests) : 0;

    // The first line of /proc/stat counts ticks of user, nice, system, idle, iowait, irq, softirq, steal.
    private (long Busy, long All)? Machine()
    {
        var ticks = KernelFiles.Words(files.Lines("/proc/stat").FirstOrDefault() ?? "").Skip(1).Take(8).Select(KernelFiles.Whole).OfType<long>().ToList();
        return ticks.Count < 5 ? null : (ticks.Sum() - ticks[3] - ticks[4], ticks.Sum());
    }

    // "some avg10=0.00 avg60=0.05 avg300=0.41 total=1178433065": microseconds in which at least one task waited.
    private long? Stalled() => files.Lines("/proc/pressure/io").FirstOrDefault(line => line.StartsWith("some ", StringComparison.Ordinal)) is { } some
        ? KernelFiles.Whole(some.Split("total=").Last().Trim()) : null;

    private static double? Share(long? part, long? whole) => whole is > 0 && part is { } known ? Math.Clamp(known / (double)whole, 0, 1) : null;

    private static double? Highest(double? one, double? other) => one is null ? other : other is null ? one : Math.Clamp(Math.Max(one.Value, other.Value), 0, 1);

    private sealed record Seen(long At, long? Cpu, (long Busy, long All)? Machine, long? Stalled, IReadOnlyDictionary<string, DiskCount> Disks);
}
