using CineOrg.Providers.Commons;
using CineOrg.Providers.Data;
using CineOrg.Providers.Tmdb;

namespace CineOrg.Providers.Images;

/// <summary>How the hosts of images want to be spoken to: doors of their own, so that a slow image holds up no fact.</summary>
internal static class ImageEndpoints
{
    public const string Tmdb = "tmdb-images";
    public const string Commons = "commons-images";

    /// <summary>Hosts that are no source of ours.</summary>
    public const string Others = "images";

    public static string Of(string source) => source switch { TmdbClient.Provider => Tmdb, CommonsClient.Provider => Commons, _ => Others };

    /// <param name="wikimedia">Whose limits images of Commons share: all of Wikimedia counts together. Null when it may not be asked.</param>
    public static IEnumerable<HttpEndpoint> All(ProviderOptions options, HttpEndpoint? wikimedia, string userAgent)
    {
        if (options.Tmdb) yield return With(new RequestLimits(Tmdb) { MaxConcurrent = 6, MaxPerWindow = 20, Window = TimeSpan.FromSeconds(1) });
        if (wikimedia is not null) yield return new(Commons) { Limits = wikimedia.Limits, UserAgent = userAgent, Form = ImageForm.One };
        yield return With(new RequestLimits(Others) { MaxConcurrent = 2, MaxPerWindow = 60 });

        HttpEndpoint With(RequestLimits limits) => new(limits.Name) { Limits = limits, UserAgent = userAgent, Form = ImageForm.One };
    }
}
