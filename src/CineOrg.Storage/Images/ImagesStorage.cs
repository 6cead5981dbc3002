using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Images;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CineOrg.Storage.Images;

internal static class ImagesStorage
{
    /// <summary>The folder's name inside the data directory.</summary>
    public const string FolderName = "images";

    public static void AddImages(this IServiceCollection services, string dataDirectory)
    {
        services.TryAddSingleton(ImageBudgets.Usual);
        services.AddSingleton(new ImageFolder(Path.Combine(Path.GetFullPath(dataDirectory), FolderName)))
            .AddSingleton<ImageUses>().AddSingleton<ImageSizes>().AddSingleton<ImageStore>().AddSingleton<ImageSweep>()
            .AddSingleton<IImageStore>(provider => provider.GetRequiredService<ImageStore>())
            .AddStored(StoredKind.HdImages).AddStored(StoredKind.Images)
            .AddSingleton<IHousekeepingRule, ImageLicenceRule>().AddHostedService<ImageUpkeep>();
    }

    private static IServiceCollection AddStored(this IServiceCollection services, StoredKind kind) =>
        services.AddSingleton<IStored>(provider => ActivatorUtilities.CreateInstance<StoredImages>(provider, kind));
}
