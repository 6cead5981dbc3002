using CineOrg.App.Web.Api;
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
    }

    private static async Task<IResult> Show(HttpContext context, string? q, IMovieRepository movies, EventBus bus, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var text = Asked(q);
        var answer = await Find(text, reader, movies, stop);
        // The text itself is never told, only its length.
        if (text.Length > 0 && !reader.Ahead) await bus.Publish(new SearchRequested(text.Length, answer.Movies.Count + answer.People.Count, reader.Session), stop: stop);
        return context.Show<SearchPage>(new { Reader = reader, Text = text, Answer = answer });
    }

    private static async Task<IResult> ShowAnswers(HttpContext context, string? q, IMovieRepository movies, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        var text = Asked(q);
        return context.Show<SearchAnswers>(new { Reader = reader, Text = text, Answer = await Find(text, reader, movies, stop) });
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
