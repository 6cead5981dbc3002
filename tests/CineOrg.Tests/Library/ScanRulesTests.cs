using CineOrg.Core.Library;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library;

public sealed class ScanRulesTests
{
    [Fact]
    public void However_a_tree_was_edited_the_inventory_ends_as_the_disk_is() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Holds(new Random(seed)).GetAwaiter().GetResult()));

    [Fact]
    public async Task A_scan_called_off_anywhere_ends_the_same_when_asked_again()
    {
        for (var reports = 1; reports < 300; reports += 60)
        {
            using var rig = new LibraryRig();
            for (var film = 0; film < 300; film++) rig.Write($"Film {film} (1950)/Film {film} (1950).mkv");
            await CallOff(rig, reports);

            (await rig.Scan()).Errors.ShouldBeEmpty();

            (rig.Count("works"), rig.Count("copies"), rig.Count("copy_files"), rig.CountEvents("MovieCreated")).ShouldBe((300, 300, 300, 300));
        }
    }

    private static async Task CallOff(LibraryRig rig, int reports)
    {
        using var calledOff = new CancellationTokenSource();
        var left = reports;
        await Should.ThrowAsync<OperationCanceledException>(() => rig.ScanUntil(new([rig.Films]), () =>
        {
            if ((left -= 64) <= 0) calledOff.Cancel();
            return Task.CompletedTask;
        }, calledOff.Token));
    }

    private static async Task<bool> Holds(Random random)
    {
        using var rig = new LibraryRig();
        rig.Write("stays (1900).mkv");   // an emptied root would count as unplugged
        for (var round = 0; round < 4; round++)
        {
            for (var edit = 0; edit < 8; edit++) Edit(rig, random);
            await rig.Scan();
            var present = rig.Files().Where(file => file.State == FileState.Present).ToList();
            present.Select(file => file.Path).ShouldBe(OnDisk(rig), ignoreOrder: true);
            present.ShouldAllBe(file => file.Copies == 2);
            rig.Files().ShouldNotContain(file => file.State == FileState.Sought);
            var again = await rig.Scan();
            (again.Added, again.Changed, again.Moved, again.Missing, again.Skipped).ShouldBe((0, 0, 0, 0, present.Count));
        }
        return true;
    }

    private static void Edit(LibraryRig rig, Random random)
    {
        var files = OnDisk(rig).Where(path => path != "stays (1900).mkv").ToList();
        var place = Place(random);
        if (files.Count == 0 || random.Next(3) == 0) rig.Write(place, random.Next(3) == 0 ? "" : new string('x', random.Next(1, 4)));
        else if (random.Next(3) == 0) File.Delete(rig.At(files[random.Next(files.Count)]));
        else if (random.Next(4) == 0 && Directory.Exists(rig.At("a")) && !Directory.Exists(rig.At("d"))) Directory.Move(rig.At("a"), rig.At("d"));
        else rig.Move(files[random.Next(files.Count)], place);
    }

    private static string Place(Random random) => Folder(random) + $"Film {random.Next(6)} ({1950 + random.Next(2)}).mkv";

    private static string Folder(Random random) => new[] { "", "a/", "a/b/", "c/", "d/" }[random.Next(5)];

    private static List<string> OnDisk(LibraryRig rig) =>
        [.. Directory.EnumerateFiles(rig.Films, "*.mkv", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(rig.Films, path)).Order(StringComparer.Ordinal)];
}
