using CineOrg.Core.Enrichment.Discovering;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Pages.Search;

/// <summary>Tells that somebody searched: never the text, only its length. What is opened beyond the catalogue follows from it.</summary>
internal sealed class SearchTold(EventBus bus, Discovery discovery)
{
    public async Task Tell(string text, string language, int hits, string? session, CancellationToken stop) =>
        discovery.FollowFrom(await bus.Publish(new SearchRequested(text.Length, hits, session), stop: stop), text, language);
}
