using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

public sealed class KilledEnrichmentTests : KilledRuns
{
    [Fact]
    public async Task An_enrichment_killed_at_any_moment_ends_like_one_that_was_not()
    {
        foreach (var work in Directory.EnumerateFiles(Path.Combine(BuiltProgram.Clone, "demo", "works")).Order(StringComparer.Ordinal))
            Shared.Films.Add($"{Name(work)}.mkv");
        Directory.CreateDirectory(Shared.Data);
        File.WriteAllText(Path.Combine(Shared.Data, "cineorg-demo.mark"), "");
        Shared.Variables["CINEORG_LIBRARY__ENRICHOWNED"] = "false";
        await Prepare();
        await new Killing(Shared.Data, ["enrich", "--all"]).Compare(12);
    }

    private static string Name(string work)
    {
        var told = JsonElement.Parse(File.ReadAllText(work));
        return $"{told.GetProperty("originalTitle").GetString()!.Replace('/', '-')} ({told.GetProperty("year").GetInt32()})";
    }
}
