using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Housekeeping.Figures;

/// <summary>Who was let go and has not come back, as the journal tells.</summary>
public interface ILetGone
{
    /// <summary>Films and people whose newest rise or fall is a downgrade; at most so many, the newest first. Reads the whole journal once.</summary>
    IReadOnlyList<Guid> Standing(int most);
}

/// <summary>
/// Counts what the catalogue learns, lets go and brings back, as it commits. Who has been let go is remembered until they come back; after a
/// start the journal tells of it, as far back as it is kept.
/// </summary>
public sealed class DeedCounter : BackgroundService
{
    private const int Most = 100_000;
    private readonly Activity _activity;
    private readonly ILetGone _gone;
    private readonly Lock _door = new();
    private readonly HashSet<Guid> _absent = [];
    private readonly HashSet<Guid> _back = [];
    private bool _knowsBefore;

    public DeedCounter(Activity activity, ILetGone gone, IJournal journal)
    {
        (_activity, _gone) = (activity, gone);
        journal.Appended += batch =>
        {
            foreach (var recorded in batch) Count(recorded.Event);
        };
    }

    /// <summary>Reads who was let go before the start; whoever came back meanwhile is not taken for absent.</summary>
    public void Remember()
    {
        var before = _gone.Standing(Most);
        lock (_door)
        {
            foreach (var subject in before)
                if (!_back.Contains(subject)) _absent.Add(subject);
            _back.Clear();
            _knowsBefore = true;
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(Remember, stoppingToken);

    private void Count(Event happened)
    {
        switch (happened)
        {
            case MovieEnriched film: Enriched(film.MovieId, EntityKind.Movie, film.From, film.To); break;
            case PersonEnriched person: Enriched(person.PersonId, EntityKind.Person, person.From, person.To); break;
            case MovieDowngraded film: Downgraded(film.MovieId, EntityKind.Movie); break;
            case PersonDowngraded person: Downgraded(person.PersonId, EntityKind.Person); break;
        }
    }

    private void Enriched(Guid subject, EntityKind kind, string from, string to)
    {
        _activity.Count(Deed.Enriched, kind);
        if (Spelling.Read<Level>(to) > Spelling.Read<Level>(from) && CameBack(subject)) _activity.Count(Deed.Regenerated, kind);
    }

    private void Downgraded(Guid subject, EntityKind kind)
    {
        _activity.Count(Deed.Downgraded, kind);
        lock (_door)
        {
            _back.Remove(subject);
            if (_absent.Count < Most) _absent.Add(subject);
        }
    }

    private bool CameBack(Guid subject)
    {
        lock (_door)
        {
            if (!_knowsBefore && _back.Count < Most) _back.Add(subject);
            return _absent.Remove(subject);
        }
    }
}
