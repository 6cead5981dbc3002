using CineOrg.Providers.Data;

namespace CineOrg.Providers.Wikipedia;

/// <summary>The summary address of Wikipedia's REST API.</summary>
/// <param name="baseAddress">With <c>{lang}</c> where the language goes.</param>
internal sealed class WikipediaClient(IDataProvider data, string baseAddress)
{
    public const string Provider = "wikipedia";
    public const string DefaultBase = "https://{lang}.wikipedia.org/";

    public Task<WikipediaSummary?> Summary(string title, string language, CancellationToken stop) => data.Read(new(Provider, "summary", title)
    {
        Language = language,
        Address = keys => new(Site(language), "api/rest_v1/page/summary/" + Uri.EscapeDataString(keys[0].Replace(' ', '_'))),
    }, WikipediaJson.Default.WikipediaSummary, stop);

    /// <summary>Where a reader finds the article.</summary>
    public Uri Page(string title, string language) => new(Site(language), "wiki/" + Uri.EscapeDataString(title.Replace(' ', '_')));

    private Uri Site(string language) => new(baseAddress.Replace("{lang}", language, StringComparison.Ordinal));
}
