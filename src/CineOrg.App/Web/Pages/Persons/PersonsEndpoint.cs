using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
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
        Guid id, HttpContext context, IPeopleRepository people, Opening opening, Trails trails, TrailLine line, ISeenRepository seen, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await people.Find(id, stop) is null) return context.NotFound();
        var here = TrailStep.Person(id);
        var before = trails.Before(reader.Session, TrailStep.LinkedFrom(context.Request), here);
        if (!reader.Ahead && HttpMethods.IsGet(context.Request.Method))
        {
            await opening.Person(id, Level.Medium, reader.Session, stop);
            trails.Visit(reader.Session, before, here);
        }
        if (await people.Profile(id, reader.Language, stop) is not { } person) return context.NotFound();
        var films = await people.Filmography(id, reader.Language, stop);
        var trail = new MarkupString(await line.Html(before, reader, stop));
        return context.Show<PersonPage>(new { Reader = reader, Person = person, Filmography = films, Seen = await Seen(films, reader, seen, stop), Trail = trail });
    }

    private static async Task<IResult> ShowBody(Guid id, HttpContext context, IPeopleRepository people, ISeenRepository seen, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await people.Profile(id, reader.Language, stop) is not { } person) return context.NotFound();
        var films = await people.Filmography(id, reader.Language, stop);
        return context.Show<PersonBody>(new { Reader = reader, Person = person, Filmography = films, Seen = await Seen(films, reader, seen, stop) });
    }

    // A page that was fetched ahead was not asked for until it is shown; then its script says so.
    private static async Task<IResult> Opened(Guid id, HttpContext context, IPeopleRepository people, Opening opening, Trails trails, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await people.Find(id, stop) is null) return Results.NotFound();
        var here = TrailStep.Person(id);
        trails.Visit(reader.Session, trails.Before(reader.Session, TrailStep.Read(context.Request.Query["from"].ToString().Split('?')[0]), here), here);
        await opening.Person(id, Level.Medium, reader.Session, stop);
        return Results.NoContent();
    }

    private static async ValueTask<IReadOnlySet<Guid>> Seen(IReadOnlyList<FilmographyItem> films, Reader reader, ISeenRepository seen, CancellationToken stop) =>
        reader.Viewer is null ? new HashSet<Guid>() : await seen.Of(reader.Viewer, [.. films.Select(item => item.Movie.Id)], stop);
}
