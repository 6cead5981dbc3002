using CineOrg.Storage.Catalogue;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Storage;

/// <summary>Works out beside the start what first visitors would wait for: the order of the whole library.</summary>
internal sealed class Warming(MovieLists lists) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(Warm, stoppingToken);

    private void Warm()
    {
        foreach (var language in ShownWords.Languages) lists.Warm(language);
    }
}
