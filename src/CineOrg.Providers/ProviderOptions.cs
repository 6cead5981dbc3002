using CineOrg.Providers.Commons;
using CineOrg.Providers.Data;
using CineOrg.Providers.Omdb;
using CineOrg.Providers.Tmdb;
using CineOrg.Providers.Wikidata;
using CineOrg.Providers.Wikipedia;

namespace CineOrg.Providers;

/// <summary>Where a provider's bytes come from.</summary>
public enum DataMode { Http, Replay, Hybrid }

/// <summary>Which sources are read, and how. It holds secrets: never log it.</summary>
public sealed class ProviderOptions
{
    public DataMode Mode { get; init; } = DataMode.Http;

    /// <summary>Folders or zip archives with a <c>pack.json</c>, first one first; for replay and hybrid.</summary>
    public IReadOnlyList<string> Packs { get; init; } = [];

    /// <summary>Folder that hybrid mode records into; made when absent. Needed for hybrid.</summary>
    public string? Recording { get; init; }

    /// <summary>The demo pack's folder; null when the demo is not shown.</summary>
    public string? DemoPack { get; init; }

    /// <summary>How to reach the operator: an e-mail or web address. Wikimedia is not asked without it.</summary>
    public string? Contact { get; init; }
    public string Version { get; init; } = "0.1.0";

    /// <summary>ISO 639-1, most wanted first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["fr", "en"];

    /// <summary>ISO 3166-1 alpha-2: where the readers watch films.</summary>
    public IReadOnlyList<string> Countries { get; init; } = ["FR"];
    public bool Wikidata { get; init; } = true;
    public bool Wikipedia { get; init; } = true;
    public bool Commons { get; init; } = true;
    public bool Tmdb { get; init; } = true;
    public bool Omdb { get; init; } = true;
    public Uri WikidataAddress { get; init; } = WikidataClient.DefaultBase;

    /// <summary>With <c>{lang}</c> where the language goes.</summary>
    public string WikipediaAddress { get; init; } = WikipediaClient.DefaultBase;

    public Uri CommonsAddress { get; init; } = CommonsClient.DefaultBase;
    public Uri OmdbAddress { get; init; } = OmdbClient.DefaultBase;

    /// <summary>Without one OMDb is read from recordings alone.</summary>
    public string? OmdbKey { get; init; }

    /// <summary>Without the version; a path in it ends with a slash.</summary>
    public Uri TmdbAddress { get; init; } = TmdbClient.DefaultBase;

    /// <summary>Where TMDB's images are; a path in it ends with a slash.</summary>
    public Uri TmdbImagesAddress { get; init; } = TmdbClient.DefaultImages;

    /// <summary>A v3 key (32 hex digits) or a v4 token; without one TMDB is read from recordings alone.</summary>
    public string? TmdbKey { get; init; }

    /// <summary>HTTP proxy; the only one used.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>How long an answer is good without asking again, where <see cref="CacheTimes"/> does not say otherwise.</summary>
    public TimeSpan CacheTime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Provider, or provider and kind (<c>tmdb/search</c>) → its own time; at most 30 days.</summary>
    public IReadOnlyDictionary<string, TimeSpan> CacheTimes { get; init; } = new Dictionary<string, TimeSpan>();

    /// <summary>Provider → requests of a day (UTC).</summary>
    public IReadOnlyDictionary<string, int> DailyLimits { get; init; } = new Dictionary<string, int>();

    internal CacheRules CacheRules() => new(CacheTime, CacheTimes);
}
