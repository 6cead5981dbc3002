using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment;

/// <param name="Level">Word of <see cref="Catalogue.Level"/>.</param>
public sealed record FetchParams(string Level);

/// <summary>
/// Raises one film or one person that somebody wants; the job's entity says which. It ends well only when all that was wanted is held: a
/// source that does not answer fails the attempt, and the next one waits until it has rested. Those that nobody waits for are fetched
/// together, so that sources are asked by batches.
/// </summary>
public sealed class FetchJob(
    EntityKind kind, EnrichmentEngine engine, IMovieRepository movies, IPeopleRepository people, EnrichmentOptions options, TimeProvider clock) : IRunJobsTogether
{
    public const string OfMovie = "UpdateMetadata";
    public const string OfPerson = "FetchPerson";

    public string Type => TypeOf(kind);

    public static JobRequest Request(EntityKind kind, Guid id, Level level) =>
        new(TypeOf(kind), JsonSerializer.Serialize(new(level.Word()), FetchJson.Default.FetchParams))
        {
            Entity = id, DedupeKey = $"fetch:{kind.Word()}:{id}:{level.Word()}",
        };

    /// <summary>Lacking still? What is gone, or was fetched by another way meanwhile, is not.</summary>
    public async Task<bool> IsNeeded(Job job, CancellationToken stop) => await Held(Subject(job), stop) < Wanted(job);

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var raising = Fetch(job);
        await raising.Meanwhile(() => progress.Report(null, null), clock);
        return (await raising).Error is { } failure ? throw failure : null;
    }

    public async Task<IReadOnlyList<JobEnd>> Run(IReadOnlyList<Job> jobs, IJobProgress progress, CancellationToken stop)
    {
        var all = Task.WhenAll(jobs.Select(job => Haste.WithoutHaste(() => Fetch(job))));
        await all.Meanwhile(() => progress.Report(null, null), clock);
        return await all;
    }

    private static string TypeOf(EntityKind kind) => kind == EntityKind.Person ? OfPerson : OfMovie;

    private async Task<JobEnd> Fetch(Job job)
    {
        var reached = kind == EntityKind.Person
            ? await engine.EnrichPerson(Subject(job), Wanted(job), job.Cause) : await engine.Enrich(Subject(job), Wanted(job), job.Cause);
        return reached is { } held && held < Wanted(job)
            ? new(null, new RestingFailureException("A source did not answer; what the others said is held.", options.RestAfterFailure)) : new(null);
    }

    private ValueTask<Level?> Held(Guid id, CancellationToken stop) => kind == EntityKind.Person ? people.LevelOf(id, stop) : movies.LevelOf(id, stop);

    private static Guid Subject(Job job) => job.Entity ?? throw new PermanentFailureException("The job names no film and no person.");

    private static Level Wanted(Job job) => Spelling.Read<Level>(JsonSerializer.Deserialize(job.Params, FetchJson.Default.FetchParams)?.Level)
        ?? throw new PermanentFailureException("The job names no level.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FetchParams))]
internal sealed partial class FetchJson : JsonSerializerContext;
