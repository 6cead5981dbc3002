using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Recommended;

/// <summary>Tells that films were put forward to a person, and has what stands in their list learnt about.</summary>
internal sealed class ShownTo(EventBus bus, Opening opening)
{
    /// <param name="place">As in <see cref="RecommendationShown"/>.</param>
    public async Task Tell(HttpContext context, string place, params IEnumerable<ToldRecommendation> shown)
    {
        // A page fetched ahead, or only asked for its head, was not looked at.
        if (Reader.IsAhead(context.Request) || !HttpMethods.IsGet(context.Request.Method)) return;
        foreach (var one in shown) await bus.Publish(new RecommendationShown(one.Work.Id, one.Kind, place, context.Visitor().Session), stop: context.RequestAborted);
        await opening.Listed(shown.Select(one => one.Work), context.RequestAborted);
    }
}
