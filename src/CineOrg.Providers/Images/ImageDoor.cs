using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Providers.Commons;
using CineOrg.Providers.Data;
using CineOrg.Providers.Tmdb;

namespace CineOrg.Providers.Images;

/// <summary>The way to images: through the same doors, limits and guards as facts.</summary>
internal sealed class ImageDoor(DataDoor? door, ProviderOptions options) : IImageSource
{
    public IReadOnlyList<Rendition> Renditions(ImageFact image) => Images.Renditions.Of(image.Type, image.Url, image.Width);

    public async Task<FetchedImage> Fetch(Rendition rendition, string? tag, CancellationToken stop)
    {
        var provider = ImageEndpoints.Of(rendition.Source);
        if (door?.Network is not { } network || !network.Reaches(provider)) return new FetchedImage.Unasked($"{provider} is not on the network");
        var address = Configured(rendition);
        return Told(await network.Get(new(provider, "image", address.AbsoluteUri) { Address = _ => address, KnownTag = tag }, stop));
    }

    // Catalogues speak of the sources' own addresses, whatever stands in for them here.
    private Uri Configured(Rendition rendition) => rendition.Source switch
    {
        TmdbClient.Provider => new(options.TmdbImagesAddress, rendition.Address.PathAndQuery.TrimStart('/')),
        CommonsClient.Provider => new(options.CommonsAddress, rendition.Address.PathAndQuery.TrimStart('/')),
        _ => rendition.Address,
    };

    private static FetchedImage Told(DataAnswer answer) => answer switch
    {
        DataAnswer.Found found => new FetchedImage.Found(found.Body, ImageFormat.Of(found.Body.Span)!, found.Tag),
        DataAnswer.Unchanged => new FetchedImage.Unchanged(),
        DataAnswer.Nothing => new FetchedImage.Broken("there is none"),
        DataAnswer.Failed { TooLarge: true } or DataAnswer.Failed { Unfit: true } => new FetchedImage.Broken(((DataAnswer.Failed)answer).Reason),
        DataAnswer.Failed { RetryAt: not null } rests => new FetchedImage.Unasked(rests.Reason),
        DataAnswer.Failed failed => new FetchedImage.Unreachable(failed.Reason),
        _ => throw new InvalidOperationException($"{answer} is no answer of a network"),
    };
}
