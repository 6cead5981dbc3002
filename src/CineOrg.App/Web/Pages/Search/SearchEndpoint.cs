using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Discover;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Search;

internal static class SearchEndpoint
{
    private const int MostWork = 12;

    public static void MapSearch(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/search", Show);
        pages.MapRead("/search/answers", ShowAnswers);
        pages.MapRead("/search/panel", ShowPanel);
        pages.MapRead("/search/beyond", ShowBeyond);
    }

    private static async Task<IResult> Show(
        HttpContext context, IMovieRepository movies, Showing showing, IPeopleRepository people, BeyondFilms beyond, SearchTold told, Instead instead, FilmCounts counts, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var asked = SearchAsked.Read(context.Request.Query);
        var answer = await FindWhole(asked, reader, showing, counts, stop);
        var more = !asked.IsPlain ? null : reader.Ahead ? beyond.Later(asked.Text, answer, reader) : await beyond.Within(asked.Text, answer, reader, stop);
        // Narrowing and leafing are no new question.
        var hits = answer.Movies.Count + answer.People.Count + answer.Collections.Count + (more?.New.Count ?? 0);
        if (asked.Text.Length > 0 && asked.IsPlain && !reader.Ahead) await told.Tell(asked.Text, reader.Language, hits, reader.Session, stop);
        return context.Show<SearchPage>(new { Reader = reader, Asked = asked, Answer = answer, Beyond = more, Work = await Work(asked, answer, reader, people, showing, stop), Hidden = await Hidden(asked, answer, context, movies, showing, instead) });
    }

    private static async Task<IResult> ShowAnswers(
        HttpContext context, IMovieRepository movies, Showing showing, IPeopleRepository people, BeyondFilms beyond, Instead instead, FilmCounts counts, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var asked = SearchAsked.Read(context.Request.Query);
        var answer = await FindWhole(asked, reader, showing, counts, stop);
        return context.Show<SearchAnswers>(new { Reader = reader, Asked = asked, Answer = answer, Beyond = asked.IsPlain ? beyond.Later(asked.Text, answer, reader) : null, Work = await Work(asked, answer, reader, people, showing, stop), Hidden = await Hidden(asked, answer, context, movies, showing, instead) });
    }

    // Asked for once somebody has stopped typing, and again while sources are still being asked.
    private static async Task<IResult> ShowBeyond(
        HttpContext context, string? q, int? answered, Showing showing, BeyondFilms beyond, FilmCounts counts, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var text = SearchAsked.Words(q);
        var found = await Find(text, reader, showing, counts, stop);
        return await beyond.More(text, found, Math.Max(0, answered ?? 0), reader, stop) is { } more
            ? context.Show<BeyondPart>(new { Reader = reader, Found = more }) : Results.NoContent();
    }

    private static async Task<IResult> ShowPanel(HttpContext context, string? q, Showing showing, FilmCounts counts, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var text = SearchAsked.Words(q);
        return context.Show<SearchPanel>(new { Reader = reader, Text = text, Answer = await Find(text, reader, showing, counts, stop) });
    }

    // Whoever types a name that no film bears as well means that person's films: those at hand first.
    private static async ValueTask<IReadOnlyList<MovieItem>> Work(
        SearchAsked asked, SearchAnswer answer, Reader reader, IPeopleRepository people, Showing showing, CancellationToken stop)
    {
        if (!asked.IsPlain || !answer.PeopleFirst) return [];
        MovieItem[] films = [.. (await Credited(owned: true)).Concat(await Credited(owned: null)).DistinctBy(film => film.Id).Take(MostWork)];
        return await showing.Items(films, reader.Viewing, stop);

        async Task<IEnumerable<MovieItem>> Credited(bool? owned) =>
            (await people.Credits(new(answer.People[0].Id, reader.Language, 1, 2 * MostWork) { Owned = owned, Within = showing.Within(reader.Viewing) }, stop))?.Items.Select(entry => entry.Work) ?? [];
    }

    private static async ValueTask<SearchAnswer> Find(string text, Reader reader, Showing showing, FilmCounts counts, CancellationToken stop) =>
        text.Length == 0 ? new([], []) : counts.Narrowed(await showing.Search(new(text, new(reader.Language, 1, SearchAsked.PageSize)), reader.Viewing, stop), reader.Viewing);

    // With what the page tells beside the films: what they can be narrowed by, and why they stand where they do.
    private static async ValueTask<SearchAnswer> FindWhole(SearchAsked asked, Reader reader, Showing showing, FilmCounts counts, CancellationToken stop) =>
        asked.Text.Length == 0 ? new([], []) : counts.Narrowed(await showing.Search(asked.Query(reader.Language) with { WithFacets = true, WithReasons = true }, reader.Viewing, stop), reader.Viewing);

    private static async ValueTask<LeftOut> Hidden(SearchAsked asked, SearchAnswer answer, HttpContext context, IMovieRepository movies, Showing showing, Instead instead)
    {
        var reader = Reader.Of(context);
        if (reader.Viewing.Level == Curiosity.High || asked.Text.Length == 0) return LeftOut.Nothing;
        var all = await movies.Search(asked.Query(reader.Language), context.RequestAborted);
        var hidden = await showing.Hidden(all.Movies, reader.Viewing, context.RequestAborted);
        return await instead.OfList(all.TotalMovies - answer.TotalMovies, hidden, answer.Movies.Select(film => film.Id), context);
    }
}
