using System.Diagnostics;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>Two films become one, and two again, killed at any moment: they are two, or one, and never in between.</summary>
public sealed class KilledMergeTests : KilledRuns
{
    private const int Copies = 800;
    private const int Kills = 4;

    [Fact]
    public async Task A_merge_or_its_undoing_killed_at_any_moment_has_happened_or_has_not()
    {
        for (var copy = 0; copy < Copies; copy++) Shared.Films.With($"{copy}/Nosferatu (1922).mkv", $"{copy}/Phantom (1922).mkv");
        await Prepare();
        using var merged = await Killed(Shared, ["merge", Film("Nosferatu"), Film("Phantom")]);
        using var parted = await Killed(merged, ["merge", "--undo", StoredText.Texts(merged, "select lower(hex(uuid)) from merges").Single()]);
        StoredText.Number(parted, "select count(*) from works").ShouldBe(2);
    }

    private string Film(string title) => StoredText.Texts(Shared, $"select lower(hex(uuid)) from works where canonical_title = '{title}'").Single();

    /// <returns>A home where the command was let run to its end.</returns>
    private static async Task<Home> Killed(Home prepared, string[] command)
    {
        using var untouched = Copy(prepared);
        var whole = Copy(prepared);
        var began = Stopwatch.GetTimestamp();
        (await whole.Run(command)).Ended(0);
        var length = Stopwatch.GetElapsedTime(began);
        var (before, after) = (await Rest(untouched), await Rest(whole));
        before.ShouldNotBe(after);
        var draw = new Random(Killing.Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var home = Copy(prepared);
            var moment = length * (0.4 + 0.6 * draw.NextDouble()); // the first part is the program's own start
            await KilledAt(home, command, moment);
            var text = await Rest(home);
            (text.SequenceEqual(before) || text.SequenceEqual(after)).ShouldBeTrue($"seed {Killing.Seed}, killed after {moment.TotalMilliseconds:0} ms of {length.TotalMilliseconds:0}:\n"
                + string.Join('\n', text.Except(before).Take(10)) + "\nor\n" + string.Join('\n', text.Except(after).Take(10)));
        }
        return whole;
    }

    private static async Task KilledAt(Home home, string[] command, TimeSpan moment)
    {
        using var process = home.Start(command);
        try
        {
            await process.WaitForExitAsync().WaitAsync(moment);
        }
        catch (TimeoutException)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Restarts, and lets everything that follows from what is stored come to its end.</summary>
    private static async Task<IReadOnlyList<string>> Rest(Home home)
    {
        await using (var program = await ProgramUnderTest.Serve(home))
        {
            await Settled.Wait(home);
            await program.Terminate();
        }
        return StoredText.Of(home);
    }

    private static Home Copy(Home prepared)
    {
        var home = new Home();
        Shell.Run($"cp -a '{prepared.Data}' '{home.Data}'", home.Folder);
        return home;
    }
}
