using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Social;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>Readers arrive at pages: the visit is made, its trail is kept for the page, and what they were told of it is read.</summary>
internal sealed class Arrivals(
    Visits visits, ContextStacks stacks, INotificationRepository notifications, ITransactions transactions, OpeningOptions needs, TimeProvider clock)
{
    /// <param name="from">The step whose page led here.</param>
    /// <returns>False when the film is unknown.</returns>
    public async Task<bool> AtFilm(HttpContext context, Guid film, EntityName? from, UserEvent? way, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        return await Arrived(context, reader, film, await visits.Film(film, needs.Page, context.Asker(), from, way, stop: stop), stop);
    }

    /// <inheritdoc cref="AtFilm"/>
    public async Task<bool> AtPerson(HttpContext context, Guid person, EntityName? from, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        return await Arrived(context, reader, person, await visits.Person(person, Level.Medium, context.Asker(), from, stop: stop), stop);
    }

    /// <summary>A page that is fetched ahead shows its trail as it will be; nothing is kept yet.</summary>
    public async Task Ahead(HttpContext context, EntityName page, EntityName? from, CancellationToken stop)
    {
        if (Reader.Of(context).Session is not { } session) return;
        var stack = (await stacks.Of(session, stop)).Push(visits.Step(page), from is { } name ? visits.Step(name) : null);
        context.Arrive(new([.. stack.Frames.SkipLast(1)], stack.Find(page)));
    }

    /// <summary>The present step of a page that only fills itself in.</summary>
    public async Task Still(HttpContext context, EntityName page, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (reader.Session is { } session) context.Arrive(new([], (await stacks.Of(session, stop)).Find(page)));
        if (page.Subject is { } entity) await Read(reader, entity, stop);
    }

    private async Task<bool> Arrived(HttpContext context, Reader reader, Guid entity, Visit? visit, CancellationToken stop)
    {
        if (visit is null) return false;
        context.Arrive(new(visit.Before, reader.Session is null ? null : visit.Frame) { IsFetched = visit.Execution.Course is Course.Fetch or Course.FetchOrJob });
        await Read(reader, entity, stop);
        return true;
    }

    // What stands on the screen need not ring.
    private async Task Read(Reader reader, Guid entity, CancellationToken stop)
    {
        if (reader.Viewer is not { } viewer || await notifications.Unread(viewer, stop) == 0) return;
        try
        {
            await transactions.Run(Durability.Bulk, transaction => notifications.ReadOf(transaction, viewer, entity, clock.GetUtcNow()), stop);
        }
        catch (StoreUnwritableException)
        {
            // The bell goes on ringing; the page is shown all the same.
        }
    }
}
