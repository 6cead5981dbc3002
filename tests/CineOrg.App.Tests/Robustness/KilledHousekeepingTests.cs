using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>Housekeeping over films that nobody used for more than a year, broken off in the middle by a kill or by a full disk.</summary>
public sealed class KilledHousekeepingTests : KilledRuns
{
    private const string Keep = "housekeep";

    [Fact]
    public async Task Housekeeping_killed_at_any_moment_ends_like_one_that_was_not()
    {
        await Learn();
        StoredText.Number(Shared, Deep).ShouldBeGreaterThan(10);

        await new Killing(Shared.Data, [Keep, "--now"]).Compare(12);
    }

    [Fact]
    public async Task On_a_full_disk_it_says_so_and_lets_go_of_the_rest_once_there_is_room()
    {
        Directory.CreateDirectory(Shared.Data);
        Assert.SkipUnless(Shell.Code("mount -t tmpfs -o size=64m none data", Shared.Folder) == 0, "no mounting here");
        try
        {
            await Learn();
            var written = StoredText.Number(Shared, "select count(*) from seen");
            Shell.Code("dd if=/dev/zero of=data/filler bs=4096 count=100000 2>/dev/null", Shared.Folder);

            var full = await Shared.Run(Keep, "--now");
            if (full.Code != 0) full.Error.ShouldContain("disk of " + StoredText.File(Shared));
            full.Error.ShouldNotContain("   at ");

            Shell.Run("mount -o remount,size=200m data", Shared.Folder);
            (await Shared.Run(Keep, "--now")).Ended(0);
            StoredText.Number(Shared, Deep).ShouldBe(0);
            StoredText.Number(Shared, "select bytes from held_bytes").ShouldBe(StoredText.Number(Shared, "select (select coalesce(sum(deep_bytes), 0) from work_sources) + (select coalesce(sum(deep_bytes), 0) from person_sources)"));
            StoredText.Number(Shared, "select count(*) from seen").ShouldBe(written);
            StoredText.Texts(Shared, "pragma integrity_check").ShouldBe(["ok"]);
        }
        finally
        {
            Shell.Run("umount data", Shared.Folder);
        }
    }

    private const string Deep = "select count(*) from works where level > 1";

    // A year and more goes by after everything was learnt and one film was seen.
    private async Task Learn()
    {
        foreach (var work in Directory.EnumerateFiles(Path.Combine(BuiltProgram.Clone, "demo", "works")).Order(StringComparer.Ordinal)) Shared.Films.Add($"{Name(work)}.mkv");
        Directory.CreateDirectory(Shared.Data);
        File.WriteAllText(Path.Combine(Shared.Data, "cineorg-demo.mark"), "");
        Shared.Variables["CINEORG_LIBRARY__ENRICHOWNED"] = "false";
        await Prepare();
        (await Shared.Run("enrich", "--all")).Ended(0);
        const string Ago = "400 * 86400000";
        StoredText.Write(Shared, $"""
            insert into seen(viewer, work, first_at) select 'owner', uuid, 0 from works where id = 1;
            update works set created_at = created_at - {Ago}; update persons set created_at = created_at - {Ago};
            update work_enrichers set at = at - {Ago}; update person_enrichers set at = at - {Ago};
            update work_stats set last_access = last_access - {Ago}; update person_stats set last_access = last_access - {Ago};
            """);
    }

    private static string Name(string work)
    {
        var told = JsonElement.Parse(File.ReadAllText(work));
        return $"{told.GetProperty("originalTitle").GetString()!.Replace('/', '-')} ({told.GetProperty("year").GetInt32()})";
    }
}
