using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment.Discovering;

/// <param name="Asking">The search, by its number: its words are in no job.</param>
public sealed record DiscoverParams(Guid Asking);

/// <param name="Found">Films that sources know for it.</param>
/// <param name="Failed">Sources that could not answer.</param>
public sealed record DiscoverResult(int Found, int Failed);

/// <summary>A search whose turn has come. Somebody waits for it, so it is urgent; after a restart nobody does.</summary>
public sealed class DiscoverJob(Askings askings) : IRunJobs
{
    public const string JobType = "Discover";

    public string Type => JobType;

    public static JobRequest Request(Guid asking) =>
        new(JobType, JsonSerializer.Serialize(new(asking), DiscoverJson.Default.DiscoverParams)) { Priority = Priority.Urgent };

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var wanted = JsonSerializer.Deserialize(job.Params, DiscoverJson.Default.DiscoverParams) ?? throw new JsonException("No parameters.");
        return await askings.Run(wanted.Asking).WaitAsync(stop) is { } found
            ? JsonSerializer.Serialize(new(found.Films.Count, found.Failed.Count), DiscoverJson.Default.DiscoverResult) : null;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DiscoverParams))]
[JsonSerializable(typeof(DiscoverResult))]
internal sealed partial class DiscoverJson : JsonSerializerContext;
