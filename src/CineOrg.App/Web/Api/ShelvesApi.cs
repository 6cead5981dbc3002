using CineOrg.App.Web.Texts;
using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Api;

/// <param name="Id">As filters and addresses spell it: <c>science-fiction</c>, <c>FR</c>, <c>1960</c>.</param>
/// <param name="Names">Language → name.</param>
/// <param name="Movies">Films known here.</param>
/// <param name="Owned">How many of these have a copy here.</param>
internal sealed record ShelfBody(string Id, IReadOnlyDictionary<string, string> Names, int Movies, int Owned)
{
    public static ShelfBody Of(ShelfKind kind, Shelf shelf) => new(shelf.Key, Named(kind, shelf), shelf.Movies, shelf.Owned);

    // What only a source has named is named in that source's language: keywords are English.
    private static Dictionary<string, string> Named(ShelfKind kind, Shelf shelf)
    {
        string[] languages = kind == ShelfKind.Keywords ? ["en"] : ["fr", "en"];
        return languages.ToDictionary(language => language, language => Tongue.Of(language).ShelfName(kind, shelf.Key, shelf.Label));
    }
}

/// <summary>Films by what they have in common: genres, countries, decades, keywords, kinds.</summary>
internal static class ShelvesApi
{
    public static void MapShelves(this IEndpointRouteBuilder routes)
    {
        foreach (var kind in Enum.GetValues<ShelfKind>()) MapKind(routes.MapGroup($"/v1/{kind.Word()}").WithTags("shelves"), kind);
    }

    private static void MapKind(RouteGroupBuilder shelves, ShelfKind kind)
    {
        shelves.MapRead("/", (string? page, string? pageSize, IMovieRepository movies, Showing showing, HttpContext context) =>
                List(kind, page, pageSize, movies, showing, context))
            .Produces<PaginatedResponse<ShelfBody>>().WithName($"list{kind}").WithSummary($"All {kind.Word()} with how many films are known and owned, the fullest first");
        shelves.MapRead("/{id}/works", (string id, [AsParameters] WorksFilter filter, Showing showing, HttpContext context) => Works(kind, id, filter, showing, context))
            .Produces<PaginatedResponse<MovieItem>>().ProducesUnknown().WithName($"list{kind}Works").WithSummary($"The films of one of the {kind.Word()}, narrowed and ordered as /v1/works");
    }

    private static async Task<IResult> List(
        ShelfKind kind, string? page, string? pageSize, IMovieRepository movies, Showing showing, HttpContext context)
    {
        var all = await movies.Shelves(kind, showing.Within(context.Viewing()), context.RequestAborted);
        var shown = all.Cut(QueryValues.Page(page), QueryValues.PageSize(pageSize, 100)).Select(shelf => ShelfBody.Of(kind, shelf));
        return new JsonAnswer<PaginatedResponse<ShelfBody>>(
            PaginatedResponse<ShelfBody>.Of(shown, context.Request), ApiJson.Default.PaginatedResponseShelfBody);
    }

    private static async Task<IResult> Works(ShelfKind kind, string id, WorksFilter filter, Showing showing, HttpContext context)
    {
        if (filter.Text is not null) throw new BadValueException("q", "not here; see /v1/works");
        var query = filter.Query(context.Speak()).On(kind, id) ?? throw new UnknownException();
        return new JsonAnswer<PaginatedResponse<MovieItem>>(
            PaginatedResponse<MovieItem>.Of(await showing.List(query, context.Viewing(), context.RequestAborted), context.Request), ApiJson.Default.PaginatedResponseMovieItem);
    }
}
