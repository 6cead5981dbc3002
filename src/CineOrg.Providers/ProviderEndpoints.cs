using System.Text.RegularExpressions;
using CineOrg.Providers.Commons;
using CineOrg.Providers.Data;
using CineOrg.Providers.Images;
using CineOrg.Providers.Omdb;
using CineOrg.Providers.Tmdb;
using CineOrg.Providers.Wikidata;
using CineOrg.Providers.Wikipedia;

namespace CineOrg.Providers;

/// <summary>How each provider wants to be spoken to. Only those that may be asked are listed.</summary>
internal static partial class ProviderEndpoints
{
    public static IReadOnlyList<HttpEndpoint> Of(ProviderOptions options)
    {
        var endpoints = new List<HttpEndpoint>();
        // Wikipedia's articles are found through Wikidata's items, so its door stands open for both.
        if ((options.Wikidata || options.Wikipedia) && HasContact(options)) endpoints.Add(Wikimedia(WikidataClient.Provider, options));
        if (options.Wikipedia && HasContact(options)) endpoints.Add(Wikimedia(WikipediaClient.Provider, options));
        if (options.Wikidata && options.Commons && HasContact(options)) endpoints.Add(Wikimedia(CommonsClient.Provider, options));
        if (options.Tmdb && !string.IsNullOrWhiteSpace(options.TmdbKey)) endpoints.Add(Tmdb(options.TmdbKey.Trim(), options));
        if (options.Omdb && !string.IsNullOrWhiteSpace(options.OmdbKey)) endpoints.Add(Omdb(options.OmdbKey.Trim(), options));
        return endpoints;
    }

    /// <summary>The hosts of images: they need no key.</summary>
    public static IEnumerable<HttpEndpoint> OfImages(ProviderOptions options) =>
        ImageEndpoints.All(options, options.Commons && HasContact(options) ? Wikimedia(CommonsClient.Provider, options) : null, UserAgent(options));

    /// <summary>Addresses that the operator set: they may be private.</summary>
    public static IEnumerable<Uri> Configured(ProviderOptions options)
    {
        if (options.WikidataAddress != WikidataClient.DefaultBase) yield return options.WikidataAddress;
        if (options.TmdbAddress != TmdbClient.DefaultBase) yield return options.TmdbAddress;
        if (options.TmdbImagesAddress != TmdbClient.DefaultImages) yield return options.TmdbImagesAddress;
        if (options.CommonsAddress != CommonsClient.DefaultBase) yield return options.CommonsAddress;
        if (options.OmdbAddress != OmdbClient.DefaultBase) yield return options.OmdbAddress;
        if (options.WikipediaAddress == WikipediaClient.DefaultBase) yield break;
        foreach (var language in options.Languages) yield return new(options.WikipediaAddress.Replace("{lang}", language, StringComparison.Ordinal));
    }

    /// <summary>Sources that can be asked: recordings are read without contact or key, the network is not.</summary>
    public static IReadOnlyList<string> Readable(ProviderOptions options)
    {
        var answering = options.Mode == DataMode.Replay ? Recorded(options) : [.. Of(options).Select(endpoint => endpoint.Provider), .. Recorded(options)];
        return [.. new[]
        {
            (Name: WikidataClient.Provider, IsOn: options.Wikidata),
            (Name: WikipediaClient.Provider, IsOn: options.Wikipedia),
            (Name: TmdbClient.Provider, IsOn: options.Tmdb),
            (Name: OmdbClient.Provider, IsOn: options.Omdb),
        }.Where(source => source.IsOn && answering.Contains(source.Name)).Select(source => source.Name)];
    }

    /// <summary>Whose answers lie in the packs, or in what was recorded before.</summary>
    private static HashSet<string> Recorded(ProviderOptions options)
    {
        if (options.Mode == DataMode.Http) return [];
        var recorded = options.Packs.SelectMany(pack => PackManifest.Read(Packs.Open(pack)).Providers.Keys).ToHashSet();
        if (options is not { Mode: DataMode.Hybrid, Recording: { } folder } || !Directory.Exists(folder)) return recorded;
        recorded.UnionWith(Directory.EnumerateDirectories(folder).Select(Path.GetFileName).OfType<string>());
        return recorded;
    }

    private static bool HasContact(ProviderOptions options) => !string.IsNullOrWhiteSpace(options.Contact);

    /// <summary>Wikidata, Wikipedia and Commons together: 200 requests a minute, three at once (mediawiki.org, Wikimedia APIs/Rate limits).</summary>
    private static HttpEndpoint Wikimedia(string provider, ProviderOptions options) => new(provider)
    {
        Limits = new("wikimedia") { MaxConcurrent = 3, MaxPerWindow = 200, MaxPerDay = Daily("wikimedia", options) },
        UserAgent = UserAgent(options),
    };

    private static HttpEndpoint Tmdb(string key, ProviderOptions options) => new(TmdbClient.Provider)
    {
        Limits = new(TmdbClient.Provider)
        {
            MaxConcurrent = 6, MaxPerWindow = 20, Window = TimeSpan.FromSeconds(1), MaxPerDay = Daily(TmdbClient.Provider, options),
        },
        UserAgent = UserAgent(options),
        Authorization = V3Key.IsMatch(key) ? null : "Bearer " + key,
        SecretParameter = V3Key.IsMatch(key) ? ("api_key", key) : null,
    };

    private static HttpEndpoint Omdb(string key, ProviderOptions options) => new(OmdbClient.Provider)
    {
        Limits = new(OmdbClient.Provider) { MaxConcurrent = 2, MaxPerWindow = 60, MaxPerDay = Daily(OmdbClient.Provider, options) },
        UserAgent = UserAgent(options),
        SecretParameter = ("apikey", key),
        SaysSpent = body => body.Contains("limit reached", StringComparison.OrdinalIgnoreCase),
    };

    private static int? Daily(string budget, ProviderOptions options) => options.DailyLimits.TryGetValue(budget, out var limit) ? limit : null;

    private static string UserAgent(ProviderOptions options) =>
        $"CineOrg/{options.Version} ({Unprintable.Replace(options.Contact ?? "no contact given", "")}) dotnet/{Environment.Version.ToString(2)}";

    [GeneratedRegex(@"^[0-9a-fA-F]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex V3Key { get; }

    [GeneratedRegex(@"[^\x20-\x7e]|[()]", RegexOptions.CultureInvariant)]
    private static partial Regex Unprintable { get; }
}
