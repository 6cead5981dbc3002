using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <summary>What an enrichment job is to raise.</summary>
/// <param name="Level">Word of <see cref="Catalogue.Level"/>.</param>
/// <param name="Listed">These films or people; null for all.</param>
/// <param name="Owned">With no list: only films with a copy, or people credited in one.</param>
/// <param name="People">People instead of films.</param>
/// <param name="Round">How often the same was tried before, for those that sources left below the level.</param>
/// <param name="Since">What was asked before this is asked anew; null: only what is lacking. Only with a list.</param>
/// <param name="Rule">That asked for it, when no person did.</param>
public sealed record EnrichParams(
    string Level, [property: JsonPropertyName("movies")] IReadOnlyList<Guid>? Listed = null, bool Owned = false, bool People = false,
    int Round = 0, DateTimeOffset? Since = null, string? Rule = null)
{
    /// <summary>Asking again for the same joins it while it waits or runs; a list of several is never the same.</summary>
    [JsonIgnore]
    public string? DedupeKey => Listed switch
    {
        null => $"enrich:{(People ? "people:" : "")}{Level}:{(Owned ? "owned" : "all")}{Again}",
        [var one] => $"enrich:{(People ? "person" : "movie")}:{one}:{Level}{Again}",
        _ => null,
    };

    // Each round is asked for while the one before still runs: it must not join that.
    private string Again => (Since is null ? "" : ":anew") + (Round > 0 ? $":again:{Round}" : "");
}

/// <summary>How far it got.</summary>
/// <param name="Reached">Films or people now at the level.</param>
/// <param name="Short">Those that sources left below it.</param>
public sealed record EnrichResult(int Reached, int Short);

/// <summary>
/// Raises many films or people in the background; run again it passes over what is already there. Those that a failing source left below
/// the level are tried again by later jobs, each after a longer rest, so that none stays behind once the source is back.
/// </summary>
public sealed class EnrichJob(
    EnrichmentEngine engine, IMovieRepository movies, IPeopleRepository people, JobQueue queue, EnrichmentOptions options, TimeProvider clock) : IRunJobs
{
    /// <summary>Five minutes, then twice as long each time: the last is a day after the first.</summary>
    private const int LastRound = 8;

    public const string JobType = "EnrichBatch";

    /// <summary>As many as fill a batch of ids; sources have limits of their own.</summary>
    private const int AtOnce = 64;
    private const int Chunk = 200;

    public string Type => JobType;

    public static JobRequest Request(EnrichParams wanted) => new(JobType, JsonSerializer.Serialize(wanted, EnrichJson.Default.EnrichParams))
    {
        Entity = wanted.Listed is [var one] ? one : null,
        Priority = wanted.Listed is null ? Priority.Low : wanted.Since is null ? Priority.Medium : Priority.High,
        DedupeKey = wanted.DedupeKey,
    };

    /// <summary>What is held already needs no source; what is to be asked anew always does.</summary>
    public async Task<bool> IsNeeded(Job job, CancellationToken stop)
    {
        var wanted = Read(job);
        if (wanted.Since is not null || Spelling.Read<Level>(wanted.Level) is not { } level) return true;
        if (wanted.Listed is null) return (await Below(wanted, level, null, 1, stop)).Count > 0;
        foreach (var id in wanted.Listed)
            if ((wanted.People ? await people.LevelOf(id, stop) : await movies.LevelOf(id, stop)) < level) return true;
        return false;
    }

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var (wanted, cause) = (Read(job), job.Cause);
        var level = Spelling.Read<Level>(wanted.Level) ?? throw new PermanentFailureException($"Unknown level '{wanted.Level}'.");
        var (reached, left, behind) = (0, 0, new List<Guid>());
        await foreach (var chunk in Chunks(wanted, level, stop))
        {
            var levels = await Raise(wanted, chunk, level, cause, () => progress.Report(Share(wanted, reached + left), Told()), stop);
            reached += levels.Count(got => got >= level);
            left += levels.Count(got => got < level);
            if (wanted.Listed is not null) behind.AddRange(chunk.Where((_, at) => levels[at] < level));
            await progress.Report(Share(wanted, reached + left), Told());
        }
        if (left > 0 && wanted.Round < LastRound) await TryAgain(wanted with { Listed = wanted.Listed is null ? null : behind, Round = wanted.Round + 1 }, cause, stop);
        return Told();

        string Told() => JsonSerializer.Serialize(new(reached, left), EnrichJson.Default.EnrichResult);
    }

    private static EnrichParams Read(Job job) =>
        JsonSerializer.Deserialize(job.Params, EnrichJson.Default.EnrichParams) ?? throw new PermanentFailureException("No parameters.");

    private static double? Share(EnrichParams wanted, int done) => wanted.Listed is { Count: > 0 } all ? (double)done / all.Count : null;

    // Its failed questions rest until then, or longer where a source named a time.
    private Task TryAgain(EnrichParams again, Cause cause, CancellationToken stop) => queue.Enqueue(
        Request(again) with { Priority = Priority.Low, EarliestStart = clock.GetUtcNow() + options.RestAfterFailure * Math.Pow(2, again.Round - 1) }, cause, stop);

    private async IAsyncEnumerable<IReadOnlyList<Guid>> Chunks(
        EnrichParams wanted, Level level, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var listed in (wanted.Listed ?? []).Chunk(Chunk)) yield return listed;
        if (wanted.Listed is not null) yield break;
        Guid? after = null;
        while (await Below(wanted, level, after, Chunk, stop) is { Count: > 0 } found)
        {
            yield return found;
            after = found[^1];
        }
    }

    private ValueTask<IReadOnlyList<Guid>> Below(EnrichParams wanted, Level level, Guid? after, int most, CancellationToken stop) => wanted.People
        ? people.Below(level, wanted.Owned, after, most, stop) : movies.Below(level, wanted.Owned, after, most, stop);

    private async Task<IReadOnlyList<Level?>> Raise(EnrichParams wanted, IReadOnlyList<Guid> chunk, Level level, Cause cause, Func<Task> alive, CancellationToken stop)
    {
        var levels = new Level?[chunk.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop };
        // One alone was asked for by somebody who may be waiting.
        var all = Parallel.ForAsync(0, chunk.Count, limits, async (index, _) =>
            levels[index] = wanted.Listed is [_] ? await RaiseOne(chunk[index]) : await Haste.WithoutHaste(() => RaiseOne(chunk[index])));
        await all.Meanwhile(alive, clock);
        return levels;

        Task<Level?> RaiseOne(Guid id) => wanted.People ? engine.EnrichPerson(id, level, cause, wanted.Since) : engine.Enrich(id, level, cause, wanted.Since);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EnrichParams))]
[JsonSerializable(typeof(EnrichResult))]
internal sealed partial class EnrichJson : JsonSerializerContext;
