using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Caching;

/// <summary>Pages of the API's lists as JSON: an eighth of the memory for pages holds what people leaf through. What they search for is not kept.</summary>
internal sealed class ListCache(IMovieRepository movies, CineOrgSettings settings)
{
    // Longer ones are nobody's usual question.
    private const int LongestQuery = 200;
    private readonly GenerationCache<(string Query, string Language, string Viewing), byte[]> _lists = new(() => movies.Generation, ((long)settings.Pages.CacheMegabytes << 20) / 8, json => json.Length);

    /// <param name="query">Of the address, as its links repeat it.</param>
    /// <param name="viewing">How whoever asks looks at films.</param>
    public async ValueTask<byte[]> Get(QueryString query, string language, string viewing, Func<Task<byte[]>> compose)
    {
        var text = query.Value ?? "";
        if (text.Length > LongestQuery) return await compose();
        return (await _lists.Get((text, language, viewing), async () => await compose()))!;
    }
}
