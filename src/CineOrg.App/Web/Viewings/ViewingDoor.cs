using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.Core.Availability;

namespace CineOrg.App.Web.Viewings;

/// <summary>Finds out how whoever asks looks at films, before anything is answered. Programs may say it in the address: <c>?curiosity=low</c>.</summary>
internal sealed class ViewingDoor(RequestDelegate next, ViewingDesk desk)
{
    private static readonly object Key = new();

    public async Task InvokeAsync(HttpContext context)
    {
        var choice = await desk.ChoiceOf(context);
        context.Items[Key] = (choice, Asked(context, desk.At(choice, context.Visitor().Session)), desk.Why(choice, context.Visitor().Session));
        await next(context);
    }

    private static Viewing Asked(HttpContext context, Viewing usual)
    {
        if (!context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal)) return usual;
        return QueryValues.Word<Curiosity>("curiosity", context.Request.Query["curiosity"]) is { } level ? usual with { Level = level } : usual;
    }

    internal static (ViewingChoice Choice, Viewing Viewing, string? Why) Of(HttpContext context) =>
        context.Items.TryGetValue(Key, out var found) && found is ValueTuple<ViewingChoice, Viewing, string?> known ? known : (new(), new(Curiosity.High, "FR"), null);
}

internal static class ViewingOfRequest
{
    /// <summary>How whoever sends this request looks at films.</summary>
    public static Viewing Viewing(this HttpContext context) => ViewingDoor.Of(context).Viewing;

    /// <summary>Why their steps have moved how far they look, as a word; null when nothing moved it.</summary>
    public static string? WhyMoved(this HttpContext context) => ViewingDoor.Of(context).Why;

    /// <summary>What they chose.</summary>
    public static ViewingChoice ViewingChoice(this HttpContext context) => ViewingDoor.Of(context).Choice;
}
