using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Commons;

/// <summary>Wikimedia Commons: who made an image, and under which licence it may be shown.</summary>
internal sealed class CommonsClient(IDataProvider data, Uri baseAddress)
{
    public const string Provider = "commons";
    public static readonly Uri DefaultBase = new("https://commons.wikimedia.org/");

    /// <summary>Files that one request asks about, at most: MediaWiki's bound.</summary>
    private const int AtOnce = 50;

    /// <summary>Images of files, in their order; a file that is gone is none.</summary>
    /// <param name="files">Type of image and file name, such as <c>(still, Metropolis set.jpg)</c>.</param>
    /// <exception cref="SourceFailedException">No answer could be had.</exception>
    public async Task<IReadOnlyList<ImageFact>> Images(IReadOnlyList<(string Type, string File)> files, CancellationToken stop)
    {
        var found = new Dictionary<string, CommonsPage>(StringComparer.Ordinal);
        foreach (var batch in files.Select(file => Title(file.File)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(AtOnce))
            foreach (var page in (await Ask(batch, stop))?.Query?.Pages ?? [])
                if (page.Title is { } title) found[title] = page;
        return [.. files.Select(file => found.GetValueOrDefault(Title(file.File)) is { } page ? CommonsFacts.Image(file.Type, page) : null).OfType<ImageFact>()];
    }

    /// <summary>What can be said of a file without asking: its address, and the page that names author and licence.</summary>
    public static ImageFact Unasked(string type, string file) => new(
        type, $"https://commons.wikimedia.org/wiki/Special:FilePath/{Escaped(file)}?width={CommonsFacts.Width}", null, null, null, null, null, null,
        "https://commons.wikimedia.org/wiki/File:" + Escaped(file));

    private Task<CommonsAnswer?> Ask(IReadOnlyList<string> titles, CancellationToken stop) => data.Read(new(Provider, "imageinfo", titles)
    {
        Address = keys => new(baseAddress, "w/api.php?action=query&prop=imageinfo&iiprop=url%7Csize%7Cmime%7Cextmetadata"
            + $"&iiurlwidth={CommonsFacts.Width}&iiextmetadatafilter=Artist%7CCredit%7CAttribution%7CLicenseShortName%7CLicenseUrl%7CAttributionRequired"
            + $"&titles={string.Join("%7C", keys.Select(Uri.EscapeDataString))}&format=json&formatversion=2&maxlag=5"),
    }, CommonsJson.Default.CommonsAnswer, stop);

    /// <summary>As MediaWiki normalises it: spaces, and a capital first.</summary>
    private static string Title(string file)
    {
        var name = file.Replace('_', ' ').Replace('|', ' ').Trim();
        return "File:" + (name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..]);
    }

    private static string Escaped(string file) => Uri.EscapeDataString(file.Replace(' ', '_'));
}
