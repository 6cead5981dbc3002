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

    [Fact]
    public async Task What_must_be_written_for_a_request_is_refused_in_words_and_pages_are_shown_on()
    {
        MountSmall();
        await using var program = await ProgramUnderTest.Serve(_home, "--set", "library:watch=false", "--set", "http:requestsPerMinute=0");
        (await program.Run("scan", _home.Films.With("Ran (1985).mkv").Path)).Ended(0);
        using var owner = await program.ByKey();
        var ran = (await program.Web.Get("/v1/works?q=ran")).Json.List("items").Texts("id").Single();
        Fill();

        var refused = await UntilRefused(() => owner.Post("/v1/scans", $$"""{ "paths": ["{{_home.Films.Path}}"] }""", ("Accept-Language", "en")));
        refused.ShouldRefuse(HttpStatusCode.InsufficientStorage, "no-room");
        refused.Json.Text("title").ShouldBe("The disk takes nothing more: nothing was changed.");
        (await UntilRefused(() => owner.Post("/v1/scans", "{}", ("Accept-Language", "fr")))).Json.Text("title").ShouldBe("Le disque n’accepte plus rien\u00a0: rien n’a été changé.");
        (await owner.Get($"/films/{ran}")).Status.ShouldBe(HttpStatusCode.OK);
        (await program.Web.Get("/")).Status.ShouldBe(HttpStatusCode.OK);

        Enlarge();
        (await owner.Post("/v1/scans", "{}")).Status.ShouldBe(HttpStatusCode.Accepted);
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

    private void Fill() => Shell.Code("dd if=/dev/zero of=data/filler bs=4096 count=100000 2>/dev/null", _home.Folder);

    // The log has some room of its own left: it takes a few changes before the disk is asked for more.
    private static async Task<Answer> UntilRefused(Func<Task<Answer>> ask)
    {
        var answer = await ask();
        for (var tries = 1; tries < 3000 && (int)answer.Status < 300; tries++) answer = await ask();
        return answer;
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
