using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;

namespace CineOrg.Core.Context.Recommending;

/// <summary>A film as something outside names it: by ids, by title and year, or both.</summary>
public sealed record NamedFilm(ExternalIds Ids, string? Title, int? Year, string? Reason);

/// <summary>Films that something outside names to somebody here.</summary>
/// <param name="Id">The same for each attempt at one delivery.</param>
/// <param name="Viewer">To whom.</param>
public sealed record Delivery(string Source, string Id, string Viewer, IReadOnlyList<NamedFilm> Films);

/// <summary>What became of a delivery.</summary>
/// <param name="Films">Those it names, as they are called here; none when it was taken before.</param>
public sealed record Taken(IReadOnlyList<Guid> Films, bool Repeated);

/// <summary>Takes deliveries: each once, in one change with its event; a film that is not known yet stands in the catalogue from then on.</summary>
public sealed class Receiving(IMovieRepository movies, IReceived received, ITransactions transactions, TimeProvider clock)
{
    private const string Origin = "recommendation";

    /// <summary>Deliveries are remembered for so long: far longer than a signature is good for.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    private readonly StatedFilms _films = new(movies, clock);

    /// <summary>What stands in the way of knowing which film is meant; null when nothing does.</summary>
    public async ValueTask<(int At, string Field, string Wanted)?> Doubt(Delivery delivery, CancellationToken stop = default)
    {
        for (var at = 0; at < delivery.Films.Count; at++)
            if (await Doubt(delivery.Films[at], stop) is var (field, wanted)) return (at, field, wanted);
        return null;
    }

    public async Task<Taken> Take(Delivery delivery, CancellationToken stop = default)
    {
        var known = new Dictionary<NamedFilm, Guid>();
        foreach (var film in delivery.Films.Distinct())
            if (film.Ids.Count == 0 && await Called(film, stop) is [var only]) known[film] = only.Id;
        return await transactions.Run(Durability.Person, transaction => Take(transaction, delivery, known), stop);
    }

    private Taken Take(ITransaction transaction, Delivery delivery, Dictionary<NamedFilm, Guid> known)
    {
        var now = clock.GetUtcNow();
        if (!received.Take(transaction, delivery.Source, delivery.Id, now, now - Remembered)) return new([], Repeated: true);
        var cause = Cause.Of(transaction.Append(new RecommendationTriggered(delivery.Source, delivery.Id, delivery.Viewer, delivery.Films.Count)));
        var films = new List<Guid>();
        foreach (var named in delivery.Films)
        {
            var film = known.TryGetValue(named, out var id) ? id : Ensure(transaction, named, cause);
            received.Keep(transaction, delivery.Viewer, new(film, delivery.Source, named.Reason, now));
            films.Add(film);
        }
        return new([.. films.Distinct()], Repeated: false);
    }

    private Guid Ensure(ITransaction transaction, NamedFilm named, Cause cause) => named.Title is { } title
        ? _films.Ensure(transaction, new(title, null, named.Year, MovieKind.Film, named.Ids), Origin, cause)
        : movies.Claim(transaction, named.Ids) ?? throw new InvalidOperationException("The film was let go of a moment ago");

    private async ValueTask<(string Field, string Wanted)?> Doubt(NamedFilm film, CancellationToken stop)
    {
        if (film.Ids.Count == 0) return (await Called(film, stop)).Count > 1 ? film.Year is null ? ("year", "told: several films are called so") : ("externalIds", "told: several films of that year are called so") : null;
        if (film.Title is not null) return null;
        foreach (var (source, value) in film.Ids)
            if (await movies.FindByExternalId(source, value, stop) is not null) return null;
        return ("title", "told for a film that is not known here yet");
    }

    private async ValueTask<IReadOnlyList<Movie>> Called(NamedFilm film, CancellationToken stop) => await movies.FindByTitle(TitleKey.Of(film.Title!), film.Year, stop);
}
