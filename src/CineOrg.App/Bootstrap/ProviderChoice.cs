using CineOrg.App.Bootstrap.Settings;
using CineOrg.Providers;

namespace CineOrg.App.Bootstrap;

/// <summary>What the settings say about the sources, as the sources want to hear it.</summary>
internal static class ProviderChoice
{
    private const string Recordings = "recordings";

    /// <summary>ISO 639-1, most wanted first.</summary>
    public static IReadOnlyList<string> Languages(CineOrgSettings settings) =>
        settings.Providers.Languages is { Count: > 0 } chosen ? chosen : settings.Language == "en" ? ["en", "fr"] : ["fr", "en"];

    public static ProviderOptions Options(CineOrgSettings settings, string dataDirectory, string? demoPack)
    {
        var chosen = settings.Providers;
        return new()
        {
            Mode = Mode(chosen.Mode),
            Packs = chosen.Packs,
            Recording = chosen.Recording.Length > 0 ? chosen.Recording : Path.Combine(dataDirectory, Recordings),
            DemoPack = demoPack,
            Contact = chosen.Contact,
            Languages = Languages(settings),
            Countries = chosen.Countries,
            Wikidata = chosen.Wikidata.Enabled,
            Wikipedia = chosen.Wikipedia.Enabled,
            Commons = chosen.Commons.Enabled,
            Tmdb = chosen.Tmdb.Enabled,
            Omdb = chosen.Omdb.Enabled,
            CommonsAddress = new(Folder(chosen.Commons.BaseUrl)),
            OmdbAddress = new(Folder(chosen.Omdb.BaseUrl)),
            OmdbKey = chosen.Omdb.Key,
            WikidataAddress = new(Folder(chosen.Wikidata.BaseUrl)),
            WikipediaAddress = Folder(chosen.Wikipedia.BaseUrl),
            TmdbAddress = new(Folder(chosen.Tmdb.BaseUrl)),
            TmdbImagesAddress = new(Folder(chosen.Tmdb.ImagesUrl)),
            TmdbKey = chosen.Tmdb.Key,
            Proxy = chosen.Proxy.Length > 0 ? new(chosen.Proxy) : null,
            CacheTime = TimeSpan.FromHours(chosen.Answers.Hours),
            CacheTimes = NumberLines.Read(chosen.Answers.HoursOf).ToDictionary(rule => rule.Key, rule => TimeSpan.FromHours(rule.Value)),
            DailyLimits = NumberLines.Read(chosen.DailyLimits),
        };
    }

    /// <summary>What no single setting shows to be wrong, with the key to look at; null when the sources can be opened.</summary>
    public static (string Key, string Reason)? Mistake(CineOrgSettings settings, string dataDirectory)
    {
        var chosen = settings.Providers;
        var asksWikimedia = chosen.Mode != ProviderMode.Replay && (chosen.Wikidata.Enabled || chosen.Wikipedia.Enabled);
        if (asksWikimedia && string.IsNullOrWhiteSpace(chosen.Contact))
            return ("providers:contact", "Wikidata and Wikipedia must be told how to reach whoever runs this program: set it to an e-mail address or a page");
        if ((TrustLines.Mistake(chosen) ?? NumberLines.Mistake(chosen)) is { } doubt) return doubt;
        return ProviderServices.Mistake(Options(settings, dataDirectory, demoPack: null)) is { } wrong ? ("providers:packs", wrong) : null;
    }

    private static DataMode Mode(ProviderMode mode) => mode switch
    {
        ProviderMode.Replay => DataMode.Replay,
        ProviderMode.Hybrid => DataMode.Hybrid,
        _ => DataMode.Http,
    };

    // A base address with a path means all of it: without its last slash the last part would be lost.
    private static string Folder(string address) => address.EndsWith('/') ? address : address + "/";
}
