namespace CineOrg.Core.Enrichment;

/// <summary>Puts a question to every source that can answer it, all at the same time; one that fails never holds up another.</summary>
internal sealed class SourceRound(IEnumerable<ISource> sources, EnrichmentOptions options, TimeProvider clock)
{
    private readonly IReadOnlyList<ISource> _sources = [.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)];

    public bool CanAsk(Enricher enricher) => _sources.Any(source => enricher.Ask(source) is not null);

    public Inquiry Ask(Enricher enricher, Identity identity, CancellationToken stop)
    {
        var ask = enricher.Together?.Invoke(_sources, options, clock) ?? enricher.Ask;
        return new(enricher, [.. _sources
            .Select(source => (source.Name, Ask: ask(source)))
            .Where(source => source.Ask is not null)
            .Select(source => (source.Name, identity.Ask(source.Name, subject => Once(source.Ask!, subject, stop))))]);
    }

    private async Task<Answer> Once(Ask ask, Subject subject, CancellationToken stop)
    {
        var longest = Haste.NobodyWaits ? options.BackgroundTimeout : options.SourceTimeout;
        using var patience = new CancellationTokenSource(longest, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            return await ask(subject, both.Token).WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Answer.Failed($"no answer within {longest.TotalSeconds:0} s");
        }
        catch (SourceFailedException known)
        {
            return new Answer.Failed(known.Reason, known.RetryAt);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A source's own bug must not cost the film the other sources' answers.
            return new Answer.Failed($"{fault.GetType().Name}: {fault.Message}");
        }
    }
}
