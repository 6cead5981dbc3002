using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Commons;

/// <summary>From Commons' description of a file to an image with author and licence.</summary>
internal static class CommonsFacts
{
    /// <summary>Pixels of the rendition that is shown.</summary>
    public const int Width = 1280;

    /// <returns>Null when the file is no image that a page can show.</returns>
    public static ImageFact? Image(string type, CommonsPage page)
    {
        if (page.ImageInfo is not [var info, ..] || info.Mime?.StartsWith("image/", StringComparison.Ordinal) != true) return null;
        if (Web(info.ThumbUrl) is not { } url && (url = Web(info.Url)!) is null) return null;
        var said = info.ExtMetadata;
        var isThumb = url == info.ThumbUrl;
        return new(type, url, Pixels(isThumb ? info.ThumbWidth : info.Width), Pixels(isThumb ? info.ThumbHeight : info.Height), null,
            Said(said, "Attribution") ?? Said(said, "Artist") ?? Said(said, "Credit"), Said(said, "LicenseShortName"), Web(Said(said, "LicenseUrl")), Web(info.DescriptionUrl));
    }

    private static string? Said(IReadOnlyDictionary<string, CommonsValue>? said, string name) => HtmlText.Of(said?.GetValueOrDefault(name)?.Text);
    private static int? Pixels(int? length) => length is > 0 and < 100_000 ? length : null;

    private static string? Web(string? url) => url is { Length: <= 2000 } && Uri.TryCreate(url, UriKind.Absolute, out var page)
        && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp) ? url : null;
}
