using CineOrg.Core.Events;

namespace CineOrg.Core.Social.Watched;

/// <summary>
/// Keeps where films were left. The web's player says so itself, and it stands before the next page is asked for; what other players tell
/// comes by the journal, each event once, and what is told late or again never moves anything back.
/// </summary>
public sealed class WatchStates(ITransactions transactions, IWatchRepository watch, ISeenRepository seen, TimeProvider clock) : ICountEvents
{
    /// <summary>No film is longer: as much as a whole number of milliseconds tells, in exports too.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    public string Name => nameof(WatchStates);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(PlaybackStopped) };

    public void Count(ITransaction transaction, IReadOnlyList<Event> happened)
    {
        foreach (var told in happened.OfType<PlaybackStopped>().Where(told => told.Session is not null))
            if (Time(told.PositionSeconds) is { } position)
                Move(transaction, new(watch.ViewerOf(transaction, told.Session!), told.Session, told.MovieId, Cause.Of(told)), known =>
                    known.Precedes(told.At, clock.GetUtcNow()) ? known.Left(position, Time(told.DurationSeconds), told.At) : known);
    }

    /// <summary>It was left there, as the player says while it plays and when it stops.</summary>
    /// <inheritdoc cref="Ended"/>
    public Task<bool> Left(string viewer, string? session, Guid film, TimeSpan position, TimeSpan? duration, CancellationToken stop = default) =>
        Run(Durability.Bulk, new(viewer, session, film), known => known.Left(position, duration, clock.GetUtcNow()), stop);

    /// <summary>It was watched to its end.</summary>
    /// <returns>False when the film is unknown.</returns>
    public Task<bool> Ended(string viewer, string? session, Guid film, CancellationToken stop = default) =>
        Run(Durability.Person, new(viewer, session, film), known => known.Ended(clock.GetUtcNow()), stop);

    /// <summary>Nothing of it is kept any more, nor that it was seen.</summary>
    /// <inheritdoc cref="Ended"/>
    public Task<bool> Forget(string viewer, Guid film, CancellationToken stop = default) => transactions.Run(Durability.Person, transaction =>
    {
        seen.Unmark(transaction, viewer, film);
        return Move(transaction, new(viewer, null, film), known => known.Forgotten(clock.GetUtcNow()));
    }, stop);

    /// <summary>Seconds as somebody told them; null when they are none, negative or beyond <see cref="Longest"/>.</summary>
    public static TimeSpan? Time(double? seconds) => seconds is >= 0 and var told && told <= Longest.TotalSeconds ? TimeSpan.FromSeconds(told) : null;

    private sealed record Viewing(string Viewer, string? Session, Guid Film, Cause Cause = default);

    private Task<bool> Run(Durability durability, Viewing whose, Func<WatchState, WatchState> change, CancellationToken stop) =>
        transactions.Run(durability, transaction => Move(transaction, whose, change), stop);

    private bool Move(ITransaction transaction, Viewing whose, Func<WatchState, WatchState> change)
    {
        if (watch.Open(transaction, whose.Viewer, whose.Film) is not { } known) return false;
        var now = change(known);
        if (now != known) watch.Save(transaction, whose.Viewer, whose.Film, now);
        if (now.Times > known.Times) See(transaction, whose, now);
        return true;
    }

    private void See(ITransaction transaction, Viewing whose, WatchState now)
    {
        seen.Mark(transaction, whose.Viewer, whose.Film, now.At);
        transaction.Append(new MovieViewed(whose.Film, whose.Session), whose.Cause);
    }
}
