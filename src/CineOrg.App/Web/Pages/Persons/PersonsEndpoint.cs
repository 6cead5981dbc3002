using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Social;
using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Pages.Persons;

internal static class PersonsEndpoint
{
    public static void MapPersons(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/persons/{id:guid}", Show);
        pages.MapRead("/persons/{id:guid}/body", ShowBody);
        pages.MapPost("/persons/{id:guid}/opened", Opened).SessionWrites();
    }

    private static async Task<IResult> Show(
        Guid id, HttpContext context, IPeopleRepository people, Showing showing, Arrivals arrivals, ISeenRepository seen, Instead instead, CancellationToken stop)
    {
        var from = CameFrom.Step(context.Request);
        if (Reader.IsAhead(context.Request) || !HttpMethods.IsGet(context.Request.Method)) await arrivals.Ahead(context, EntityName.OfPerson(id), from, stop);
        else if (!await arrivals.AtPerson(context, id, from, stop)) return context.NotFound();
        return await Shown<PersonPage>(id, context, people, showing, seen, instead, stop);
    }

    private static async Task<IResult> ShowBody(
        Guid id, HttpContext context, IPeopleRepository people, Showing showing, Arrivals arrivals, ISeenRepository seen, Instead instead, CancellationToken stop)
    {
        await arrivals.Still(context, EntityName.OfPerson(id), stop);
        return await Shown<PersonBody>(id, context, people, showing, seen, instead, stop);
    }

    private static async Task<IResult> Shown<T>(
        Guid id, HttpContext context, IPeopleRepository people, Showing showing, ISeenRepository seen, Instead instead, CancellationToken stop)
        where T : IComponent
    {
        var reader = Reader.Of(context);
        if (await people.Profile(id, reader.Language, stop) is not { } person) return context.NotFound();
        var all = await people.Filmography(id, reader.Language, stop);
        var films = await Shown(all, reader, showing, stop);
        var shown = films.Select(film => film.Movie.Id).ToHashSet();
        var hidden = await instead.OfList(all.Count - films.Count, all.Select(film => film.Movie.Id).Where(film => !shown.Contains(film)), shown, context);
        return context.Show<T>(new
        {
            Reader = reader, Person = person, Filmography = films, Seen = await Seen(films, reader, seen, stop), Hidden = hidden,
        });
    }

    private static async Task<IReadOnlyList<FilmographyItem>> Shown(IReadOnlyList<FilmographyItem> films, Reader reader, Showing showing, CancellationToken stop)
    {
        var shown = (await showing.Items([.. films.Select(film => film.Movie)], reader.Viewing, stop)).ToDictionary(film => film.Id);
        return [.. films.Where(film => shown.ContainsKey(film.Movie.Id)).Select(film => film with { Movie = shown[film.Movie.Id] })];
    }

    // A page that was fetched ahead was not asked for until it is shown; then its script says so.
    private static async Task<IResult> Opened(Guid id, HttpContext context, Arrivals arrivals, CancellationToken stop) =>
        await arrivals.AtPerson(context, id, PagePath.Read(context.Request.Query["from"].ToString()), stop) ? Results.NoContent() : Results.NotFound();

    private static async ValueTask<IReadOnlySet<Guid>> Seen(IReadOnlyList<FilmographyItem> films, Reader reader, ISeenRepository seen, CancellationToken stop) =>
        reader.Viewer is null ? new HashSet<Guid>() : await seen.Of(reader.Viewer, [.. films.Select(item => item.Movie.Id)], stop);
}
