using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Pages.Lab;

/// <summary>What an event is about, for people.</summary>
public sealed record Named(string Name, string Url);

/// <summary>Finds the films and persons that events speak of.</summary>
internal sealed class Naming(IMovieRepository movies, IPeopleRepository people)
{
    public async Task<IReadOnlyDictionary<Guid, Named>> Of(IEnumerable<Recorded> events, CancellationToken stop)
    {
        var names = new Dictionary<Guid, Named>();
        foreach (var subject in events.Select(recorded => recorded.Event.Subject).OfType<Guid>().Distinct())
            if (await Find(subject, stop) is { } named) names[subject] = named;
        return names;
    }

    private async ValueTask<Named?> Find(Guid subject, CancellationToken stop)
    {
        if (await movies.Find(subject, stop) is { } movie) return new(movie.Title, $"/films/{subject}");
        return await people.Find(subject, stop) is { } person ? new(person.Name, $"/persons/{subject}") : null;
    }
}
