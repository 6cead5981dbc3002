using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Viewings;
using CineOrg.Core.Context;

namespace CineOrg.App.Web.Ways;

/// <summary>A film begins to play: its step is meant for watching, and carries where the film can be had, the nearest first.</summary>
internal sealed class Watching(Visits visits, Bindings bindings)
{
    public async Task Begins(HttpContext context, Guid film)
    {
        if (Reader.Of(context).Session is not { } session) return;
        var name = EntityName.OfMovie(film);
        var stack = await visits.Watches(session, name, context.RequestAborted);
        if (stack.Find(name) is not { } step) return;
        context.LookFrom(step);
        await bindings.Keep(session, await bindings.Bind(context, step, stack.Before()), context.RequestAborted);
    }
}
