using CineOrg.App.Bootstrap.Settings;

namespace CineOrg.App.Web.Ways;

/// <summary>What finds ways through the graph for whoever asks.</summary>
internal static class WayServices
{
    public static IServiceCollection AddWays(this IServiceCollection services) => services
        .AddSingleton<Moments>().AddSingleton<ReasonNames>().AddSingleton<Instead>().AddSingleton<WaySentence>().AddSingleton<Bindings>().AddSingleton<Watching>().AddSingleton<FilmCounts>()
        .AddSingleton(provider => new InsteadOptions(provider.GetRequiredService<CineOrgSettings>().Availability.Alternatives));
}
