using System.Text.Json;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;
using CineOrg.Core.Library;

namespace CineOrg.App.Web.Texts;

/// <summary>What a job did, in words.</summary>
internal static class JobTallies
{
    /// <returns>Null for a job whose result has no words here.</returns>
    public static string? JobTally(this Texts texts, Job job) => (job.Type, job.Result) switch
    {
        (_, null) => null,
        (EnrichJob.JobType, var result) => texts.Enriched(Read<EnrichResult>(result)),
        (FingerprintJob.TypeName, var result) when Read<FingerprintResult>(result) is { Errors.Count: 0 } taken => texts.FingerprintTaken.Of(taken.Taken),
        _ => null,
    };

    private static string Enriched(this Texts texts, EnrichResult result) =>
        texts.EnrichReached.Of(result.Reached) + (result.Short == 0 ? "" : " · " + texts.EnrichShort.Of(result.Short));

    private static T Read<T>(string result) =>
        JsonSerializer.Deserialize<T>(result, JsonSerializerOptions.Web) ?? throw new JsonException("The result is empty");
}
