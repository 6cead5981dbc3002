using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Identifying;
using CineOrg.Core.Jobs;
using CineOrg.Core.Library;
using CineOrg.Providers.Data;
using CineOrg.Providers.Tmdb;
using CineOrg.Providers.Wikidata;

namespace CineOrg.Bench.Identify;

/// <summary>From a path to a film by the program's own parser, providers over HTTP and identification; only their limits are lifted.</summary>
internal sealed class Identifier : IDisposable
{
    private static readonly string[] Languages = ["fr", "en"];
    private readonly HttpDataProvider _network;
    private readonly IReadOnlyList<ISource> _sources;
    private readonly EnrichmentOptions _options = new() { Languages = Languages, Grace = TimeSpan.FromSeconds(20) };

    public Identifier(Uri address, bool withTmdb)
    {
        _network = new(ProviderHttp.Open([address], null), [Unlimited("wikidata"), Unlimited("tmdb")], new NoQuota(), TimeProvider.System);
        var data = new SharedDataProvider(_network, TimeProvider.System);
        var wikidata = new WikidataClient(data, address, Languages);
        _sources = withTmdb
            ? [new TmdbSource(new(data, address, Languages), ["FR"]), new WikidataSource(wikidata, new(wikidata))]
            : [new WikidataSource(wikidata, new(wikidata))];
    }

    /// <summary>The ids the sources told; null when it is left to a person.</summary>
    public async Task<IReadOnlyList<string>?> Find(string path)
    {
        var (folder, name) = path.LastIndexOf('/') is var at and > 0 ? (path[..at], path[(at + 1)..]) : ("", path);
        var evidence = ReleaseOf.Evidence(ReleaseOf.File(folder, name), null, name);
        var round = Identification.Begin(_sources, _options, TimeProvider.System);
        var film = new Subject(Guid.CreateVersion7(), evidence.Title, evidence.Year, evidence.ExternalIds, Languages) { Evidence = evidence };
        var answers = await Task.WhenAll(_sources.Select(source => round(source)!(film, CancellationToken.None)));
        var told = answers.OfType<Answer.Found>().Select(found => found.ExternalId).ToList();
        return told.Count == 0 ? null : told;
    }

    public void Dispose() => _network.Dispose();

    private static HttpEndpoint Unlimited(string provider) => new(provider)
    {
        UserAgent = "CineOrg-bench/1.0",
        Limits = new(provider) { MaxConcurrent = 64, MaxPerWindow = 1_000_000, Window = TimeSpan.FromSeconds(1) },
    };

    /// <summary>Grants everything: here the judgement is measured, not the politeness.</summary>
    private sealed class NoQuota : IQuota
    {
        public IReadOnlyList<ReservedRequests> Reserved(string budget, DateTimeOffset since) => [];
        public int Reserve(QuotaBlock block) => block.Count;
        public int UsedOn(string budget, DateOnly day) => 0;
        public void Close(string budget, DateOnly day) => throw new IOException($"{budget} says that the day is spent");
        public bool IsClosed(string budget, DateOnly day) => false;
    }
}
