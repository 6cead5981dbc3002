using System.Globalization;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using Step = CineOrg.Core.Context.Frame;

namespace CineOrg.App.Web.Pages.Wishes;

/// <summary>What somebody is after, as a page: from where they are to the films that fit, by a form that needs no script.</summary>
internal static class WishEndpoint
{
    public static void MapWish(this IEndpointRouteBuilder pages) => pages.MapRead("/wish", Show);

    private static async Task<IResult> Show(HttpContext context, Bindings bindings, IPeopleRepository people, StepNames names, Visits visits, CancellationToken stop)
    {
        var (reader, query) = (Reader.Of(context), WishQuery.Read(context.Request.Query, bindings.Graph));
        var with = await With(query, people, stop);
        var step = (context.Arrival().Here ?? visits.Step(new(EntityName.Movie, null))) with { Intent = query.Intent(with, context.Request.QueryString.ToString()), State = FrameState.Unresolved };
        step = step with { MentalState = step.MentalState with { FocusOn = query.Focus } };
        var before = context.Arrival().Here?.ResolvedBy;
        var isLeft = step.MentalState.Resume && before?.Filters.Any(filter => filter.Field == "ids") == true && IsSame(before, context);
        var told = isLeft ? await Left(bindings, step, context) : await Bound(bindings, step, query, reader, context);
        return context.Show<WishPage>(new
        {
            Reader = reader, Asked = query, Told = told, AsItWas = isLeft, Roles = Roles(bindings.Graph, query.From?.Entity, reader),
            From = query.From is { } from ? await names.Of(from, reader.Language, stop) : null,
            With = with is { } one ? await names.Of(one, reader.Language, stop) : null,
            Unknown = query.With.Length > 0 && with is null,
        });
    }

    private static async ValueTask<ToldBinding> Bound(Bindings bindings, Step step, WishQuery query, Reader reader, HttpContext context)
    {
        var told = await bindings.Bind(context, step, Below(context, query.From));
        if (told.Frame.ResolvedBy is { } answer) told = told with { Frame = told.Frame with { ResolvedBy = Asked(answer, context) } };
        return reader.Session is { } session && !reader.Ahead && context.Arrival().Here is not null
            ? told with { Frame = await bindings.Keep(session, told, context.RequestAborted) } : told;
    }

    private static async ValueTask<ToldBinding> Left(Bindings bindings, Step step, HttpContext context)
    {
        var found = await bindings.AsLeft(context, step);
        return new(step, "left", [], 0, null, found);
    }

    // The page it was asked from tells the address, so that another wish is never answered with what this one found.
    private static ResolvedBy Asked(ResolvedBy answer, HttpContext context) => answer with
    {
        Filters = [.. answer.Filters, new("asked", System.Text.Json.JsonSerializer.SerializeToElement(context.Request.QueryString.ToString()))],
    };

    private static bool IsSame(ResolvedBy before, HttpContext context) =>
        before.Filters.FirstOrDefault(filter => filter.Field == "asked")?.Value is { ValueKind: System.Text.Json.JsonValueKind.String } asked && asked.GetString() == context.Request.QueryString.ToString();

    private static IReadOnlyList<Step> Below(HttpContext context, EntityName? from)
    {
        var before = context.Arrival().Before;
        if (from is not { } start || before.LastOrDefault(step => step.EntityId is not null)?.Name == start) return before;
        var known = before.FirstOrDefault(step => step.Name == start) ?? new Step { Id = Guid.Empty, Entity = start.Entity, EntityId = start.Id };
        return [.. before.Where(step => step.Name != start), known];
    }

    // A name that several bear means the one with the most films here.
    private static async ValueTask<EntityName?> With(WishQuery query, IPeopleRepository people, CancellationToken stop)
    {
        if (query.With.Length == 0) return null;
        if (WishQuery.Entity(query.With) is { } entity) return entity;
        var found = await people.Items([.. (await people.Lookup(query.With, stop)).Select(person => person.Id)], stop);
        return found.OrderByDescending(person => person.Movies).ThenBy(person => person.Id).FirstOrDefault() is { } best ? EntityName.OfPerson(best.Id) : null;
    }

    private static IReadOnlyList<(string Name, string Says)> Roles(RelationGraph graph, string? from, Reader reader)
    {
        var texts = Texts.Tongue.Of(reader.Language);
        return [.. graph.Relations.Where(relation => relation.From == from && relation is { To: EntityName.Movie, Via.Role: not null } && relation.Via.Table == LinkTable.People)
            .Select(relation => (relation.Name, string.Format(CultureInfo.InvariantCulture, texts.Ways.FilmsBy[relation.Via.Role!.Value], "…")))];
    }
}
