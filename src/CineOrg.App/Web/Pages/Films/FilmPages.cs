using System.Text.Encodings.Web;
using CineOrg.App.Web.Caching;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Playing;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Watched;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>A film's page: the part that all readers share, kept ready, with what is the reader's own filled in.</summary>
internal sealed class FilmPages(IMovieRepository movies, Showing showing, PageCache pages, ISeenRepository seen, IWatchRepository watch, PersonalParts parts, Instead instead, ComponentWriter writer, HtmlEncoder encoder)
{
    public async Task<IResult> Page(Guid id, HttpContext context, Reader reader, CancellationToken stop)
    {
        // An address with a query shows it in its links; only the plain one is everybody's. One that is hidden names films that play this moment.
        var shared = context.Request.QueryString.HasValue ? null : await pages.Get(new(id, reader.Language, reader.IsOwner, reader.Viewing.Key), () => Shared(id, reader), stop);
        var page = shared ?? await Composed<FilmPage>(id, context, reader, stop);
        return page is null ? context.NotFound() : await Filled(page, id, context, reader, stop);
    }

    /// <summary>What the page is filled in with: never from the cache, somebody waits for the change.</summary>
    public async Task<IResult> Body(Guid id, HttpContext context, Reader reader, CancellationToken stop) =>
        await Composed<FilmBody>(id, context, reader, stop) is { } body
            ? await Filled(body, id, context, reader, stop) : context.NotFound();

    private async Task<FilledPage> Filled(SharedPage page, Guid id, HttpContext context, Reader reader, CancellationToken stop) =>
        new(page, await Own(await parts.Of(context, stop: stop), id, reader, stop));

    private async Task<SharedPage?> Composed<T>(Guid id, HttpContext context, Reader reader, CancellationToken stop)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        await movies.Profile(id, reader.Language, reader.IsOwner, stop) is { } film && await showing.Film(id, reader.Viewing, stop) is { } places
            ? new SharedPage(await Composed<T>(film, places, context, reader)) : null;

    // It belongs to all its readers, and may be composed when nobody waits: no request is in it, and none stops it.
    private async Task<Made<SharedPage>?> Shared(Guid id, Reader reader) =>
        await movies.Profile(id, reader.Language, reader.IsOwner) is { } film && await showing.Film(id, reader.Viewing) is { IsShown: true } places
            ? new(new SharedPage(await writer.Html<FilmPage>(new { Reader = reader with { Session = null }, Film = film with { Availability = places.Profile(reader.Viewing) } })), Shows(film)) : null;

    private static IReadOnlyList<Guid> Shows(MovieProfile film) =>
        [.. film.Cast.Concat(film.Crew).Select(credit => credit.PersonId).Concat(film.Collections.Select(saga => saga.Id)).Append(film.Id).Distinct()];

    private async Task<byte[]> Composed<T>(MovieProfile film, Whereabouts places, HttpContext context, Reader reader)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var here = film with { Availability = places.Profile(reader.Viewing) };
        if (places.IsShown) return await context.Compose<T>(new { Reader = reader, Film = here });
        var others = await instead.Of(film.Id, context, instead.Most);
        return typeof(T) == typeof(FilmBody) ? await context.Compose<HiddenFilm>(new { Reader = reader, Film = here, Instead = others })
            : await context.Compose<HiddenFilmPage>(new { Reader = reader, Film = here, Instead = others });
    }

    private async ValueTask<Personal> Own(Personal parts, Guid id, Reader reader, CancellationToken stop)
    {
        if (reader.Viewer is not { } viewer) return parts with { Play = ResumeMark.Button(id, null, reader, encoder) };
        var (state, isSeen) = (await watch.Of(viewer, id, stop), (await seen.Of(viewer, [id], stop)).Count > 0);
        return parts with
        {
            Play = ResumeMark.Button(id, state, reader, encoder),
            Seen = ResumeMark.Bar(state, reader, encoder) + SeenMark.Html(id, isSeen, state?.Times ?? 0, reader, encoder),
        };
    }
}
