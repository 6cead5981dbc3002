using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>Learning about many films, killed again and again: what was answered is never asked for a second time.</summary>
public sealed class KilledRequestsTests : KilledRuns
{
    private const int Films = 30;
    private const int Kills = 5;

    [Fact]
    public async Task No_request_is_repeated_but_those_of_the_last_second_and_every_film_gets_there()
    {
        await using var tmdb = await CountedTmdb.Open();
        for (var film = 100; film < 100 + Films; film++) Shared.Films.Add($"Bobine {film} (1950).mkv");
        Shared.Variables["CINEORG_LIBRARY__ENRICHOWNED"] = "false";
        Shared.Variables["CINEORG_PROVIDERS__TMDB__BASEURL"] = tmdb.Address;
        Shared.Variables["CINEORG_PROVIDERS__TMDB__KEY"] = "0123456789abcdef0123456789abcdef";
        await Prepare();

        var killed = new List<DateTimeOffset>();
        var draw = new Random(Killing.Seed);
        while (killed.Count < Kills && await KilledAt(TimeSpan.FromMilliseconds(700 + draw.Next(1300)))) killed.Add(TimeProvider.System.GetUtcNow());
        var ended = await Shared.Run("enrich", "--all", "--json");

        ended.Code.ShouldBe(0, ended.Error);
        StoredText.Number(Shared, "select count(*) from works where level = 3").ShouldBe(Films);
        Repeated(tmdb, killed).ShouldBeEmpty($"seed {Killing.Seed}, killed {killed.Count} times");
        tmdb.Answered.Select(answer => answer.Asked).Distinct().Count().ShouldBeGreaterThanOrEqualTo(2 * Films);
    }

    private async Task<bool> KilledAt(TimeSpan moment)
    {
        using var process = Shared.Start(["enrich", "--all"]);
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

    private static IEnumerable<string> Repeated(CountedTmdb tmdb, List<DateTimeOffset> killed) => tmdb.Answered.GroupBy(answer => answer.Asked)
        .Where(answers => answers.Select(answer => answer.At).Order().SkipLast(1)
            .Any(at => !killed.Any(kill => kill >= at && kill - at < TimeSpan.FromSeconds(1))))
        .Select(answers => answers.Key);
}
