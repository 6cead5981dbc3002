using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>A source's old word, asked again and killed in the middle: nothing is lost, and what was answered is not asked for again.</summary>
public sealed class KilledRefreshTests : KilledRuns
{
    private const int Films = 60;
    private const int Old = 121;

    [Fact]
    public async Task A_refresh_killed_in_the_middle_goes_on_where_it_was()
    {
        await using var tmdb = await CountedTmdb.Open();
        for (var film = 100; film < 100 + Films; film++) Shared.Films.Add($"Bobine {film} (1950).mkv");
        Shared.Variables["CINEORG_LIBRARY__ENRICHOWNED"] = "false";
        Shared.Variables["CINEORG_PROVIDERS__TMDB__BASEURL"] = tmdb.Address;
        Shared.Variables["CINEORG_PROVIDERS__TMDB__KEY"] = "0123456789abcdef0123456789abcdef";
        await Prepare();
        (await Shared.Run("enrich", "--all", "--json")).Ended(0);
        Age();
        tmdb.Answered.Clear();

        DateTimeOffset killed;
        await using (var program = await ProgramUnderTest.Serve(Shared))
        {
            await tmdb.Has(Films / 2);
            await program.Kill();
            killed = TimeProvider.System.GetUtcNow();
        }
        await using var again = await ProgramUnderTest.Serve(Shared);
        await Settled.Wait(Shared);

        StoredText.Number(Shared, $"select count(*) from work_sources where source = 'tmdb' and {Aged}").ShouldBe(0);
        StoredText.Number(Shared, "select count(*) from works where level = 3 and canonical_title like 'Bobine %'").ShouldBe(Films);
        StoredText.Texts(Shared, "select status from jobs where type = 'UpdateLocalCache'").ShouldBe(["2"]);
        tmdb.Answered.Where(answer => answer.Asked.Contains("/movie/1", StringComparison.Ordinal)).GroupBy(answer => answer.Asked)
            .Where(answers => answers.Count() > 1 && answers.Min(answer => answer.At) < killed.AddSeconds(-1)).Select(answers => answers.Key)
            .ShouldBeEmpty("asked again though answered a second before the end");
    }

    private static string Aged => $"fetched_at < (strftime('%s', 'now') - {Old - 1} * 86400) * 1000";

    // Four months go by, and a refresh is due.
    private void Age()
    {
        StoredText.Write(Shared, $"update work_sources set fetched_at = fetched_at - {Old} * 86400000 where source = 'tmdb'");
        StoredText.Write(Shared, "insert into jobs(uuid, type, priority, status, params, dedupe, run_at, created_at) values(randomblob(16), 'UpdateLocalCache', 0, 0, '{}', 'refresh', 0, 0)");
        foreach (var kept in Directory.EnumerateFiles(Shared.Data, "sources.db*")) File.Delete(kept);
    }
}
