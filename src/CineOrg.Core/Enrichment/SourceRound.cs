using CineOrg.Core.Enrichment.Identifying;

namespace CineOrg.Core.Enrichment;

/// <summary>Puts a question to every source that can answer it, all at the same time; one that fails never holds up another.</summary>
internal sealed class SourceRound(IEnumerable<ISource> sources, EnrichmentOptions options, TimeProvider clock)
{
    private readonly IReadOnlyList<ISource> _sources = [.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)];

    public bool CanAsk(Enricher enricher) => _sources.Any(enricher.Takes);

    public Inquiry Ask(Enricher enricher, Identity identity, CancellationToken stop)
    {
        var ask = enricher.Together?.Invoke(_sources, options, clock) ?? enricher.Ask;
        var first = All(source => source is not IFallbackSource, (question, subject) => Once(question, subject, stop));
        var answers = first.Select(one => one.Answer).ToList();
        var last = All(source => source is IFallbackSource, (question, subject) => OnlyIfNeeded(answers, question, subject, stop));
        return new(enricher, [.. first, .. last]);

        IReadOnlyList<(string Source, Task<Answer> Answer)> All(Func<ISource, bool> wanted, Func<Ask, Subject, Task<Answer>> put) => [.. _sources
            .Where(wanted)
            .Select(source => (source.Name, Ask: ask(source)))
            .Where(source => source.Ask is not null)
            .Select(source => (source.Name, identity.Ask(source.Name, subject => put(source.Ask!, subject))))];
    }

    /// <summary>Puts a question to one source that knows the subject.</summary>
    /// <returns>Null when it is not configured, or cannot answer such a question.</returns>
    public async Task<Answer?> AskAlone(Enricher enricher, string name, Subject subject, CancellationToken stop)
    {
        var source = _sources.FirstOrDefault(source => source.Name == name);
        var ask = enricher.Together is null ? source is null ? null : enricher.Ask(source) : source is IExternalIds ids ? ids.ExternalIds : null;
        return ask is null ? null : await Once(ask, subject, stop);
    }

    /// <summary>A fallback has nothing to add, and what it once said is dropped, where another source knows the answer.</summary>
    private async Task<Answer> OnlyIfNeeded(IReadOnlyList<Task<Answer>> others, Ask ask, Subject subject, CancellationToken stop) =>
        (await Task.WhenAll(others)).Any(answer => answer is Answer.Found) ? new Answer.Nothing() : await Once(ask, subject, stop);

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
