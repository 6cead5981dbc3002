using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineOrg.Storage.Sources;

/// <summary>Bytes that answers of sources may take.</summary>
public sealed record AnswerStoreOptions(long MostBytes)
{
    public static readonly AnswerStoreOptions Usual = new(512L * 1024 * 1024);
}

internal static class SourcesStorage
{
    /// <summary>The file's name inside the data directory.</summary>
    public const string FileName = "sources.db";

    public static void AddSources(this IServiceCollection services, string dataDirectory) => services
        .AddSingleton(provider => new SourcesFile(
            Path.Combine(Path.GetFullPath(dataDirectory), FileName), provider.GetRequiredService<ILoggerFactory>().CreateLogger("CineOrg.Storage")))
        .AddSingleton<IQuota, Quota>()
        .AddSingleton<IAnswerStore>(provider => new AnswerStore(
            provider.GetRequiredService<SourcesFile>(), (provider.GetService<AnswerStoreOptions>() ?? AnswerStoreOptions.Usual).MostBytes,
            provider.GetRequiredService<ILogger<AnswerStore>>()));
}
