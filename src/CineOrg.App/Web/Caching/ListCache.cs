using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Caching;

namespace CineOrg.App.Web.Caching;

/// <summary>Pages of the API's lists as JSON: what people leaf through. What they search for is not kept.</summary>
internal sealed class ListCache
{
    // Longer ones are nobody's usual question.
    private const int LongestQuery = 200;
    private readonly ReadyCache<(string Query, string Language, string Viewing), byte[]> _lists;

    public ListCache(IMovieRepository movies, Changes changes, CacheDesk desk, CineOrgSettings settings, TimeProvider clock, ILogger<ListCache> log)
    {
        _lists = new(CacheTimes.Lists, changes, () => movies.Generation, CacheRoom.Of(CacheTimes.Lists, settings), json => json.Length, clock, log);
        desk.Add(CacheTimes.Lists.Kind, _lists);
    }

    /// <param name="query">Of the address, as its links repeat it.</param>
    /// <param name="viewing">How whoever asks looks at films.</param>
    /// <param name="compose">See <see cref="ReadyCache{TKey, TValue}.Get"/>; lists are never renewed behind.</param>
    public async ValueTask<byte[]> Get(QueryString query, string language, string viewing, Func<Task<byte[]>> compose, CancellationToken stop)
    {
        var text = query.Value ?? "";
        if (text.Length > LongestQuery) return await compose();
        return (await _lists.Get((text, language, viewing), async () => new(await compose(), []), stop))!;
    }
}
