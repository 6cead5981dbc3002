using System.Collections.Concurrent;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Caching;

namespace CineOrg.App.Web.Caching;

/// <summary>Which shared page: what is personal is not in it.</summary>
/// <param name="Viewing">How its readers look at films: see <see cref="Core.Availability.Viewing.Key"/>.</param>
internal readonly record struct PageKey(Guid Entity, string Language, bool IsOwner, string Viewing);

/// <summary>Film pages ready to be filled in and sent.</summary>
internal sealed class PageCache
{
    /// <summary>Ways of looking whose pages are kept at one time; what strangers think up beyond them is composed anew each time.</summary>
    private const int MostViewings = 64;
    private readonly ConcurrentDictionary<string, bool> _viewings = new(StringComparer.Ordinal);
    private readonly ReadyCache<PageKey, SharedPage> _pages;

    public PageCache(IMovieRepository movies, Changes changes, CacheDesk desk, CineOrgSettings settings, TimeProvider clock, ILogger<PageCache> log)
    {
        _pages = new(CacheTimes.Pages, changes, () => movies.Generation, CacheRoom.Of(CacheTimes.Pages, settings), page => page.Length, clock, log);
        desk.Add(CacheTimes.Pages.Kind, _pages);
    }

    /// <inheritdoc cref="ReadyCache{TKey, TValue}.Get"/>
    public async ValueTask<SharedPage?> Get(PageKey key, Func<Task<Made<SharedPage>?>> compose, CancellationToken stop)
    {
        if (!_viewings.ContainsKey(key.Viewing) && (_viewings.Count >= MostViewings || !_viewings.TryAdd(key.Viewing, true))) return (await compose())?.Value;
        return await _pages.Get(key, compose, stop);
    }
}
