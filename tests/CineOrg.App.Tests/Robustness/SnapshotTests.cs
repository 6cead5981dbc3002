using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>The index on disk is a help and nothing more: damaged or cut off, it is built anew and search answers.</summary>
public sealed class SnapshotTests : IDisposable
{
    private const int Films = 300;
    private readonly Home _home = new();

    private string Snapshot => Path.Combine(_home.Data, "search.index");

    public static TheoryData<string> Damages => [.. Ways.Keys];

    private static Dictionary<string, Func<byte[], byte[]>> Ways { get; } = new()
    {
        ["numbers below nought"] = whole => [.. whole[..40], .. Enumerable.Repeat((byte)0xff, whole.Length - 40)],
        ["a letter changed"] = whole => [.. whole[..^100], (byte)(whole[^100] ^ 1), .. whole[^99..]],
        ["half of it"] = whole => whole[..(whole.Length / 2)],
        ["nothing in it"] = _ => [],
    };

    [Theory, MemberData(nameof(Damages))]
    public async Task A_snapshot_with_this_is_left_aside_and_search_answers(string damage)
    {
        await Scanned();
        File.WriteAllBytes(Snapshot, Ways[damage](File.ReadAllBytes(Snapshot)));

        await using var program = await ProgramUnderTest.Serve(_home);

        await IsReady(program);
        await Answers(program);
        (await program.Terminate()).ShouldBe(0);
    }

    [Fact]
    public async Task A_program_killed_while_it_writes_a_snapshot_starts_and_answers_from_what_is_whole()
    {
        await Scanned();
        File.Delete(Snapshot);
        await using (var killed = await ProgramUnderTest.Serve(_home)) await KilledWriting(killed);

        await using var program = await ProgramUnderTest.Serve(_home);

        await IsReady(program);
        await Answers(program);
    }

    public void Dispose() => _home.Dispose();

    private async Task Scanned()
    {
        await using var program = await ProgramUnderTest.Serve(_home);
        (await program.Run("scan", _home.Films.WithMany(Films).Path)).Ended(0);
        await Settled.Wait(_home);
        (await program.Terminate()).ShouldBe(0);
        File.Exists(Snapshot).ShouldBeTrue();
    }

    /// <summary>Killed as soon as the first byte of it comes into being.</summary>
    private async Task KilledWriting(ProgramUnderTest program)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(_home.Data, "search.index*") { EnableRaisingEvents = true };
        watcher.Created += (_, _) => begun.TrySetResult();
        if (!Directory.EnumerateFiles(_home.Data, "search.index*").Any()) await begun.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await program.Kill();
    }

    private static async Task IsReady(ProgramUnderTest program)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await program.Web.Get("/health")).Json.GetProperty("search").Text("state") != "ready") await look.WaitForNextTickAsync(patience.Token);
    }

    private static async Task Answers(ProgramUnderTest program) =>
        (await program.Web.Get("/v1/works/search?q=Reel%20aaaabc")).Json.List("movies").Texts("title").ShouldContain("Reel aaaabc");
}
