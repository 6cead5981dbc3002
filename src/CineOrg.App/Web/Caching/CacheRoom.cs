using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Housekeeping.Caching;

namespace CineOrg.App.Web.Caching;

/// <summary>How many bytes a kind may take.</summary>
internal static class CacheRoom
{
    public static long Of(CacheLine line, CineOrgSettings settings) => (long)(((long)settings.Pages.CacheMegabytes << 20) * line.Share);
}
