using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;
using CineOrg.Providers.Commons;
using CineOrg.Providers.Data;
using CineOrg.Providers.Omdb;
using CineOrg.Providers.Tmdb;
using CineOrg.Providers.Wikidata;
using CineOrg.Providers.Wikipedia;

namespace CineOrg.Providers;

/// <summary>
/// The one data provider that all sources of the world share, as configured: network, recordings or both. From the outside in: asked
/// once for all who ask the same, answered from a recording, from what was answered within the day, gathered into batches, the network.
/// </summary>
internal sealed class DataDoor(IDataProvider data, HttpDataProvider? network, SourceTallies tallies) : IDisposable
{
    public IDataProvider Data { get; } = data;

    /// <summary>Null when nothing is asked of it.</summary>
    public HttpDataProvider? Network => network;

    public static DataDoor Open(ProviderOptions options, IQuota quota, IAnswerStore kept, TimeProvider clock)
    {
        var tallies = new SourceTallies();
        if (options.Mode == DataMode.Replay) return new(new StackedDataProvider([.. options.Packs.Select(Packs.Replay)]), null, tallies);
        var endpoints = ProviderEndpoints.Of(options);
        var network = new HttpDataProvider(ProviderHttp.Open(ProviderEndpoints.Configured(options), options.Proxy), [.. endpoints, .. ProviderEndpoints.OfImages(options)], quota, clock);
        var asked = new CachedDataProvider(new GatheringDataProvider(network, clock), kept, options.CacheRules(), tallies, clock);
        IDataProvider all = options.Mode == DataMode.Hybrid ? Hybrid(options, asked, endpoints, clock) : asked;
        return new(new SharedDataProvider(all, clock), network, tallies);
    }

    public IReadOnlyList<SourceStanding> Standing() => network?.Standing(tallies) ?? [];

    /// <exception cref="InvalidDataException">What the start stops on.</exception>
    public static void Check(ProviderOptions options)
    {
        if (options.Mode == DataMode.Replay && options.Packs.Count == 0) throw new InvalidDataException("Replay mode needs a pack.");
        if (options.Mode == DataMode.Hybrid && options.Recording is null) throw new InvalidDataException("Hybrid mode needs a folder to record into.");
        if (options.Mode == DataMode.Http) return;
        foreach (var pack in options.Packs) PackManifest.Read(Packs.Open(pack));
    }

    public void Dispose() => network?.Dispose();

    private static HybridProvider Hybrid(ProviderOptions options, IDataProvider network, IReadOnlyList<HttpEndpoint> endpoints, TimeProvider clock)
    {
        var recorder = new Recorder(options.Recording!, endpoints.SelectMany(endpoint => endpoint.Secrets), clock)
            .Prepare([WikidataClient.Provider, WikipediaClient.Provider, CommonsClient.Provider, TmdbClient.Provider, OmdbClient.Provider]);
        var recorded = new StackedDataProvider([.. options.Packs.Append(options.Recording!).Distinct().Select(Packs.Replay)]);
        return new(recorded, network, recorder);
    }
}
