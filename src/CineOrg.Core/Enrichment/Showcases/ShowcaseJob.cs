using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Enrichment.Showcases;

/// <summary>Which films are put forward?</summary>
public interface ITellShowcases : ISource
{
    /// <param name="most">No more than so many.</param>
    /// <param name="country">ISO 3166-1 alpha-2, where films come out.</param>
    /// <exception cref="SourceFailedException">No answer could be had.</exception>
    Task<IReadOnlyList<StatedMovie>> Showcase(Showcase showcase, int most, string country, DateOnly today, CancellationToken stop);
}

/// <param name="Most">Films of one showcase; 0: none is asked for.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record ShowcaseOptions(int Most, string Country);

/// <param name="Showcase"><c>trending, new</c>.</param>
public sealed record ShowcaseParams(string Showcase);

/// <param name="Films">Told by the source.</param>
/// <param name="Created">Of them, those that were not known.</param>
public sealed record ShowcaseResult(int Films, int Created);

/// <summary>Fetches what is watched these days, or what has just come out, into a shelf of films most of which nobody here owns; all of them go to basic in a calm.</summary>
public sealed class ShowcaseJob(
    IEnumerable<ISource> sources, IMovieRepository movies, IShowcaseRepository showcases, ITransactions transactions, JobQueue queue, ShowcaseOptions options, TimeProvider clock) : IRunJobs
{
    public const string JobType = "FetchShowcase";
    private const string Origin = "showcase";
    private readonly StatedFilms _films = new(movies, clock);

    public string Type => JobType;

    /// <summary>Whether any source configured here puts films forward.</summary>
    public bool CanBeAsked => options.Most > 0 && Teller is not null;

    private ITellShowcases? Teller => sources.OfType<ITellShowcases>().OrderBy(source => source.Name, StringComparer.Ordinal).FirstOrDefault();

    public static JobRequest Request(Showcase showcase) => new(JobType, JsonSerializer.Serialize(new(showcase.Word()), ShowcaseJson.Default.ShowcaseParams))
    {
        Priority = Priority.Low, DedupeKey = $"showcase:{showcase.Word()}",
    };

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var wanted = Spelling.Read<Showcase>(JsonSerializer.Deserialize(job.Params, ShowcaseJson.Default.ShowcaseParams)!.Showcase)!.Value;
        if (!CanBeAsked) return null;
        var told = await Teller!.Showcase(wanted, options.Most, options.Country, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), stop);
        var (films, created) = await transactions.Run(Durability.Bulk, transaction => Save(transaction, wanted, told, job.Cause), stop);
        await queue.Enqueue(EnrichJob.Request(new(Level.Basic.Word(), films)) with { Priority = Priority.Low, DedupeKey = $"enrich:{wanted.Word()}" }, job.Cause, stop);
        return JsonSerializer.Serialize(new(films.Count, created), ShowcaseJson.Default.ShowcaseResult);
    }

    private (IReadOnlyList<Guid> Films, int Created) Save(ITransaction transaction, Showcase showcase, IReadOnlyList<StatedMovie> told, Cause cause)
    {
        var (films, created) = (new List<Guid>(), 0);
        foreach (var stated in told)
        {
            var known = movies.Claim(transaction, stated.ExternalIds);
            if (known is null) created++;
            films.Add(known ?? _films.Ensure(transaction, stated, Origin, cause));
        }
        IReadOnlyList<Guid> shown = [.. films.Distinct()];
        showcases.Save(transaction, showcase, shown, clock.GetUtcNow());
        transaction.Append<Event>(showcase == Showcase.Trending ? new TrendingMoviesFetched(Teller!.Name, shown) : new DiscoverMoviesFetched(Teller!.Name, shown), cause);
        return (shown, created);
    }
}

/// <summary>Once a day, with the look at the sources.</summary>
public sealed class Showcasing(JobQueue queue, ShowcaseJob job) : IHandleEvents
{
    public string Name => nameof(Showcasing);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(ProviderRefreshRequested) };

    public async Task Handle(Event happened, CancellationToken stop)
    {
        if (!job.CanBeAsked) return;
        foreach (var showcase in Enum.GetValues<Showcase>()) await queue.Enqueue(ShowcaseJob.Request(showcase), Cause.Of(happened), stop);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ShowcaseParams))]
[JsonSerializable(typeof(ShowcaseResult))]
internal sealed partial class ShowcaseJson : JsonSerializerContext;
