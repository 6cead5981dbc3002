using Microsoft.Extensions.Hosting;

namespace CineOrg.Storage.Search;

/// <summary>Reads the vocabulary beside the start, so that nobody's first misspelt search waits for it.</summary>
internal sealed class SearchWarming(Vocabulary vocabulary) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(vocabulary.Warm, stoppingToken);
}
