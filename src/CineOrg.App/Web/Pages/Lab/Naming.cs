using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Pages.Lab;

/// <summary>What an event is about, for people.</summary>
public sealed record Named(string Name, string Url);

/// <summary>Finds the films, persons and collections that events speak of.</summary>
internal sealed class Naming(IMovieRepository movies, IPeopleRepository people, ICollectionRepository collections)
{
    public Task<IReadOnlyDictionary<Guid, Named>> Of(IEnumerable<Recorded> events, string language, CancellationToken stop) =>
        Of(events.Select(recorded => recorded.Event.Subject).OfType<Guid>(), language, stop);

    public async Task<IReadOnlyDictionary<Guid, Named>> Of(IEnumerable<Guid> subjects, string language, CancellationToken stop)
    {
        var names = new Dictionary<Guid, Named>();
        foreach (var subject in subjects.Distinct())
            if (await Find(subject, language, stop) is { } named) names[subject] = named;
        return names;
    }

    private async ValueTask<Named?> Find(Guid subject, string language, CancellationToken stop)
    {
        if (await movies.Find(subject, stop) is { } movie) return new(movie.Title, $"/films/{subject}");
        if (await people.Find(subject, stop) is { } person) return new(person.Name, $"/persons/{subject}");
        return await collections.Profile(subject, language, stop) is { } saga ? new(saga.Title, $"/collections/{subject}") : null;
    }
}
