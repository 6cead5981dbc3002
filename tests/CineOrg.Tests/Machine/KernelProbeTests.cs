using CineOrg.Core.Jobs.Sensing;
using CineOrg.Media.Machine;
using CineOrg.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Machine;

public sealed class KernelProbeTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly HeldClock _clock = new();

    private static readonly string[] Files =
    [
        "proc/self/cgroup", "proc/self/mountinfo", "proc/stat", "proc/meminfo", "proc/diskstats", "proc/pressure/io", "sys/fs/cgroup/cpu.stat",
        "sys/fs/cgroup/cpu.max", "sys/fs/cgroup/memory.current", "sys/fs/cgroup/memory.max", "sys/fs/cgroup/memory.stat", "sys/fs/cgroup/cpu/cpu.cfs_quota_us",
    ];

    [Fact]
    public void A_machine_that_tells_nothing_is_unknown()
    {
        var probe = Probe();
        probe.Look();
        _clock.Pass(TimeSpan.FromSeconds(1));
        probe.Look().ShouldBe(MachineLoad.Unknown);
    }

    [Fact]
    public void Version_2_tells_processors_and_memory_of_the_group()
    {
        Write("proc/self/cgroup", "0::/house/film");
        Write("sys/fs/cgroup/house/film/cpu.max", "200000 100000");
        Write("sys/fs/cgroup/house/film/memory.max", "1000");
        Write("sys/fs/cgroup/house/film/memory.current", "900");
        Write("sys/fs/cgroup/house/film/memory.stat", "anon 500\ninactive_file 300\n");
        var seen = OneSecondApart(at => Write("sys/fs/cgroup/house/film/cpu.stat", $"usage_usec {at * 1_000_000}\nuser_usec 1"));
        seen.Cpu!.Value.ShouldBe(0.5, 0.001);
        seen.Memory!.Value.ShouldBe(0.6, 0.001);
    }

    [Fact]
    public void A_group_around_it_that_is_tighter_counts()
    {
        Write("proc/self/cgroup", "0::/house/film");
        Write("sys/fs/cgroup/house/film/cpu.max", "max 100000");
        Write("sys/fs/cgroup/house/cpu.max", "50000 100000");
        Write("sys/fs/cgroup/house/film/memory.max", "max");
        Write("sys/fs/cgroup/house/memory.max", "1000");
        Write("sys/fs/cgroup/house/memory.current", "950");
        var seen = OneSecondApart(at => Write("sys/fs/cgroup/house/film/cpu.stat", $"usage_usec {at * 250_000}\n"));
        seen.Cpu!.Value.ShouldBe(0.5, 0.001);
        seen.Memory!.Value.ShouldBe(0.95, 0.001);
    }

    [Fact]
    public void Whatever_file_is_missing_empty_or_of_another_form_only_its_figure_is_unknown() =>
        Prop.ForAll(Gen.Elements<string?>(null, "", "max", "-1", "99999999999999999999", "no number\n\0", "0::/../..", "usage_usec x", "some total=", "8 0").ArrayOf(Files.Length).ToArbitrary(), texts =>
        {
            foreach (var (file, text) in Files.Zip(texts))
            {
                Write(file, text ?? "");
                if (text is null) File.Delete(Path.Combine(_root.Path, file));
            }
            var probe = Probe("/var/lib/cineorg");
            probe.Look();
            _clock.Pass(TimeSpan.FromSeconds(1));
            var seen = probe.Look();
            return new[] { seen.Cpu, seen.Memory, seen.IoPressure }.All(share => share is null or (>= 0 and <= 1)) && seen.DiskWaitMs is null or >= 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Looking_leaves_next_to_nothing_to_the_collector()
    {
        var probe = new KernelProbe(new("/"), () => ["/"], TimeProvider.System);
        probe.Look();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var look = 0; look < 10; look++) probe.Look();
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 10).ShouldBeLessThan(6_000_000);
    }

    [Fact]
    public void Version_1_tells_them_too()
    {
        Write("proc/self/cgroup", "4:memory:/a/b\n2:cpuacct:/\n1:cpu:/");
        Write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "400000");
        Write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000");
        Write("sys/fs/cgroup/memory/a/b/memory.limit_in_bytes", "2000");
        Write("sys/fs/cgroup/memory/a/b/memory.usage_in_bytes", "1500");
        Write("sys/fs/cgroup/memory/a/b/memory.stat", "inactive_file 1\ntotal_inactive_file 500\n");
        var seen = OneSecondApart(at => Write("sys/fs/cgroup/cpuacct/cpuacct.usage", $"{at * 1_000_000_000L}"));
        seen.Cpu!.Value.ShouldBe(0.25, 0.001);
        seen.Memory!.Value.ShouldBe(0.5, 0.001);
    }

    [Fact]
    public void A_busy_neighbour_makes_the_machine_busy()
    {
        var seen = OneSecondApart(at => Write("proc/stat", $"cpu  {at * 90} 0 0 {at * 10} 0 0 0 0 0 0\ncpu0 1 2 3"));
        seen.Cpu!.Value.ShouldBe(0.9, 0.001);
    }

    [Fact]
    public void Disks_of_the_data_and_the_library_are_watched_and_no_others()
    {
        Write("proc/self/mountinfo", "22 1 254:0 / / rw - ext4 /dev/vda rw\n23 1 8:16 / /srv/films rw - ext4 /dev/sdb rw\n24 1 8:32 / /backup rw - ext4 /dev/sdc rw\n");
        var seen = OneSecondApart(at =>
        {
            Write("proc/diskstats", $" 254 0 vda {at * 10} 0 0 {at * 20} {at * 10} 0 0 {at * 20} 0 1 1\n 8 16 sdb {at * 10} 0 0 {at * 1200} 0 0 0 0 0 1 1\n 8 32 sdc {at} 0 0 {at * 90000} 0 0 0 0 0 1 1\n");
            Write("proc/pressure/io", $"some avg10=0.00 avg60=0.00 avg300=0.00 total={at * 400_000}\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=0\n");
        }, "/var/lib/cineorg", "/srv/films/mine");
        seen.DiskWaitMs!.Value.ShouldBe(120, 0.001);
        seen.IoPressure!.Value.ShouldBe(0.4, 0.001);
    }

    public void Dispose() => _root.Dispose();

    private MachineLoad OneSecondApart(Action<int> at, params string[] folders)
    {
        var probe = Probe(folders);
        at(1);
        probe.Look();
        _clock.Pass(TimeSpan.FromSeconds(1));
        at(2);
        return probe.Look();
    }

    private KernelProbe Probe(params string[] folders) => new(new(_root.Path), () => folders, _clock);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
