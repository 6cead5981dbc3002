using CineOrg.App.Bootstrap;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Bench.Enrich;

/// <summary>
/// The program itself, put together as always but for a clock that goes faster, in a process that can be killed: it brings all films to deep
/// and ends when no enrichment is left to do, or only rounds after <c>LastRound</c>.
/// </summary>
internal static class EnrichRun
{
    public const string Verb = "enrich-run";

    /// <summary>Follow-up rounds that are waited for: a source that is dead for good stays so.</summary>
    private const int LastRound = 4;

    /// <param name="arguments">Data directory, address of the world, the clock, then settings.</param>
    public static async Task<int> Run(IReadOnlyList<string> arguments)
    {
        var (data, world, clock) = (arguments[0], arguments[1], QuickTime.Read(arguments[2]));
        var reading = SettingsReader.Read(new(data, "", new Dictionary<string, string> { ["CINEORG_PROVIDERS__TMDB__KEY"] = "0123456789abcdef0123456789abcdef" }, [.. Settings(world), .. arguments.Skip(3)]));
        foreach (var mistake in reading.Mistakes) await Console.Error.WriteLineAsync(mistake.ToString());
        if (reading.Mistakes.Count > 0) return 2;
        using var host = Build(reading.Settings, data, clock);
        await host.StartAsync();
        var jobs = host.Services.GetRequiredService<IJobRepository>();
        await host.Services.GetRequiredService<BulkEnrich>().Request(new("deep"), "");
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await IsBusy(jobs)) await look.WaitForNextTickAsync();
        await host.StopAsync();
        return 0;
    }

    private static IHost Build(CineOrgSettings settings, string data, TimeProvider clock)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "cineorg" });
        builder.Services.AddLogging();
        builder.Services.AddCineOrg(settings, data, null).AddSingleton(clock);
        return builder.Build();
    }

    private static string[] Settings(string world) =>
    [
        "library:watch=false", "library:enrichOwned=false", "providers:contact=operator@example.org",
        "providers:wikidata:enabled=true", $"providers:wikidata:baseUrl={world}",
        "providers:wikipedia:enabled=true", $"providers:wikipedia:baseUrl={world}/{{lang}}",
        $"providers:tmdb:baseUrl={world}", $"providers:commons:baseUrl={world}",
    ];

    private static async Task<bool> IsBusy(IJobRepository jobs) => (await jobs.Latest(100, EnrichJob.JobType)).Any(job =>
        !job.Ended && System.Text.Json.JsonSerializer.Deserialize<EnrichParams>(job.Params, System.Text.Json.JsonSerializerOptions.Web)!.Round <= LastRound);
}
