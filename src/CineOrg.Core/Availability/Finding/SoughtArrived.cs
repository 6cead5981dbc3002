using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Availability.Finding;

/// <summary>A film that somebody looks for has come into the library: its next look is now, so that whoever waits is told today.</summary>
public sealed class SoughtArrived(ISoughtFilms sought, JobQueue queue) : IHandleEvents
{
    public string Name => nameof(SoughtArrived);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(ScanCompleted), typeof(MatchChanged) };

    public async Task Handle(Event happened, CancellationToken stop)
    {
        foreach (var film in await sought.Arrived(stop).ConfigureAwait(false))
            await queue.Enqueue(FetchMovieJob.Request(new(film.Film, film.Country, film.AskedBy is [var asker, ..] ? asker : "somebody", film.Tries)), Cause.Of(happened), stop).ConfigureAwait(false);
    }
}
