using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Viewings;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Social;

namespace CineOrg.App.Web.Api;

/// <summary>People: lists, search, one, and the films they are credited in. <c>/v1/people</c> and <c>/v1/persons</c> answer alike.</summary>
internal static class PersonsApi
{
    public static void MapPersons(this IEndpointRouteBuilder routes)
    {
        MapUnder(routes.MapGroup("/v1/persons").WithTags("persons"));
        MapUnder(routes.MapGroup("/v1/people").ExcludeFromDescription());
    }

    private static void MapUnder(RouteGroupBuilder persons)
    {
        persons.MapRead("/", List).Produces<PaginatedResponse<PersonItem>>()
            .WithSummary("Everybody by name, or those whom a name, an alias or an external id finds, a page at a time");
        persons.MapRead("/{id:guid}", One).Produces<PeopleProfile>().Produces<PeopleProfile>(202).Produces(304).ProducesUnknown()
            .WithSummary("One person with all that is known of them");
        persons.MapRead("/{id:guid}/movies", Movies).Produces<PaginatedResponse<FilmographyEntry>>().ProducesUnknown()
            .WithSummary("A person's credits, owned or not, seen or not, a page at a time");
        persons.MapRead("/{id:guid}/filmography", Filmography).Produces<IReadOnlyList<FilmographyItem>>().ProducesUnknown()
            .WithSummary("The films a person is credited in, owned or not");
        persons.MapPost("/{id:guid}/enrich", Enrich).OwnerOnly().Accepts<EnrichAsked>("application/json")
            .Produces<JobBody>(202).Produces<EnrichHeld>().ProducesUnknown().WithSummary("Ask the sources for more about a person");
    }

    private static async Task<IResult> List([AsParameters] PeopleFilter filter, IPeopleRepository people, FoundPeople found, FilmCounts counts, HttpContext context)
    {
        var (page, pageSize) = filter.Paging();
        var language = context.Speak();
        var listed = QueryValues.Text("q", filter.Text, 200) is { } text
            ? (await found.By(text, language, context.RequestAborted)).Cut(page, pageSize)
            : await people.List(page, pageSize, context.RequestAborted);
        return new JsonAnswer<PaginatedResponse<PersonItem>>(
            PaginatedResponse<PersonItem>.Of(counts.Narrowed(listed, context.Viewing()), context.Request), ApiJson.Default.PaginatedResponsePersonItem);
    }

    private static async Task<IResult> One(Guid id, IPeopleRepository people, PendingAnswers pending, HttpContext context)
    {
        var language = context.Speak();
        var person = await people.Profile(id, language, context.RequestAborted) ?? throw new UnknownException();
        var level = Spelling.Read<Level>(person.Level).GetValueOrDefault();
        person = person with { Pending = await pending.Of(EntityKind.Person, id, level, context.RequestAborted) };
        return EntityTag.IsHeld(context, EntityTag.Of(person, language))
            ? Results.Empty
            : new JsonAnswer<PeopleProfile>(person, ApiJson.Default.PeopleProfile, WorksApi.StatusOf(level, person.Pending));
    }

    private static async Task<IResult> Movies(
        Guid id, [AsParameters] CreditsFilter filter, IPeopleRepository people, Showing showing, ISeenRepository seen, HttpContext context)
    {
        var page = await people.Credits(filter.Query(id, context.Speak()) with { Within = showing.Within(context.Viewing()) }, context.RequestAborted) ?? throw new UnknownException();
        var viewer = context.Visitor() is { IsOwner: true } ? "owner" : context.Visitor().Session;
        var marked = viewer is null ? new HashSet<Guid>()
            : await seen.Of(viewer, [.. page.Items.Select(entry => entry.Work.Id).Distinct()], context.RequestAborted);
        return new JsonAnswer<PaginatedResponse<FilmographyEntry>>(PaginatedResponse<FilmographyEntry>.Of(
            page with { Items = [.. page.Items.Select(entry => entry with { Seen = marked.Contains(entry.Work.Id) })] }, context.Request),
            ApiJson.Default.PaginatedResponseFilmographyEntry);
    }

    private static async Task<IResult> Filmography(Guid id, IPeopleRepository people, Showing showing, HttpContext context)
    {
        var films = await people.Filmography(id, context.Speak(), context.RequestAborted);
        if (films.Count == 0 && await people.Find(id, context.RequestAborted) is null) throw new UnknownException();
        var shown = (await showing.Items([.. films.Select(film => film.Movie)], context.Viewing(), context.RequestAborted)).ToDictionary(film => film.Id);
        films = [.. films.Where(film => shown.ContainsKey(film.Movie.Id)).Select(film => film with { Movie = shown[film.Movie.Id] })];
        return new JsonAnswer<IReadOnlyList<FilmographyItem>>(films, ApiJson.Default.IReadOnlyListFilmographyItem);
    }

    private static Task<IResult> Enrich(Guid id, BulkEnrich enrich, HttpContext context) => EnrichAnswer.To(context, (level, anew) => enrich.Person(id, level, anew, context.RequestAborted));
}
