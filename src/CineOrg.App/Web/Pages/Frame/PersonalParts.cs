using System.Globalization;
using System.Text.Encodings.Web;
using CineOrg.App.Web.Caching;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Social;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>Makes what is a reader's own on any page: the bell, the trail, what is being fetched for them.</summary>
internal sealed class PersonalParts(TrailLine trail, PendingLine pending, INotificationRepository notifications, InsistenceOptions insistence, HtmlEncoder encoder)
{
    private const int MostShown = 99;

    public async ValueTask<Personal> Of(HttpContext context, CancellationToken stop = default)
    {
        var (reader, arrival) = (Reader.Of(context), context.Arrival());
        return new(await Bell(reader, stop), await trail.Html(arrival.Before, reader, stop), Pending: Pending(context, arrival, reader));
    }

    private async ValueTask<string> Bell(Reader reader, CancellationToken stop)
    {
        if (reader.Viewer is not { } viewer) return "";
        var (texts, unread) = (Tongue.Of(reader.Language), await notifications.Unread(viewer, stop));
        var told = encoder.Encode(unread > 0 ? texts.TrailPage.Unread.Of(unread) : texts.TrailPage.Bell);
        var count = unread > 0 ? $"<b>{Math.Min(unread, MostShown).ToString(texts.Culture)}</b>" : "";
        return string.Create(CultureInfo.InvariantCulture, $"<a class=\"bell\" data-dwell=\"{insistence.Dwell.TotalSeconds}\" href=\"/notifications\" title=\"{told}\" aria-label=\"{told}\"><img src=\"/assets/icons/bell.svg\" alt=\"\" width=\"18\" height=\"18\">{count}</a>");
    }

    private string Pending(HttpContext context, Arrival arrival, Reader reader) =>
        arrival.Page(context) is { Subject: { } id } page
            ? pending.Html(page.Entity == EntityName.Movie ? EntityKind.Movie : EntityKind.Person, id, arrival, reader) : "";
}
