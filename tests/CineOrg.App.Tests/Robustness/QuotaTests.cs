using System.Globalization;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>A source that may be asked forty times a day, of which far more is wanted, and a program that is killed meanwhile.</summary>
public sealed class QuotaTests : KilledRuns
{
    private const int Films = 60, PerDay = 40;

    [Fact]
    public async Task A_day_s_requests_are_not_exceeded_across_restarts_and_what_is_wanted_stays_wanted()
    {
        await using var tmdb = await CountedTmdb.Open();
        for (var film = 1000; film < 1000 + Films; film++) Shared.Films.Add(string.Create(CultureInfo.InvariantCulture, $"Bobine {film} (1950).mkv"));
        tmdb.Serves(Shared);
        Shared.Variables["CINEORG_PROVIDERS__DAILYLIMITS"] = string.Create(CultureInfo.InvariantCulture, $"tmdb={PerDay}");
        await Prepare();
        Assert.SkipWhen(TimeProvider.System.GetUtcNow().TimeOfDay > TimeSpan.FromHours(24) - TimeSpan.FromMinutes(5), "the day ends while this runs");
        Want();
        for (var restart = 1; restart <= 3; restart++)
        {
            await using var program = await ProgramUnderTest.Serve(Shared);
            await tmdb.Has(PerDay / 4 * restart);
            await program.Kill();
        }
        await using var last = await ProgramUnderTest.Serve(Shared);
        await Until.Holds(() => Count("status = 1") == 0 && Count("status = 0 and due = 1") == 0);

        tmdb.Answered.Count.ShouldBeInRange(PerDay / 4 * 3, PerDay);
        Count("status in (0, 2)").ShouldBe(Films);
        Count("status = 2").ShouldBeLessThan(Films);
        using var owner = await last.ByKey();
        var waiting = (await owner.Get("/v1/jobs?type=UpdateMetadata&status=pending")).Json.List("items").Texts("id")[0];
        var why = (await owner.Get($"/v1/jobs/{waiting}")).Json.GetProperty("why");
        (why.Text("reason"), why.Text("provider")).ShouldBe(("quota", "tmdb"));
        why.GetProperty("until").GetDateTimeOffset().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
    }

    /// <summary>The facts of every film are asked for, as pages do.</summary>
    private void Want() => StoredText.Write(Shared, """
        insert into jobs(uuid, type, entity, priority, status, params, run_at, rank, created_at)
        select randomblob(16), 'UpdateMetadata', uuid, 0, 0, '{"level":"basic"}', 1, id, 1
        from works
        """);

    private long Count(string which) => StoredText.Number(Shared, $"select count(*) from jobs where type = 'UpdateMetadata' and {which}");
}
