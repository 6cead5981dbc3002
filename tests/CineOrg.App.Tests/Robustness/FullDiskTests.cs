using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>A disk that fills up while the program writes: one clear line, nothing lost, and it goes on once there is room.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Films = 2500;
    private readonly Home _home = new();

    [Fact]
    public async Task A_scan_says_so_ends_and_is_completed_once_there_is_room()
    {
        MountSmall();
        _home.Films.WithMany(Films);

        var full = (await _home.Run("scan", _home.Films.Path)).Ended(1);
        full.ErrorLines.ShouldContain(line => line.StartsWith("cineorg: No space left on the disk of " + StoredText.File(_home), StringComparison.Ordinal));
        full.Error.ShouldNotContain("   at ");
        var kept = StoredText.Number(_home, "select count(*) from works");
        kept.ShouldBeInRange(1, Films - 1);
        StoredText.Texts(_home, "pragma integrity_check").ShouldBe(["ok"]);

        Enlarge();
        (await _home.Run("scan", _home.Films.Path)).Ended(0);
        Whole();
    }

    [Fact]
    public async Task A_server_answers_on_and_takes_its_work_up_again_by_itself()
    {
        MountSmall();
        await using var program = await ProgramUnderTest.Serve(_home);

        (await program.Run("scan", _home.Films.WithMany(Films).Path)).Ended(1).Error.ShouldContain("No space left on the disk of " + StoredText.File(_home));
        (await program.Web.Get("/v1/works")).Status.ShouldBe(HttpStatusCode.OK);
        (await program.Run("search", "Reel")).Ended(0);

        Enlarge();
        await Settled.Wait(_home);
        Whole();
        (await program.Terminate()).ShouldBe(0);
    }

    public void Dispose()
    {
        if (Shell.Code("mountpoint -q data", _home.Folder) == 0) Shell.Run("umount data", _home.Folder);
        _home.Dispose();
    }

    private void MountSmall()
    {
        Directory.CreateDirectory(_home.Data);
        Assert.SkipUnless(Shell.Code("mount -t tmpfs -o size=3m none data", _home.Folder) == 0, "no mounting here");
    }

    private void Enlarge() => Shell.Run("mount -o remount,size=200m data", _home.Folder);

    private void Whole()
    {
        StoredText.Number(_home, "select count(*) from works").ShouldBe(Films);
        StoredText.Number(_home, "select count(*) from journal where type = 'MovieCreated'").ShouldBe(Films);
        StoredText.Number(_home, "select count(*) from journal where type = 'VideoFileDetected'").ShouldBe(Films);
        StoredText.Texts(_home, "select error from journal_dead_letters").ShouldBeEmpty();
        StoredText.Texts(_home, "pragma integrity_check").ShouldBe(["ok"]);
    }
}
