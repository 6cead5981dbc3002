using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Events;

namespace CineOrg.Core.Context.Anticipating;

/// <summary>
/// Whoever has watched a film may look next at what else its makers did, or at the next film of its saga: these are foreseen, to be
/// fetched in a calm as far as that was seen to pay.
/// </summary>
public sealed class AfterWatching(
    Foreseeing foreseeing, IMovieRepository movies, IPeopleRepository people, ICollectionRepository collections, PrefetchOptions options) : IHandleEvents
{
    /// <summary>Kinds of links, see <see cref="Foresight.Link"/>.</summary>
    public const string Directors = "watched-directors", Cast = "watched-cast", Saga = "watched-saga";

    private const int MostDirectors = 2, LeadingActors = 3;

    public string Name => nameof(AfterWatching);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(MovieViewed) };

    public async Task Handle(Event happened, CancellationToken stop)
    {
        if (options.Batch == 0 || happened is not MovieViewed { MovieId: var film } || await movies.Profile(film, "en", stop: stop) is not { } watched) return;
        var (makers, next) = (await Makers(watched, stop), await Next(watched, stop));
        if (makers.Count > 0) await foreseeing.Ask(film, makers, $"watched:people:{film}", options.Batch, Cause.Of(happened), stop);
        if (next.Count > 0) await foreseeing.Ask(film, next, $"watched:saga:{film}", options.Batch, Cause.Of(happened), stop);
    }

    // A filmography is what is held of a person at medium.
    private async Task<IReadOnlyList<Foreseen>> Makers(MovieProfile film, CancellationToken stop)
    {
        var directors = film.Crew.Where(credit => credit.Role == "director").Take(MostDirectors).Select(credit => (credit.PersonId, Link: Directors));
        var actors = film.Cast.Take(LeadingActors).Select(credit => (credit.PersonId, Link: Cast));
        var lacking = new List<Foreseen>();
        foreach (var (person, link) in directors.Concat(actors).DistinctBy(one => one.PersonId))
            if (await people.LevelOf(person, stop) < Level.Medium) lacking.Add(new(EntityKind.Person, person, link, Level.Medium));
        return lacking;
    }

    private async Task<IReadOnlyList<Foreseen>> Next(MovieProfile film, CancellationToken stop)
    {
        var next = new List<Foreseen>();
        foreach (var saga in film.Collections)
            if (await collections.Profile(saga.Id, "en", stop) is { } known && After(known, film.Id) is { } part && Spelling.Read<Level>(part.Level) < options.Level)
                next.Add(new(EntityKind.Movie, part.Id, Saga, options.Level));
        return [.. next.DistinctBy(one => one.Subject)];
    }

    private static MovieItem? After(CollectionProfile saga, Guid film) => saga.Parts.SkipWhile(part => part.Movie.Id != film).Skip(1).FirstOrDefault()?.Movie;
}
