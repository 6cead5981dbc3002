using System.Text.Json;
using CineOrg.App.Web.Auth;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Merging;

namespace CineOrg.App.Web.Api;

/// <summary>Two that are one, one that is two, and ids that two claim: the owner's.</summary>
internal static class MergesApi
{
    public static void MapMerges(this IEndpointRouteBuilder routes)
    {
        var merges = routes.MapGroup("/v1/merges").WithTags("merges").OwnerOnly();
        merges.MapRead("/", History).Produces<PaginatedResponse<MergeRecord>>().WithName("listMerges")
            .WithSummary("What was merged and split, newest first");
        merges.MapPost("/", Merge).Accepts<MergeAsked>("application/json").Produces<MergeRecord>().ProducesUnknown().WithName("merge")
            .WithSummary("Say that two films, people or collections are one; the loser's address leads to the winner");
        merges.MapDelete("/{mergeId:guid}", Undo).Produces(204).ProducesUnknown().ProducesEnded().WithName("undoMerge")
            .WithSummary("Undo a merge or a split");
        var clashes = routes.MapGroup("/v1/clashes").WithTags("merges").OwnerOnly();
        clashes.MapRead("/", Clashes).Produces<PaginatedResponse<IdClash>>().WithName("listClashes")
            .WithSummary("Ids that two claim, or that two sources call differently, waiting for a decision");
        clashes.MapPost("/{clashId:guid}", Decide).Accepts<ClashDecision>("application/json").Produces(204).ProducesUnknown().WithName("decideClash")
            .WithSummary("Say whether two that claim one id are the same, or which id is right");
        routes.MapPost("/v1/splits", Split).WithTags("merges").OwnerOnly().Accepts<SplitAsked>("application/json").Produces<MergeRecord>()
            .ProducesUnknown().WithName("split").WithSummary("Split what one source says of a film or person off into a new one");
    }

    private static async Task<IResult> History(string? entity, string? page, string? pageSize, MergeService merges, HttpContext context)
    {
        Guid? one = QueryValues.Text("entity", entity, 36) is not { } text ? null
            : Guid.TryParse(text, out var id) ? id : throw new BadValueException("entity", "a film's or person's id");
        var history = await merges.History(one, QueryValues.Page(page), QueryValues.PageSize(pageSize), context.RequestAborted);
        return new JsonAnswer<PaginatedResponse<MergeRecord>>(
            PaginatedResponse<MergeRecord>.Of(history, context.Request), ApiJson.Default.PaginatedResponseMergeRecord);
    }

    private static async Task<IResult> Merge(MergeService merges, HttpContext context)
    {
        var asked = await Read(context, ApiJson.Default.MergeAsked);
        if (asked.Winner is not { } winner || asked.Loser is not { } loser) throw new BadValueException("winner", "the ids of two films, people or collections, as winner and loser");
        return Answer(await merges.Merge(Kind(asked.Kind), winner, loser, context.RequestAborted), "loser");
    }

    private static async Task<IResult> Split(MergeService merges, HttpContext context)
    {
        var asked = await Read(context, ApiJson.Default.SplitAsked);
        if (asked.Id is not { } from) throw new BadValueException("id", "a film's or person's id");
        var source = QueryValues.Text("source", asked.Source, 50) ?? throw new BadValueException("source", "whose document goes");
        return Answer(await merges.Split(Kind(asked.Kind), from, source, asked.Copies ?? [], asked.Films ?? [], context.RequestAborted), "source");
    }

    private static async Task Undo(Guid mergeId, MergeService merges, HttpContext context)
    {
        var answer = await merges.Undo(mergeId, context.RequestAborted);
        if (answer.Done is not null) context.Response.StatusCode = StatusCodes.Status204NoContent;
        else await (answer.Refused == "unknown" ? Problem.Unknown : Problem.Ended).Write(context);
    }

    private static async Task<IResult> Clashes(string? page, string? pageSize, IMergeRepository merges, HttpContext context) =>
        new JsonAnswer<PaginatedResponse<IdClash>>(PaginatedResponse<IdClash>.Of(
            await merges.Clashes(QueryValues.Page(page), QueryValues.PageSize(pageSize), context.RequestAborted), context.Request),
            ApiJson.Default.PaginatedResponseIdClash);

    private static async Task Decide(Guid clashId, MergeService merges, HttpContext context)
    {
        var decision = QueryValues.Word<ClashState>("decision", (await Read(context, ApiJson.Default.ClashDecision)).Decision);
        if (decision is null or ClashState.Open) throw new BadValueException("decision", "same or two; two or taken where one is called differently");
        if (await merges.Decide(clashId, decision.Value, context.RequestAborted)) context.Response.StatusCode = StatusCodes.Status204NoContent;
        else await Problem.Unknown.Write(context);
    }

    private static JsonAnswer<MergeRecord> Answer(MergeAnswer answer, string field) => answer switch
    {
        { Done: { } record } => new(record, ApiJson.Default.MergeRecord),
        { Refused: "unknown" } => throw new UnknownException(),
        { Refused: "noDocument" } => throw new BadValueException(field, "a source that told something, beside another one that did"),
        _ => throw new BadValueException(field, "another than the winner"),
    };

    private static EntityKind Kind(string? word) => word switch
    {
        "movie" or "work" => EntityKind.Movie,
        "person" => EntityKind.Person,
        "collection" => EntityKind.Collection,
        _ => throw new BadValueException("kind", "movie, person or collection"),
    };

    private static async Task<T> Read<T>(HttpContext context, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return await context.Request.ReadFromJsonAsync(type, context.RequestAborted) ?? throw new BadValueException("body", "an object");
        }
        catch (JsonException wrong)
        {
            throw new BadValueException(wrong.Path is { Length: > 2 } path ? path[2..] : "body", "not what is expected here");
        }
    }
}

/// <param name="Kind"><c>movie</c>, <c>person</c> or <c>collection</c>.</param>
/// <param name="Winner">Who stays.</param>
/// <param name="Loser">Whose address leads to the winner from now on.</param>
internal sealed record MergeAsked(string? Kind, Guid? Winner, Guid? Loser);

/// <param name="Kind"><c>movie</c> or <c>person</c>.</param>
/// <param name="Id">From whom.</param>
/// <param name="Source">Whose document goes.</param>
/// <param name="Copies">Copies that go with a film.</param>
/// <param name="Films">Films in which a person's credits go.</param>
internal sealed record SplitAsked(string? Kind, Guid? Id, string? Source, IReadOnlyList<Guid>? Copies, IReadOnlyList<Guid>? Films);

/// <param name="Decision"><c>same</c>, <c>two</c>, or <c>taken</c>.</param>
internal sealed record ClashDecision(string? Decision);
