using CineOrg.App.Web.Api;
using CineOrg.Core.Availability;
using CineOrg.Core.Context;

namespace CineOrg.App.Web.Viewings;

/// <summary>Finds out how whoever asks looks at films, before anything is answered. Programs may say it in the address: <c>?curiosity=low</c>.</summary>
internal sealed class ViewingDoor(RequestDelegate next, ViewingDesk desk)
{
    private static readonly object Key = new();

    public async Task InvokeAsync(HttpContext context)
    {
        context.Items[Key] = Asked(context, await desk.At(await desk.ChoiceOf(context), context));
        await next(context);
    }

    private static Sight Asked(HttpContext context, Sight usual)
    {
        if (!context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal)) return usual;
        return QueryValues.Word<Curiosity>("curiosity", context.Request.Query["curiosity"]) is { } level ? usual with { Viewing = usual.Viewing with { Level = level }, IsSaid = true } : usual;
    }

    internal static Sight Of(HttpContext context) => context.Items.TryGetValue(Key, out var found) && found is Sight known ? known : Sight.Unmoved;

    internal static void From(HttpContext context, Frame? step) => context.Items[Key] = Of(context).From(step?.MentalState.CuriosityLevel);
}

internal static class ViewingOfRequest
{
    /// <summary>How whoever sends this request looks at films.</summary>
    public static Viewing Viewing(this HttpContext context) => ViewingDoor.Of(context).Viewing;

    /// <summary>They are at this step: its own level of curiosity holds from here on, for its page and for what is bound for it.</summary>
    public static void LookFrom(this HttpContext context, Frame? step) => ViewingDoor.From(context, step);

    /// <summary>Why their steps have moved how far they look, as a word; null when nothing moved it.</summary>
    public static string? WhyMoved(this HttpContext context) => ViewingDoor.Of(context).Why;

    /// <summary>What they chose.</summary>
    public static ViewingChoice ViewingChoice(this HttpContext context) => ViewingDoor.Of(context).Choice;
}
