using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;

namespace CineOrg.App.Web.Api;

/// <summary>What persons decided about a film's or person's facts: made, undone, with all that went before.</summary>
internal static class CorrectionsApi
{
    public const string Owner = "owner";

    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        MapOf(routes.MapGroup("/v1/works/{id:guid}/corrections").WithTags("works"), EntityKind.Movie, "Work");
        MapOf(routes.MapGroup("/v1/persons/{id:guid}/corrections").WithTags("persons"), EntityKind.Person, "Person");
        MapOf(routes.MapGroup("/v1/people/{id:guid}/corrections").ExcludeFromDescription(), EntityKind.Person, name: null);
    }

    private static void MapOf(RouteGroupBuilder corrections, EntityKind kind, string? name)
    {
        var list = corrections.MapRead("/", (
                Guid id, string? page, string? pageSize, Corrections service, IMovieRepository movies, IPeopleRepository people, HttpContext context) =>
                List(kind, id, page, pageSize, service, movies, people, context))
            .Produces<PaginatedResponse<Correction>>().ProducesUnknown().WithSummary("Corrections, newest first; those that were undone too");
        var make = corrections.MapPost("/", (Guid id, Corrections service, HttpContext context) => Make(kind, id, service, context))
            .Accepts<CorrectionAsked>("application/json").Produces<Correction>(201).ProducesUnknown()
            .WithSummary("Say what a field is; it stands above every source");
        var undo = corrections.MapDelete("/{correctionId:guid}", (Guid id, Guid correctionId, Corrections service, HttpContext context) =>
                Undo(kind, id, correctionId, service, context))
            .Produces(204).ProducesUnknown().WithSummary("Undo a correction; the sources are shown again");
        if (name is null) return;
        list.WithName($"list{name}Corrections");
        make.WithName($"correct{name}");
        undo.WithName($"undo{name}Correction");
    }

    private static async Task<IResult> List(
        EntityKind kind, Guid id, string? page, string? pageSize, Corrections service, IMovieRepository movies, IPeopleRepository people, HttpContext context)
    {
        var known = kind == EntityKind.Movie
            ? await movies.LevelOf(id, context.RequestAborted) is not null : await people.Find(id, context.RequestAborted) is not null;
        if (!known) throw new UnknownException();
        var history = (await service.History(kind, id, context.RequestAborted)).Cut(QueryValues.Page(page), QueryValues.PageSize(pageSize));
        return new JsonAnswer<PaginatedResponse<Correction>>(
            PaginatedResponse<Correction>.Of(history, context.Request), ApiJson.Default.PaginatedResponseCorrection);
    }

    private static async Task<IResult> Make(EntityKind kind, Guid id, Corrections service, HttpContext context)
    {
        var asked = await Read(context);
        try
        {
            var made = await service.Make(kind, id, asked.Wish(), Owner, context.RequestAborted) ?? throw new UnknownException();
            context.Response.Headers.Location = $"{context.Request.Path.Value!.TrimEnd('/')}/{made.Id}";
            return new JsonAnswer<Correction>(made, ApiJson.Default.Correction, StatusCodes.Status201Created);
        }
        catch (BadCorrectionException bad)
        {
            throw new BadValueException(bad.Part, bad.Reason);
        }
    }

    private static async Task<IResult> Undo(EntityKind kind, Guid id, Guid correction, Corrections service, HttpContext context) =>
        await service.Undo(kind, id, correction, Owner, context.RequestAborted) ? Results.NoContent() : throw new UnknownException();

    private static async Task<CorrectionAsked> Read(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync(ApiJson.Default.CorrectionAsked, context.RequestAborted)
                ?? throw new BadValueException("body", "an object");
        }
        catch (JsonException)
        {
            throw new BadValueException("body", "an object with field, values (or hide) and, for texts, language");
        }
    }
}

/// <summary>What a field is to be.</summary>
/// <param name="Language">For titles, taglines, summaries and biographies.</param>
/// <param name="Value">The one value; or <paramref name="Values"/>.</param>
/// <param name="Values">The values, for a list.</param>
/// <param name="Hide">True: nothing is shown, since what the sources say is wrong.</param>
internal sealed record CorrectionAsked(
    string? Field, string? Language = null, string? Value = null, IReadOnlyList<string>? Values = null, bool Hide = false, string? Note = null)
{
    /// <exception cref="BadValueException">Neither a value nor the wish to hide one.</exception>
    public CorrectionWish Wish()
    {
        var values = Values ?? (Value is null ? null : [Value]);
        if (values is null != Hide) throw new BadValueException("values", "given, or hide true");
        if (values?.Any(value => value is null) == true) throw new BadValueException("values", "texts");
        return new(Field ?? "", Language, values, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
    }
}
