using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Library.Matching;

/// <summary>Where a person decides which film a copy is of, at once or long after. What was chosen is never overwritten; each decision can be taken back.</summary>
public sealed class ReviewService(ITransactions transactions, IMatches matches, IMovieRepository movies, IMergeRepository merges, TimeProvider clock)
{
    /// <summary>As many as one transaction decides.</summary>
    private const int AtOnce = 200;

    public ValueTask<Page<ReviewItem>> List(int page = 1, int pageSize = 24, CancellationToken stop = default) => matches.Review(page, pageSize, stop);

    public ValueTask<ReviewItem?> Find(Guid copy, CancellationToken stop = default) => matches.Find(copy, stop);

    /// <summary>This copy is of that film.</summary>
    /// <returns>Null when copy or film is unknown.</returns>
    public async Task<MatchChange?> Accept(Guid copy, FilmChoice choice, CancellationToken stop = default) =>
        (await Accept([(copy, choice)], stop)) is [var change] ? change : null;

    /// <summary>All of these in one transaction; copies and films that are unknown are passed over.</summary>
    public Task<IReadOnlyList<MatchChange>> Accept(IReadOnlyList<(Guid Copy, FilmChoice Choice)> choices, CancellationToken stop = default) =>
        transactions.Run(Durability.Person, transaction =>
        {
            var batch = Guid.CreateVersion7(clock.GetUtcNow());
            return (IReadOnlyList<MatchChange>)[.. choices.Select(one => Accept(transaction, one.Copy, one.Choice, batch)).OfType<MatchChange>()];
        }, stop);

    /// <summary>The best candidate of each of these copies.</summary>
    public async Task<IReadOnlyList<MatchChange>> AcceptBest(IEnumerable<Guid> copies, CancellationToken stop = default)
    {
        var choices = new List<(Guid, FilmChoice)>();
        foreach (var copy in copies.Distinct().Take(AtOnce))
            if (await matches.Find(copy, stop) is { Candidates: [var best, ..] }) choices.Add((copy, FilmChoice.Of(best)));
        return await Accept(choices, stop);
    }

    /// <summary>The best candidate of the copies waiting longest that have one of at least this score; 200 at most.</summary>
    public async Task<IReadOnlyList<MatchChange>> AcceptFrom(double atLeast, CancellationToken stop = default) =>
        await Accept([.. (await matches.Sure(atLeast, AtOnce, stop)).Select(item => (item.CopyId, FilmChoice.Of(item.Candidates[0])))], stop);

    /// <summary>
    /// None of the candidates, for good: the copy stays with a film that no source has named, or leaves one that they have for a film of
    /// its own, which they are not asked to identify again.
    /// </summary>
    /// <returns>Null when the copy is unknown.</returns>
    public Task<MatchChange?> None(Guid copy, CancellationToken stop = default) => transactions.Run(Durability.Person, transaction =>
    {
        if (matches.Of(transaction, copy) is not { } found) return null;
        var now = clock.GetUtcNow();
        return Tell(transaction, matches.Move(transaction, found, found.IsIdentified ? Alone(transaction, found, now) : found.Movie, Guid.CreateVersion7(now), false, now), "none");
    }, stop);

    /// <summary>Takes back the latest decisions, or those of one batch.</summary>
    /// <returns>How many.</returns>
    public Task<int> Undo(Guid? batch = null, CancellationToken stop = default) => transactions.Run(Durability.Person, transaction =>
    {
        var changes = matches.Latest(transaction, batch);
        foreach (var change in changes) Undo(transaction, change, clock.GetUtcNow());
        return changes.Count;
    }, stop);

    private MatchChange? Accept(ITransaction transaction, Guid copy, FilmChoice choice, Guid batch)
    {
        if (matches.Of(transaction, copy) is not { } found) return null;
        var now = clock.GetUtcNow();
        if ((choice.MovieId ?? movies.Claim(transaction, choice.ExternalIds)) is { } held)
            return movies.Find(transaction, held) is not null ? Tell(transaction, matches.Move(transaction, found, held, batch, false, now), "chosen") : null;
        if (choice.ExternalIds.Count == 0) return null;
        if (found.IsIdentified) return Tell(transaction, matches.Move(transaction, found, Add(transaction, found, choice, now), batch, false, now), "chosen");
        movies.Identify(transaction, found.Movie, choice.ExternalIds);
        return Tell(transaction, matches.Move(transaction, found, found.Movie, batch, true, now), "chosen");
    }

    private void Undo(ITransaction transaction, MatchChange change, DateTimeOffset now)
    {
        // Where it was may have been found to be another film meanwhile.
        var back = change.Claimed ? Guid.CreateVersion7(now) : merges.WinnerOf(change.From) ?? change.From;
        if (movies.Find(transaction, back) is null)
            movies.Add(transaction, new() { Id = back, Title = change.FromTitle, Year = change.FromYear, Owned = true });
        matches.Restore(transaction, change, back, now);
        transaction.Append(new MatchChanged(change.CopyId, change.To, back, "undone"));
    }

    private Guid Add(ITransaction transaction, Matched found, FilmChoice choice, DateTimeOffset now) =>
        New(transaction, new() { Id = Guid.CreateVersion7(now), Title = choice.Title ?? found.Title, Year = choice.Title is null ? found.Year : choice.Year, ExternalIds = choice.ExternalIds, Owned = true });

    private Guid Alone(ITransaction transaction, Matched found, DateTimeOffset now)
    {
        var movie = New(transaction, new() { Id = Guid.CreateVersion7(now), Title = found.Title, Year = found.Year, Owned = true });
        movies.SaveEnricherStates(transaction, movie, [new("externalIds", EnricherOutcome.Done, now, null)]);
        return movie;
    }

    private Guid New(ITransaction transaction, Movie movie)
    {
        movies.Add(transaction, movie);
        transaction.Append(new MovieCreated(movie.Id, movie.Title, movie.Year, "review"));
        return movie.Id;
    }

    private static MatchChange Tell(ITransaction transaction, MatchChange change, string how)
    {
        transaction.Append(new MatchChanged(change.CopyId, change.From, change.To, how));
        return change;
    }
}
