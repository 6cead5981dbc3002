using System.Collections.Concurrent;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping;

namespace CineOrg.App.Web.Caching;

/// <summary>Which shared page: what is personal is not in it.</summary>
/// <param name="Viewing">How its readers look at films: see <see cref="Core.Availability.Viewing.Key"/>.</param>
internal readonly record struct PageKey(Guid Entity, string Language, bool IsOwner, string Viewing);

/// <summary>Film pages ready to be filled in and sent.</summary>
internal sealed class PageCache(IMovieRepository movies, CineOrgSettings settings) : ICache
{
    private readonly GenerationCache<PageKey, SharedPage> _pages = new(() => movies.Generation, ((long)settings.Pages.CacheMegabytes << 20) / 8 * 7, page => page.Length);

    /// <summary>Ways of looking whose pages are kept at one time; what strangers think up beyond them is composed anew each time.</summary>
    private const int MostViewings = 64;
    private readonly ConcurrentDictionary<string, bool> _viewings = new(StringComparer.Ordinal);

    public async ValueTask<SharedPage?> Get(PageKey key, Func<Task<SharedPage?>> compose)
    {
        if (!_viewings.ContainsKey(key.Viewing) && (_viewings.Count >= MostViewings || !_viewings.TryAdd(key.Viewing, true))) return await compose();
        return await _pages.Get(key, compose);
    }

    public void Drop(Guid subject) => _pages.Drop([.. _viewings.Keys.SelectMany(viewing => new PageKey[]
    {
        new(subject, "fr", true, viewing), new(subject, "fr", false, viewing), new(subject, "en", true, viewing), new(subject, "en", false, viewing),
    })]);
}
