using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Discovering;

/// <summary>
/// One search put to every source that can search: once, however many wait for it. It runs to each source's own end, whoever leaves.
/// </summary>
internal sealed class Asking
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _title;
    private readonly IReadOnlyList<(string Source, Task<IReadOnlyList<MovieCandidate>?> Reply)> _replies;
    private readonly TimeProvider _clock;

    public Asking(Question question, IEnumerable<IMovieSearch> sources, TimeSpan patience, TimeProvider clock)
    {
        (_title, _clock, Made) = (question.Title, clock, clock.GetTimestamp());
        _replies = [.. sources.Select(source => (source.Name, Ask(source, question, patience)))];
        Done = Task.WhenAll(_replies.Select(reply => reply.Reply));
    }

    /// <summary>Names it to a job: what was searched for stays in memory alone.</summary>
    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>Timestamp of the clock when it was first wanted.</summary>
    public long Made { get; }

    /// <summary>The last search that asked so: what is opened of its answers follows from it.</summary>
    public Cause Cause { get; private set; }

    /// <summary>Ends when every source has answered or failed.</summary>
    public Task Done { get; }

    public void FollowsFrom(Cause cause) => Cause = cause;

    /// <summary>Its sources are asked from now on.</summary>
    public void Begin() => _begun.TrySetResult();

    public Discovered Standing()
    {
        var replies = _replies.Where(reply => reply.Reply.IsCompletedSuccessfully).ToList();
        return new(
            Joined.Films(_title, replies.SelectMany(reply => reply.Reply.Result ?? [])),
            [.. replies.Select(reply => reply.Source)],
            [.. replies.Where(reply => reply.Reply.Result is null).Select(reply => reply.Source)],
            replies.Count == _replies.Count);
    }

    /// <summary>Waits until all have answered, but no longer than told.</summary>
    public Task<Discovered> Whole(TimeSpan longest, CancellationToken stop) => Until(Done, longest, stop);

    /// <summary>Waits until more than <paramref name="answered"/> sources have answered, but no longer than told.</summary>
    public Task<Discovered> More(int answered, TimeSpan longest, CancellationToken stop) => Until(Beyond(answered), longest, stop);

    private async Task<Discovered> Until(Task news, TimeSpan longest, CancellationToken stop)
    {
        try
        {
            await news.WaitAsync(longest, _clock, stop);
        }
        catch (TimeoutException) when (!news.IsCompleted)
        {
            return Standing(); // the rest arrives later
        }
        return Standing();
    }

    private async Task Beyond(int answered)
    {
        while (_replies.Count(reply => reply.Reply.IsCompleted) <= answered && !Done.IsCompleted)
            await Task.WhenAny(_replies.Where(reply => !reply.Reply.IsCompleted).Select(reply => (Task)reply.Reply).DefaultIfEmpty(Done));
    }

    /// <returns>Null when the source could not answer.</returns>
    private async Task<IReadOnlyList<MovieCandidate>?> Ask(IMovieSearch source, Question question, TimeSpan patience)
    {
        await _begun.Task;
        using var stop = new CancellationTokenSource(patience, _clock);
        try
        {
            return await source.SearchMovies(question.Title, question.Year, question.Languages, stop.Token).WaitAsync(stop.Token);
        }
        catch (Exception)
        {
            // Its own bug must not cost the other sources' answers either; whoever searched is told that it failed.
            return null;
        }
    }
}
