using CineOrg.App.Tests.Harness;

namespace CineOrg.App.Tests.Robustness;

/// <summary>A folder of films, and a data directory that knows them, which runs to be killed begin with.</summary>
public abstract class KilledRuns : IDisposable
{
    private protected Home Shared { get; } = new();

    public void Dispose()
    {
        Shell.Empty(Shared.Films.Path);
        Shared.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Names of every kind: films in parts, editions, copies of one film, what is no film, bytes that are not UTF-8.</summary>
    private protected void Fill(int from, int to)
    {
        for (var number = from; number < to; number++) Shared.Films.Add(Place(number), 1000 + number);
        Shell.Run("printf odd > $'00/Caf\\xe9.Latin.1999.mkv'; printf odder > $'01/New\\nline.Film.1998.mkv'", Shared.Films.Path);
    }

    private static string Place(int number)
    {
        var (folder, year) = ($"{number % 20:00}", 1920 + number % 90);
        var title = $"Bobine {string.Concat($"{number / 10:000}".Select(digit => (char)('a' + digit - '0')))}";
        return (number % 10) switch
        {
            0 => $"{folder}/{title} ({year}) cd1.mkv",
            1 => $"{folder}/{title} ({year - 1}) cd2.avi",
            2 => $"{folder}/{title} ({year}) Director's Cut 1080p.mkv",
            3 => $"{folder}/{title} ({year})/{title}.{year}.720p.BluRay.x264-GRP.mkv",
            4 => $"{folder}/Serie.{title}.S01E{number % 30:00}.mkv",
            5 => $"{folder}/{title} ({year})/Extras/trailer {number}.mp4",
            6 => $"{folder}/{title}.mkv",
            7 => $"{folder}/Été à {title} [{year}].m4v",
            8 => $"{folder}/{title} {year} VOSTFR.mkv",
            _ => $"{folder}/{number}.mkv",
        };
    }

    private protected async Task Prepare()
    {
        await using var program = await ProgramUnderTest.Serve(Shared);
        (await program.Run("scan", Shared.Films.Path)).Ended(0);
        await Settled.Wait(Shared);
        await program.Terminate();
    }
}
