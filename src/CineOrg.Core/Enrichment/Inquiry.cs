using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>One question on its way to every source that can answer it. What is answered can be taken over before all is.</summary>
/// <param name="asked">Source → its answer; none when no source is configured.</param>
internal sealed class Inquiry(Enricher enricher, IReadOnlyList<(string Source, Task<Answer> Answer)> asked)
{
    private int _taken;
    private bool _settled;

    public Enricher Enricher { get; } = enricher;

    /// <summary>Ends when every source has answered or failed.</summary>
    public Task Done { get; } = Task.WhenAll(asked.Select(one => one.Answer));

    /// <summary>Whether there is more to take over than was taken.</summary>
    public bool HasNews => !_settled && (Done.IsCompleted || Replies.Count > _taken);

    /// <summary>The answers so far.</summary>
    public IReadOnlyList<(string Source, Answer Answer)> Replies =>
        [.. asked.Where(one => one.Answer.IsCompletedSuccessfully).Select(one => (one.Source, one.Answer.Result))];

    public Task<Answer>? Of(string source) => asked.FirstOrDefault(one => one.Source == source).Answer;

    /// <summary>Ends with the next answer.</summary>
    public Task Next => Task.WhenAny(asked.Where(one => !one.Answer.IsCompleted).Select(one => (Task)one.Answer).DefaultIfEmpty(Done));

    /// <summary>
    /// Takes the answers over; keeps what a source said before when it fails now. Once all are in, the question's state is told too; a
    /// question that was settled stays so when it is asked anew in vain.
    /// </summary>
    /// <returns>The failures, when all answers are in.</returns>
    public IReadOnlyList<EnrichmentFailed> TakeInto(Held held, string kind, DateTimeOffset now, TimeSpan rest)
    {
        (_settled, var replies) = (Done.IsCompleted, Replies);
        _taken = replies.Count;
        foreach (var (source, answer) in replies)
            if (answer is not Answer.Failed) held.Put(source, Enricher.Name, answer as Answer.Found, now);
        if (!_settled) return [];
        if (Enricher.Together is not null)
            held.Proposed = replies.Select(reply => (reply.Answer as Answer.Nothing)?.Candidates ?? []).MaxBy(candidates => candidates.Count) ?? [];
        var failures = replies.Where(reply => reply.Answer is Answer.Failed).Select(reply => (reply.Source, Failed: (Answer.Failed)reply.Answer)).ToList();
        var next = failures.Count == 0 ? (DateTimeOffset?)null : failures.Min(failure => failure.Failed.RetryAt ?? now + rest);
        if (failures.Count == 0 || !LevelRule.IsSettled(held.States.GetValueOrDefault(Enricher.Name)))
            held.States[Enricher.Name] = new(Enricher.Name, Outcome(replies.Count, failures.Count), now, next);
        return [.. failures.Select(failure => new EnrichmentFailed(held.Subject.Id, kind, Enricher.Name, failure.Source, failure.Failed.Reason, next!.Value))];
    }

    private static EnricherOutcome Outcome(int replies, int failures) =>
        replies == 0 ? EnricherOutcome.NotApplicable : failures > 0 ? EnricherOutcome.Failed : EnricherOutcome.Done;
}
