namespace CineOrg.Core.Enrichment.Identifying;

/// <summary>
/// What a film is called by the sources, while they are still telling. A source that has found the film itself is asked on at once; one
/// that has not waits for the others' ids, but not for a silent one: when it found nothing without, it is asked once more with them.
/// </summary>
/// <param name="ids">The question for ids; null when they are known or nobody needs them.</param>
/// <param name="grace">How long the ids of slower sources are waited for once one has found the film.</param>
internal sealed class Identity(IKnowledge knowledge, Held held, Inquiry? ids, TimeSpan grace, TimeProvider clock)
{
    private readonly Held _before = held with { Documents = new(held.Documents), Changed = [], Answered = [] };
    private readonly Lock _gate = new();
    private readonly Lazy<Task> _enough = new(() => Enough(ids!, grace, clock));
    private (int Replies, Subject Subject) _known = (0, held.Subject);

    /// <summary>Puts one question to one source as soon as that makes sense.</summary>
    public async Task<Answer> Ask(string source, Func<Subject, Task<Answer>> ask)
    {
        if (ids is null) return await ask(held.Subject);
        if (ids.Of(source) is { } own)
            switch (await own)
            {
                case Answer.Failed failed: return failed; // it would fail again: it is asked anew when its rest is over
                case Answer.Found: return await ask(Known());
            }
        await _enough.Value;
        var isWhole = ids.Done.IsCompleted;
        var answer = await ask(Known());
        if (isWhole || answer is not Answer.Nothing) return answer;
        await ids.Done;
        return await ask(Known());
    }

    private static async Task Enough(Inquiry ids, TimeSpan grace, TimeProvider clock)
    {
        while (!ids.Done.IsCompleted && !ids.Replies.Any(reply => reply.Answer is Answer.Found)) await ids.Next;
        await Patience.Wait(ids.Done, grace, clock);
    }

    private Subject Known()
    {
        lock (_gate)
        {
            var replies = ids!.Replies;
            if (replies.Count == _known.Replies) return _known.Subject;
            var told = _before with { Documents = new(_before.Documents), Changed = [], Answered = [] };
            foreach (var (source, answer) in replies)
                if (answer is Answer.Found found) told.Put(source, ids.Enricher.Name, found, clock.GetUtcNow());
            _known = (replies.Count, knowledge.WithIds(told).Subject);
            return _known.Subject;
        }
    }
}
