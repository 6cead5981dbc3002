using System.Globalization;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>The queue in the true program, killed in the middle of its work.</summary>
public sealed class KilledJobsTests : KilledRuns
{
    [Fact]
    public async Task Every_job_comes_to_its_effect_once_however_often_the_program_is_killed()
    {
        const int films = 60, kills = 4;
        await using var tmdb = await CountedTmdb.Open();
        await Library(tmdb, films);
        Ask(films);
        var draw = new Random(Killing.Seed);
        for (var kill = 1; kill <= kills; kill++)
        {
            await using var program = await ProgramUnderTest.Serve(Shared);
            await tmdb.Has(tmdb.Answered.Count + draw.Next(1, 2 * films / kills));
            await program.Kill();
        }
        await using var last = await ProgramUnderTest.Serve(Shared);
        await Settled.Wait(Shared);

        Jobs("status").ShouldBe([$"2\t{films}"], $"seed {Killing.Seed}");
        StoredText.Number(Shared, "select count(*) from works where level = 1 and canonical_title like 'Bobine %'").ShouldBe(films);
        // Its end and what it learnt commit once each.
        StoredText.Number(Shared, "select count(*) from journal where type = 'JobCompleted' and json_extract(payload, '$.type') = 'UpdateMetadata'").ShouldBe(films);
        StoredText.Number(Shared, "select count(distinct subject) from journal where type = 'JobCompleted' and json_extract(payload, '$.type') = 'UpdateMetadata'").ShouldBe(films);
    }

    private async Task Library(CountedTmdb tmdb, int films)
    {
        for (var film = 1000; film < 1000 + films; film++) Shared.Films.Add(string.Create(CultureInfo.InvariantCulture, $"Bobine {film} (1950).mkv"));
        tmdb.Serves(Shared);
        await Prepare();
    }

    /// <summary>Asks for the facts of each film, as pages do.</summary>
    private void Ask(int films) => StoredText.Write(Shared, $$"""
        insert into jobs(uuid, type, entity, priority, status, params, run_at, rank, created_at)
        select randomblob(16), 'UpdateMetadata', uuid, 0, 0, '{"level":"basic"}', 1, id, 1
        from works limit {{films}}
        """);

    private IReadOnlyList<string> Jobs(string column) =>
        StoredText.Texts(Shared, $"select {column}, count(*) from jobs where type = 'UpdateMetadata' group by 1 order by 1");
}
