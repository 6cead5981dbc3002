using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment;

/// <summary>One question put to every source that can answer it, all at the same time; one that fails never holds up another.</summary>
internal sealed class SourceRound(IEnumerable<ISource> sources, EnrichmentOptions options, TimeProvider clock)
{
    private readonly IReadOnlyList<ISource> _sources = [.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)];

    public bool CanAsk(Enricher enricher) => _sources.Any(source => enricher.Ask(source) is not null);

    public async Task<Round> Ask(Enricher enricher, Subject subject, CancellationToken stop)
    {
        var asked = _sources
            .Select(source => (source.Name, Ask: enricher.Ask(source)))
            .Where(source => source.Ask is not null)
            .Select(async source => new Reply(source.Name, await Once(source.Ask!, subject, stop)));
        return new(enricher, await Task.WhenAll(asked));
    }

    private async Task<Answer> Once(Ask ask, Subject subject, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(options.SourceTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            return await ask(subject, both.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Answer.Failed($"no answer within {options.SourceTimeout.TotalSeconds:0} s");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A source's own bug must not cost the film the other sources' answers.
            return new Answer.Failed(fault is SourceFailedException known ? known.Reason : $"{fault.GetType().Name}: {fault.Message}");
        }
    }
}

internal sealed record Reply(string Source, Answer Answer);

internal sealed record Round(Enricher Enricher, IReadOnlyList<Reply> Replies)
{
    public IEnumerable<(string Source, Answer.Failed Failure)> Failures =>
        Replies.Where(reply => reply.Answer is Answer.Failed).Select(reply => (reply.Source, (Answer.Failed)reply.Answer));

    /// <summary>Takes the answers over; keeps what a source said before when it failed now.</summary>
    public EnricherState TakeInto(Held held, DateTimeOffset now, TimeSpan rest)
    {
        foreach (var (source, answer) in Replies)
            if (answer is not Answer.Failed) held.Put(source, Enricher.Name, answer as Answer.Found, now);
        var failures = Failures.ToList();
        var outcome = Replies.Count == 0 ? EnricherOutcome.NotApplicable : failures.Count > 0 ? EnricherOutcome.Failed : EnricherOutcome.Done;
        var state = new EnricherState(Enricher.Name, outcome, now, failures.Count == 0 ? null : failures.Min(failed => failed.Failure.RetryAt ?? now + rest));
        return held.States[Enricher.Name] = state;
    }
}
