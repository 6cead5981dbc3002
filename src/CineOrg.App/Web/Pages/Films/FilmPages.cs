using System.Text.Encodings.Web;
using CineOrg.App.Web.Caching;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Social;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>A film's page: the part that all readers share, kept ready, with what is the reader's own filled in.</summary>
internal sealed class FilmPages(IMovieRepository movies, Showing showing, PageCache pages, ISeenRepository seen, PersonalParts parts, Instead instead, HtmlEncoder encoder)
{
    public async Task<IResult> Page(Guid id, HttpContext context, Reader reader, CancellationToken stop)
    {
        Task<SharedPage?> Compose() => Composed<FilmPage>(id, context, reader, stop);
        // An address with a query shows it in its links; only the plain one is everybody's. One that is hidden names films that play this moment.
        var page = context.Request.QueryString.HasValue || await IsHidden(id, reader, stop) ? await Compose() : await pages.Get(new(id, reader.Language, reader.IsOwner, reader.Viewing.Key), Compose);
        return page is null ? context.NotFound() : await Filled(page, id, context, reader, stop);
    }

    /// <summary>What the page is filled in with: never from the cache, somebody waits for the change.</summary>
    public async Task<IResult> Body(Guid id, HttpContext context, Reader reader, CancellationToken stop) =>
        await Composed<FilmBody>(id, context, reader, stop) is { } body
            ? await Filled(body, id, context, reader, stop) : context.NotFound();

    private async Task<FilledPage> Filled(SharedPage page, Guid id, HttpContext context, Reader reader, CancellationToken stop) =>
        new(page, await parts.Of(context, await Mark(id, reader, stop), stop));

    private async Task<SharedPage?> Composed<T>(Guid id, HttpContext context, Reader reader, CancellationToken stop)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        await movies.Profile(id, reader.Language, reader.IsOwner, stop) is { } film && await showing.Film(id, reader.Viewing, stop) is { } places
            ? new SharedPage(await Composed<T>(film, places, context, reader)) : null;

    private async ValueTask<bool> IsHidden(Guid id, Reader reader, CancellationToken stop) =>
        reader.Viewing.Level != Curiosity.High && await showing.Film(id, reader.Viewing, stop) is { IsShown: false };

    private async Task<byte[]> Composed<T>(MovieProfile film, Whereabouts places, HttpContext context, Reader reader)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var here = film with { Availability = places.Profile(reader.Viewing) };
        if (places.IsShown) return await context.Compose<T>(new { Reader = reader, Film = here });
        var others = await instead.Of(film.Id, context, instead.Most);
        return typeof(T) == typeof(FilmBody) ? await context.Compose<HiddenFilm>(new { Reader = reader, Film = here, Instead = others })
            : await context.Compose<HiddenFilmPage>(new { Reader = reader, Film = here, Instead = others });
    }

    private async ValueTask<string> Mark(Guid id, Reader reader, CancellationToken stop) => reader.Viewer is null ? ""
        : SeenMark.Html(id, (await seen.Of(reader.Viewer, [id], stop)).Count > 0, reader, encoder);
}
