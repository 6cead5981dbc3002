using System.Diagnostics;
using System.Globalization;
using CineOrg.App.Tests.Harness;
using Shouldly;

namespace CineOrg.App.Tests.Robustness;

/// <summary>
/// Runs one command to its end, then again in fresh copies of the same data directory, killed at moments drawn uniformly over the
/// measured length, several times in a row; what the database holds in the end must be what the unkilled run left.
/// </summary>
/// <param name="prepared">Data directory that every run begins with; null for none.</param>
internal sealed class Killing(string? prepared, IReadOnlyList<string> command)
{
    private const int InARow = 4;

    /// <summary>CINEORG_KILL_SEED repeats a run's draws.</summary>
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CINEORG_KILL_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var told)
            ? told : Random.Shared.Next();

    public async Task Compare(int kills)
    {
        var (expected, length) = await Unkilled();
        var draw = new Random(Seed);
        Say($"seed {Seed}, {kills} kills over {length.TotalMilliseconds:0} ms of: cineorg {string.Join(' ', command.Take(1))}");
        for (var done = 0; done < kills;) done += await Life(draw, length, Math.Min(InARow, kills - done), expected);
    }

    private async Task<(IReadOnlyList<string> Text, TimeSpan Length)> Unkilled()
    {
        using var home = Begin();
        var began = Stopwatch.GetTimestamp();
        (await home.Run([.. command])).Ended(0);
        var length = Stopwatch.GetElapsedTime(began);
        return (await End(home), length);
    }

    /// <returns>How often it was killed: fewer than asked when it came to its end before the moment drawn.</returns>
    private async Task<int> Life(Random draw, TimeSpan length, int kills, IReadOnlyList<string> expected)
    {
        using var home = Begin();
        List<string> moments = [];
        while (moments.Count < kills)
        {
            var moment = length * draw.NextDouble();
            if (!await KilledAt(home, moment)) break;
            moments.Add($"{moment.TotalMilliseconds:0} ms");
        }
        if (moments.Count == 0) return 0;
        Same(await End(home), expected, $"seed {Seed}, killed after {string.Join(", ", moments)}");
        return moments.Count;
    }

    private async Task<bool> KilledAt(Home home, TimeSpan moment)
    {
        using var process = home.Start(command);
        try
        {
            await process.WaitForExitAsync().WaitAsync(moment);
            return false;
        }
        catch (TimeoutException)
        {
            process.Kill();
            await process.WaitForExitAsync();
            return true;
        }
    }

    /// <summary>Restarts, asks again, and lets everything come to rest.</summary>
    private async Task<IReadOnlyList<string>> End(Home home)
    {
        await using (var program = await ProgramUnderTest.Serve(home))
        {
            (await program.Run([.. command])).Ended(0);
            await Settled.Wait(home);
            await program.Terminate();
        }
        return StoredText.Of(home);
    }

    private Home Begin()
    {
        var home = new Home();
        if (prepared is not null) Shell.Run($"cp -a '{prepared}' '{home.Data}'", home.Folder);
        return home;
    }

    private static void Same(IReadOnlyList<string> text, IReadOnlyList<string> expected, string when)
    {
        var (lost, extra) = (Without(expected, text), Without(text, expected));
        (lost.Count + extra.Count).ShouldBe(0, $"{when}\nlost ({lost.Count}):\n{string.Join('\n', lost.Take(10))}\ndouble or other ({extra.Count}):\n{string.Join('\n', extra.Take(10))}");
    }

    private static List<string> Without(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        var left = others.CountBy(line => line).ToDictionary();
        return [.. lines.Where(line => left.GetValueOrDefault(line) == 0 || --left[line] < 0)];
    }

    // Whoever sees a failure must be able to repeat it, so the seed is told even when nothing failed.
    private static void Say(string line) => Console.Out.WriteLine(line);
}
