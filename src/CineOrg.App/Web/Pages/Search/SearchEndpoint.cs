using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Discover;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Pages.Search;

internal static class SearchEndpoint
{
    private const int LongestQuestion = 200;

    public static void MapSearch(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/search", Show);
        pages.MapRead("/search/answers", ShowAnswers);
        pages.MapRead("/search/panel", ShowPanel);
        pages.MapRead("/search/beyond", ShowBeyond);
    }

    private static async Task<IResult> Show(HttpContext context, string? q, IMovieRepository movies, BeyondFilms beyond, EventBus bus, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var text = Asked(q);
        var answer = await Find(text, reader, movies, stop);
        var more = reader.Ahead ? beyond.Later(text, answer) : await beyond.Within(text, answer, reader, stop);
        // The text itself is never told, only its length.
        var hits = answer.Movies.Count + answer.People.Count + (more?.New.Count ?? 0);
        if (text.Length > 0 && !reader.Ahead) await bus.Publish(new SearchRequested(text.Length, hits, reader.Session), stop: stop);
        return context.Show<SearchPage>(new { Reader = reader, Text = text, Answer = answer, Beyond = more });
    }

    private static async Task<IResult> ShowAnswers(HttpContext context, string? q, IMovieRepository movies, BeyondFilms beyond, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var text = Asked(q);
        var answer = await Find(text, reader, movies, stop);
        return context.Show<SearchAnswers>(new { Reader = reader, Text = text, Answer = answer, Beyond = beyond.Later(text, answer) });
    }

    // Asked for once somebody has stopped typing, and again while sources are still being asked.
    private static async Task<IResult> ShowBeyond(
        HttpContext context, string? q, int? answered, IMovieRepository movies, BeyondFilms beyond, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var text = Asked(q);
        var found = await Find(text, reader, movies, stop);
        return await beyond.More(text, found, Math.Max(0, answered ?? 0), reader, stop) is { } more
            ? context.Show<BeyondPart>(new { Reader = reader, Found = more }) : Results.NoContent();
    }

    private static async Task<IResult> ShowPanel(HttpContext context, string? q, IMovieRepository movies, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var text = Asked(q);
        return context.Show<SearchPanel>(new { Reader = reader, Text = text, Answer = await Find(text, reader, movies, stop) });
    }

    public static string Asked(string? q) => q is null ? "" : q.Length > LongestQuestion ? q[..LongestQuestion].Trim() : q.Trim();

    public static async ValueTask<SearchAnswer> Find(string text, Reader reader, IMovieRepository movies, CancellationToken stop) =>
        text.Length == 0 ? new([], []) : await movies.Search(text, reader.Language, 24, stop);
}
