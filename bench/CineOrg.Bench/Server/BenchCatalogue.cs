using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Bench.Server;

/// <summary>A catalogue of real size: titles recombined from words of real ones, skewed credits, texts in two languages.</summary>
internal sealed class BenchCatalogue(Stored stored, int films)
{
    private const int Batch = 200;
    private static readonly string[] Genres = ["drama", "comedy", "western", "film-noir", "horror", "science-fiction", "romance", "war", "musical", "crime"];
    private static readonly string[] Countries = ["FR", "US", "GB", "JP", "IT", "DE", "IN", "SE"];
    private readonly Random _random = new(42);
    private readonly List<Guid> _people = [];

    public List<Guid> Films { get; } = [];

    public IReadOnlyList<string> Titles { get; } = Server.Titles.Draw(films, 42);

    public void Fill()
    {
        var transactions = stored.Get<ITransactions>();
        transactions.Run(Durability.Bulk, AddPeople).GetAwaiter().GetResult();
        for (var first = 0; first < films; first += Batch)
        {
            var from = first;
            transactions.Run(Durability.Bulk, transaction => AddFilms(transaction, from)).GetAwaiter().GetResult();
        }
    }

    private bool AddPeople(ITransaction transaction)
    {
        var people = stored.Get<IPeopleRepository>();
        for (var person = 0; person < Math.Max(1_000, films / 2); person++)
            _people.Add(people.Ensure(transaction, Server.Titles.PersonName(_random), ExternalIds.Of("wikidata", $"Q{person + 1}")).Id);
        return true;
    }

    private bool AddFilms(ITransaction transaction, int first)
    {
        var movies = stored.Get<IMovieRepository>();
        for (var film = first; film < Math.Min(first + Batch, films); film++) Add(movies, transaction, film);
        return true;
    }

    private void Add(IMovieRepository movies, ITransaction transaction, int film)
    {
        var movie = new Movie
        {
            Id = Guid.CreateVersion7(), Title = Titles[film], Year = 1900 + _random.Next(125), ExternalIds = ExternalIds.Of("imdb", $"tt{film + 1:0000000}"),
        };
        Films.Add(movie.Id);
        movies.Add(transaction, movie);
        movies.SaveResolved(transaction, movie.Id, Resolved(movie), Level.Deep);
        movies.SaveCredits(transaction, movie.Id, [.. Credits()]);
    }

    private ResolvedMovie Resolved(Movie movie) => new()
    {
        Titles = new Dictionary<string, Chosen<string>> { ["fr"] = new(movie.Title, "wikidata"), ["en"] = new(movie.Title, "wikidata") },
        Year = new(movie.Year!.Value, "wikidata"),
        DurationMinutes = new(60 + _random.Next(120), "wikidata"),
        Summaries = new Dictionary<string, Chosen<string>> { ["fr"] = new(Server.Titles.Sentences(_random), "wikipedia"), ["en"] = new(Server.Titles.Sentences(_random), "wikipedia") },
        Countries = new([Countries[Skewed(Countries.Length)]], "wikidata"),
        Genres = new([.. Enumerable.Range(0, 2).Select(_ => Genres[Skewed(Genres.Length)]).Distinct()], "wikidata"),
        ExternalIds = movie.ExternalIds,
    };

    private IEnumerable<ResolvedCredit> Credits()
    {
        yield return new(Someone(), CreditCategory.Crew, "director", null, 0);
        yield return new(Someone(), CreditCategory.Crew, "writer", null, 1);
        foreach (var order in Enumerable.Range(0, 30))
            yield return new(Someone(), CreditCategory.Cast, "actor", $"Role {order}", order);
    }

    private Guid Someone() => _people[Skewed(_people.Count)];

    // A few are everywhere, most are rare: the square of a uniform draw.
    private int Skewed(int count) => (int)(Math.Pow(_random.NextDouble(), 2) * count);
}
