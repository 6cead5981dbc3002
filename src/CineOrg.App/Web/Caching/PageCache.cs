using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping;

namespace CineOrg.App.Web.Caching;

/// <summary>Which shared page: what is personal is not in it.</summary>
internal readonly record struct PageKey(Guid Entity, string Language, bool IsOwner);

/// <summary>Film pages ready to be filled in and sent.</summary>
internal sealed class PageCache(IMovieRepository movies, CineOrgSettings settings) : ICache
{
    private readonly GenerationCache<PageKey, SharedPage> _pages = new(() => movies.Generation, ((long)settings.Pages.CacheMegabytes << 20) / 8 * 7, page => page.Length);

    public ValueTask<SharedPage?> Get(PageKey key, Func<Task<SharedPage?>> compose) => _pages.Get(key, compose);

    public void Drop(Guid subject) => _pages.Drop(
        new(subject, "fr", true), new(subject, "fr", false), new(subject, "en", true), new(subject, "en", false));
}
