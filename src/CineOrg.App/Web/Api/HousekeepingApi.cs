using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;

namespace CineOrg.App.Web.Api;

/// <summary>What would be let go and why, and what each kind of data takes.</summary>
internal static class HousekeepingApi
{
    private const int Named = 50;

    public static void MapHousekeeping(this IEndpointRouteBuilder routes)
    {
        var housekeeping = routes.MapGroup("/v1/housekeeping").WithTags("housekeeping").OwnerOnly();
        housekeeping.MapRead("/", Look).Produces<HousekeepingBody>().WithName("getHousekeeping")
            .WithSummary("A dry run: what would go now, rule by rule, and why; bytes of each kind of data against its budget");
        housekeeping.MapPost("/", Ask).Produces(204).WithName("askHousekeeping").WithSummary("Have housekeeping done in the next calm");
    }

    private static async Task<IResult> Look(string? rule, HousekeepingPlanner planner, Housekeeper housekeeper, HttpContext context)
    {
        if (rule is not null && !housekeeper.Rules.Contains(rule)) throw new BadValueException("rule", string.Join(", ", housekeeper.Rules));
        context.Response.Headers.CacheControl = "no-store";
        var plan = await planner.Plan(Named, rule, context.RequestAborted);
        return new JsonAnswer<HousekeepingBody>(HousekeepingBody.Of(plan, Tongue.Of(context.Speak())), ApiJson.Default.HousekeepingBody);
    }

    private static async Task Ask(EventBus bus, HttpContext context)
    {
        await bus.Publish(new HousekeepingRequested(HousekeepingRequested.Asked), stop: context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}

/// <param name="Kind"><c>hdImages, images, deepFacts</c>.</param>
/// <param name="Budget">Bytes it may take; absent: no limit.</param>
internal sealed record StoredBody(string Kind, long Bytes, long? Budget);

/// <param name="Subject">The film or person, if it is of one.</param>
/// <param name="What">What goes, in the asked language.</param>
/// <param name="Measured">In the rule's own unit: days, weighted uses, share.</param>
internal sealed record GoingBody(Guid? Subject, string What, string Why, double Measured, double Limit, long Bytes);

/// <param name="Count">How many it names, counted to ten thousand at most.</param>
/// <param name="First">The first fifty.</param>
internal sealed record RulePlanBody(string Rule, int Count, long Bytes, IReadOnlyList<GoingBody> First);

internal sealed record HousekeepingBody(IReadOnlyList<StoredBody> Stored, IReadOnlyList<RulePlanBody> Rules)
{
    public static HousekeepingBody Of(HousekeepingPlan plan, Texts.Texts texts) => new(
        [.. plan.Stored.Select(stored => new StoredBody(stored.Kind.Word(), stored.Bytes, stored.Budget))],
        [.. plan.Rules.Select(rule => new RulePlanBody(rule.Rule, rule.Count, rule.Bytes, [.. rule.First.Select(going => Of(going, texts))]))]);

    private static GoingBody Of(Going going, Texts.Texts texts) =>
        new(going.Subject, texts.WhatGoes(going), texts.WhyGoes(going), going.Reason.Measured, going.Reason.Limit, going.Bytes);
}
