using System.Reflection;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Web.Api;

/// <summary>Whether the parts that everything hangs on answer.</summary>
internal static partial class HealthApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly string Version =
        typeof(HealthApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/health", Health).Produces<HealthBody>().Produces<HealthBody>(503).WithName("health")
            .WithSummary("Whether the parts that everything hangs on answer").WithTags("health");

    private static async Task<IResult> Health(
        IJournal journal, IMovieRepository movies, IJobRepository jobs, IFactRepository facts, LoadSensor sensor, ILinks links, TimeProvider clock, ILogger<HealthBody> log, HttpContext context)
    {
        var asked = new Probe(clock, log, context.RequestAborted);
        var services = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["sqlite"] = await asked.Ask("sqlite", async stop => await journal.End(stop)),
            ["index"] = await asked.Ask("index", async stop => await movies.Search("a", "fr", 1, stop)),
            ["jobs"] = await asked.Ask("jobs", async stop => await jobs.Counts(stop)),
        };
        long? quarantined = null;
        services["documents"] = await asked.Ask("documents", async stop => quarantined = await facts.Quarantined(stop));
        var well = services.Values.All(state => state == "up");
        context.Response.Headers.CacheControl = "no-store";
        return new JsonAnswer<HealthBody>(
            new(well ? "healthy" : "unhealthy", services, Version, quarantined)
            {
                Load = sensor.Standing.Level.ToString().ToLowerInvariant(), Links = links.Lag, Search = await Standing(movies, services["index"], context.RequestAborted),
            }, ApiJson.Default.HealthBody, well ? 200 : 503);
    }

    private static async ValueTask<SearchStanding?> Standing(IMovieRepository movies, string index, CancellationToken stop) =>
        index == "up" ? await movies.SearchStanding(stop) : null;

    private sealed class Probe(TimeProvider clock, ILogger log, CancellationToken stop)
    {
        public async Task<string> Ask(string service, Func<CancellationToken, Task> question)
        {
            try
            {
                await question(stop).WaitAsync(Patience, clock, stop);
                return "up";
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                IsDown(log, service, failure);
                return "down";
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} does not answer")]
    private static partial void IsDown(ILogger log, string service, Exception failure);
}

/// <param name="Status"><c>healthy</c> or <c>unhealthy</c>.</param>
/// <param name="Quarantined">Stored documents that did not read and wait for their source to be asked again.</param>
/// <param name="Services">Part → <c>up</c> or <c>down</c>.</param>
internal sealed record HealthBody(string Status, IReadOnlyDictionary<string, string> Services, string Version, long? Quarantined)
{
    /// <summary>How busy the machine is: <c>low, medium, high</c>.</summary>
    public string? Load { get; init; }

    /// <summary>How far the links between films, people and the rest are behind the catalogue.</summary>
    public LinkLag? Links { get; init; }

    /// <summary>How far the index of titles has come; absent when search does not answer.</summary>
    public SearchStanding? Search { get; init; }
}
