using CineOrg.Core.Availability;
using CineOrg.Media.Files;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Files;

public sealed class RootLayersTests : IDisposable
{
    private readonly string _system = Directory.CreateTempSubdirectory("cineorg-system-").FullName;

    [Fact]
    public void Disks_and_shares_are_told_apart_by_what_the_machine_says()
    {
        Mounts("8:1 / / rw - ext4 /dev/sda1 rw", "8:17 / /mnt/turning rw - xfs /dev/sdb1 rw", "0:50 / /mnt/nas rw shared:5 - nfs4 nas:/films rw",
            "0:60 / /mnt/ram rw - tmpfs tmpfs rw", "0:70 / /mnt/my\\040pool rw - btrfs /dev/sdb1 rw", "0:80 / /mnt/odd rw - fuse.odd odd rw");
        Disk("sda", "8:1", turning: false);
        Disk("sdb", "8:17", turning: true);

        Layer("/home/films").ShouldBe(DataLocations.Ssd);
        Layer("/mnt/turning").ShouldBe(DataLocations.Disk);
        Layer("/mnt/turning/films").ShouldBe(DataLocations.Disk);
        Layer("/mnt/turningpoint").ShouldBe(DataLocations.Ssd);
        Layer("/mnt/nas/films").ShouldBe(DataLocations.Share);
        Layer("/mnt/ram/films").ShouldBe(DataLocations.Ssd);
        Layer("/mnt/my pool/films").ShouldBe(DataLocations.Disk);
        Layer("/mnt/odd/films").ShouldBeNull();
    }

    [Fact]
    public void A_machine_that_says_nothing_leaves_the_layer_open() => Layer("/films").ShouldBeNull();

    public void Dispose() => Directory.Delete(_system, recursive: true);

    private string? Layer(string folder) => new RootLayers(_system).LayerOf(folder);

    private void Mounts(params string[] lines)
    {
        Directory.CreateDirectory(Path.Combine(_system, "proc/self"));
        File.WriteAllLines(Path.Combine(_system, "proc/self/mountinfo"), lines.Select((line, at) => $"{20 + at} 1 {line}"));
    }

    private void Disk(string name, string device, bool turning)
    {
        var disk = Path.Combine(_system, "sys/devices", name);
        var partition = Directory.CreateDirectory(Path.Combine(disk, name + "1")).FullName;
        Directory.CreateDirectory(Path.Combine(disk, "queue"));
        File.WriteAllText(Path.Combine(disk, "queue/rotational"), turning ? "1\n" : "0\n");
        foreach (var link in new[] { $"sys/dev/block/{device}", $"sys/class/block/{name}1" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_system, link))!);
            Directory.CreateSymbolicLink(Path.Combine(_system, link), partition);
        }
    }
}
