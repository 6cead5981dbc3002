using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Api;

/// <summary>People: one, and the films they are credited in.</summary>
internal static class PersonsApi
{
    public static void MapPersons(this IEndpointRouteBuilder routes)
    {
        MapUnder(routes.MapGroup("/v1/persons").WithTags("persons"));
        MapUnder(routes.MapGroup("/v1/people").ExcludeFromDescription());
    }

    private static void MapUnder(RouteGroupBuilder persons)
    {
        persons.MapRead("/{id:guid}", One).Produces<PersonProfile>().Produces(304).ProducesUnknown()
            .WithSummary("One person with all that is known of them");
        persons.MapRead("/{id:guid}/filmography", Filmography).Produces<IReadOnlyList<FilmographyItem>>().ProducesUnknown()
            .WithSummary("The films a person is credited in, owned or not");
    }

    private static async Task<IResult> One(Guid id, IPeopleRepository people, HttpContext context)
    {
        var language = context.Speak();
        var person = await people.Profile(id, language, context.RequestAborted) ?? throw new UnknownException();
        return EntityTag.IsHeld(context, EntityTag.Of(person, language))
            ? Results.Empty
            : new JsonAnswer<PersonProfile>(person, ApiJson.Default.PersonProfile);
    }

    private static async Task<IResult> Filmography(Guid id, IPeopleRepository people, HttpContext context)
    {
        var films = await people.Filmography(id, context.Speak(), context.RequestAborted);
        if (films.Count == 0 && await people.Find(id, context.RequestAborted) is null) throw new UnknownException();
        return new JsonAnswer<IReadOnlyList<FilmographyItem>>(films, ApiJson.Default.IReadOnlyListFilmographyItem);
    }
}
