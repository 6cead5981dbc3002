using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Pages.Persons;

internal static class PersonsEndpoint
{
    public static void MapPersons(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/persons/{id:guid}", Show);
        pages.MapRead("/persons/{id:guid}/body", ShowBody);
    }

    private static async Task<IResult> Show(Guid id, HttpContext context, IPeopleRepository people, Opening opening, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await people.Find(id, stop) is null) return context.NotFound();
        if (!reader.Ahead && HttpMethods.IsGet(context.Request.Method)) await opening.Person(id, Level.Medium, reader.Session, stop);
        return await Shown<PersonPage>(id, context, reader, people, stop);
    }

    private static Task<IResult> ShowBody(Guid id, HttpContext context, IPeopleRepository people, CancellationToken stop) =>
        Shown<PersonBody>(id, context, Reader.Of(context), people, stop);

    private static async Task<IResult> Shown<T>(Guid id, HttpContext context, Reader reader, IPeopleRepository people, CancellationToken stop)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        await people.Profile(id, reader.Language, stop) is { } person
            ? context.Show<T>(new { Reader = reader, Person = person, Filmography = await people.Filmography(id, reader.Language, stop) })
            : context.NotFound();
}
