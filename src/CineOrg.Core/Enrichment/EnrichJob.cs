using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <summary>What an enrichment job is to raise.</summary>
/// <param name="Level">Word of <see cref="Catalogue.Level"/>.</param>
/// <param name="Movies">These films; null for all.</param>
/// <param name="Owned">With no list: only films with a copy.</param>
public sealed record EnrichParams(string Level, IReadOnlyList<Guid>? Movies = null, bool Owned = false);

/// <summary>How far it got.</summary>
/// <param name="Reached">Films now at the level.</param>
/// <param name="Short">Films that sources left below it.</param>
public sealed record EnrichResult(int Reached, int Short);

/// <summary>Raises many films in the background, a few at a time; run again it passes over what is already there.</summary>
public sealed class EnrichJob(EnrichmentEngine engine, IMovieRepository movies) : IRunJobs
{
    public const string JobType = "enrich";
    private const int AtOnce = 4;
    private const int Chunk = 200;

    public string Type => JobType;

    public static JobRequest Request(EnrichParams wanted) => new(JobType, JsonSerializer.Serialize(wanted, EnrichJson.Default.EnrichParams))
    {
        Priority = wanted.Movies is null ? Priority.Low : Priority.Medium,
        DedupeKey = wanted.Movies is null ? $"enrich:{wanted.Level}:{(wanted.Owned ? "owned" : "all")}" : null,
    };

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var wanted = JsonSerializer.Deserialize(job.Params, EnrichJson.Default.EnrichParams) ?? throw new JsonException("No parameters.");
        var level = Spelling.Read<Level>(wanted.Level) ?? throw new JsonException($"Unknown level '{wanted.Level}'.");
        var (reached, left) = (0, 0);
        await foreach (var chunk in Chunks(wanted, level, stop))
        {
            var levels = await Raise(chunk, level, job.Cause, stop);
            reached += levels.Count(got => got >= level);
            left += levels.Count(got => got < level);
            await progress.Report(wanted.Movies is { Count: > 0 } all ? (double)(reached + left) / all.Count : null, Told());
        }
        return Told();

        string Told() => JsonSerializer.Serialize(new(reached, left), EnrichJson.Default.EnrichResult);
    }

    private async IAsyncEnumerable<IReadOnlyList<Guid>> Chunks(
        EnrichParams wanted, Level level, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var listed in (wanted.Movies ?? []).Chunk(Chunk)) yield return listed;
        if (wanted.Movies is not null) yield break;
        Guid? after = null;
        while (await movies.Below(level, wanted.Owned, after, Chunk, stop) is { Count: > 0 } found)
        {
            yield return found;
            after = found[^1];
        }
    }

    private async Task<IReadOnlyList<Level?>> Raise(IReadOnlyList<Guid> chunk, Level level, Cause cause, CancellationToken stop)
    {
        var levels = new Level?[chunk.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop };
        await Parallel.ForAsync(0, chunk.Count, limits, async (index, _) => levels[index] = await engine.Enrich(chunk[index], level, cause));
        return levels;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EnrichParams))]
[JsonSerializable(typeof(EnrichResult))]
internal sealed partial class EnrichJson : JsonSerializerContext;
