using CineOrg.Core.Library;
using CineOrg.Core.Library.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace CineOrg.Storage.Library;

public static class LibraryStorage
{
    /// <summary>The library's side of the database; the database itself must be registered too.</summary>
    public static IServiceCollection AddLibraryStorage(this IServiceCollection services) => services
        .AddSingleton<IInventory, Inventory>()
        .AddSingleton<IHoldings, Holdings>()
        .AddSingleton<IMatches, Matches>();
}
