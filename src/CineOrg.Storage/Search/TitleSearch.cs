using CineOrg.Core.Catalogue;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Search;

/// <summary>Answers while somebody types: asks the index in memory, else the database, and shows what was found.</summary>
internal sealed class TitleSearch(Database database, MemoryEngine memory, DatabaseEngine words, MovieLists lists)
{
    /// <summary>Films looked at when nobody asks for more, so that their number is known.</summary>
    private const int Glance = 100;

    /// <summary>Nobody looks through more of them.</summary>
    private const int MostSagas = 12;

    public SearchAnswer Find(SearchQuery asked)
    {
        var query = Query.Of(asked.Text);
        if (query.Words.Length == 0) return new([], []);
        var (page, size) = (asked.Films.Page, asked.Films.PageSize);
        var skip = (int)Math.Min(SearchQuery.MostFilms, (page - 1L) * size);
        var films = Of(SearchKind.Films, new(query, MostFilms(asked, skip + size), lists.Left(asked.Films), asked.WithReasons));
        if (asked.Films.Near is { } near) films = films.Nearest(lists.Ranks(near));
        var people = Of(SearchKind.People, new(query, size, null, asked.WithReasons));
        var sagas = page > 1 ? null : Of(SearchKind.Sagas, new(query, Math.Min(size, MostSagas), null, false));
        return database.Read(lane => new SearchAnswer(
            MovieItems.Of(lane, films.Entities(skip, size), asked.Films.Language), PersonItems.Of(lane, page == 1 ? people.Entities(0, size) : []))
        {
            Collections = sagas is null ? [] : CollectionRows.Of(lane, sagas.Entities(0, MostSagas), asked.Films.Language),
            PeopleFirst = page == 1 && people.Best is [var person, ..] && (films.Best is not [var film, ..] || person.Fit < film.Fit),
            TotalMovies = films.Best.Count,
            TotalIsCapped = films.IsCapped ? true : null,
            Facets = asked.WithFacets ? FoundFacets.Of(lane, films.Entities(0, SearchQuery.MostFilms)) : null,
            Reasons = asked.WithReasons ? Reasons.Of(lane, query, films, skip, size, page == 1 ? people : null) : null,
        });
    }

    public SearchStanding Standing() => memory.Standing is { } standing
        ? new(memory.State.ToString().ToLowerInvariant(), standing.Kinds.Sum(kind => kind.Lines),
            database.Read(lane => SearchFeed.Behind(lane, standing.Seq)), standing.Kinds.Sum(kind => kind.Size))
        : new(memory.State.ToString().ToLowerInvariant(), 0, 0, 0);

    private static int MostFilms(SearchQuery asked, int upTo) =>
        asked.WithFacets ? SearchQuery.MostFilms : Math.Min(SearchQuery.MostFilms, Math.Max(Glance, upTo));

    private Answers Of(SearchKind kind, Question question) => memory.Find(kind, question) ?? words.Find(kind, question);
}
