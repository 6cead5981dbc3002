using System.Text.Encodings.Web;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>What is said under a film or person of whom not all is held: it is being fetched, it was asked for, or a click fetches it.</summary>
internal sealed class PendingLine(EnrichmentEngine engine, HtmlEncoder encoder)
{
    /// <returns>Markup.</returns>
    public string Html(EntityKind kind, Guid id, Arrival arrival, Reader reader)
    {
        var (texts, path) = (Tongue.Of(reader.Language), PagePath.Of(kind == EntityKind.Movie ? EntityName.OfMovie(id) : EntityName.OfPerson(id)));
        var links = $"<a href=\"{path}\">{encoder.Encode(texts.Reload)}</a> <a class=\"quiet\" href=\"/sources\">{encoder.Encode(texts.SourcesPage.Ask)}</a>";
        if (arrival.Here is { State: FrameState.Pending, JobId: not null }) return Line(texts.TrailPage.Asked, links);
        if (engine.IsUnderWay(kind, id) || arrival is { IsFetched: true } or { Here: null }) return Line(texts.StillFetching, links);
        return $"<form class=\"pending\" method=\"post\" action=\"/trail/confirm\"><input type=\"hidden\" name=\"page\" value=\"{path}\">"
            + $"<span role=\"status\">{encoder.Encode(texts.TrailPage.Little)}</span> <button>{encoder.Encode(texts.TrailPage.FetchNow)}</button></form>";
    }

    private string Line(string text, string links) => $"<p class=\"pending\" role=\"status\">{encoder.Encode(text)} {links}</p>";
}
