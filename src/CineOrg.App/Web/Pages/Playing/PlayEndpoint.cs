using System.Globalization;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Texts;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Social.Watched;

namespace CineOrg.App.Web.Pages.Playing;

/// <summary>Where a broken film goes on.</summary>
/// <param name="Says">A line for the reader.</param>
internal sealed record NextPlace(Guid CopyId, string Src, string Location, string Says);

/// <summary>The player, and what it tells while a film plays.</summary>
internal static class PlayEndpoint
{
    private const string Here = "web";
    private const int MostTried = 64;

    public static void MapPlaying(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/play/{film:guid}", Choose);
        pages.MapRead("/play/{film:guid}/{copy:guid}", Show);
        pages.MapRead("/play/{film:guid}/next", Next);
        pages.MapPost("/play/{film:guid}/{copy:guid}/started", Started).SessionWrites();
        pages.MapPost("/play/{film:guid}/{copy:guid}/at", At).SessionWrites();
        pages.MapPost("/play/{film:guid}/{copy:guid}/stopped", Stopped).SessionWrites();
        pages.MapPost("/play/{film:guid}/{copy:guid}/ended", Ended).SessionWrites();
    }

    private static async Task<IResult> Show(
        Guid film, Guid copy, string? from, HttpContext context, IMovieRepository movies, IWatchRepository watch, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await Playable(film, copy, reader, movies, stop) is not { } known) return context.NotFound();
        var left = reader.Viewer is { } viewer ? (await watch.Of(viewer, film, stop))?.Position : null;
        return context.Show<PlayPage>(new { Reader = reader, Film = known, Copy = copy, From = PlayedTo.Moment(from) ?? left ?? TimeSpan.Zero });
    }

    // Chosen when somebody presses Play, not when the page was written: meanwhile a disk may have gone to sleep or a network share away.
    private static async Task<IResult> Choose(Guid film, string? from, HttpContext context, NextSource sources, IMovieRepository movies, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await movies.Profile(film, reader.Language, stop: stop) is not { } known) return context.NotFound();
        var best = await sources.After(film, [], reader.Viewing, stop);
        // Where none will do without stalling, whoever asks may still try the first that is there.
        var copy = best?.Copy ?? known.Copies.FirstOrDefault(held => held.State == "present")?.Id;
        var start = PlayedTo.Moment(from) is { } moment ? string.Create(CultureInfo.InvariantCulture, $"?from={moment.TotalSeconds}") : "";
        return Results.Redirect(copy is null ? $"/films/{film}" : $"/play/{film}/{copy}{start}");
    }

    private static async Task<IResult> Next(Guid film, string? tried, HttpContext context, NextSource sources, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        Guid[] broken = [.. (tried ?? "").Split(',').Take(MostTried).Select(text => Guid.TryParse(text, out var copy) ? copy : Guid.Empty)];
        if (await sources.After(film, broken, reader.Viewing, stop) is not { Copy: { } next } place) return Results.NotFound();
        var texts = Tongue.Of(reader.Language);
        var says = string.Format(texts.Culture, texts.Places.GoesOn, texts.LocationName(place.Source.Location));
        return new JsonAnswer<NextPlace>(new(next, $"/media/{next}", place.Source.Location, says), ApiJson.Default.NextPlace);
    }

    private static async Task<IResult> Started(
        Guid film, Guid copy, HttpContext context, IMovieRepository movies, EventBus bus, Opening opening, Watching watching, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await Playable(film, copy, reader, movies, stop) is null) return Results.NotFound();
        await watching.Begins(context, film);
        var started = await bus.Publish(new PlaybackStarted(film, copy, Here, reader.Session), stop: stop);
        await opening.Watched(film, Cause.Of(started), stop);
        return Results.NoContent();
    }

    // It plays on: what a browser that is killed tells no more is at most half a minute old.
    private static async Task<IResult> At(
        Guid film, Guid copy, string? at, string? of, HttpContext context, IMovieRepository movies, WatchStates states, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (PlayedTo.Read(at, of) is not { } to) return Results.BadRequest();
        if (await Playable(film, copy, reader, movies, stop) is null) return Results.NotFound();
        await states.Left(reader.Viewer!, reader.Session, film, to.Position, to.Duration, stop);
        return Results.NoContent();
    }

    private static async Task<IResult> Stopped(
        Guid film, Guid copy, string? at, string? of, HttpContext context, IMovieRepository movies, WatchStates states, EventBus bus, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (PlayedTo.Read(at, of) is not { } to) return Results.BadRequest();
        if (await Playable(film, copy, reader, movies, stop) is null) return Results.NotFound();
        await states.Left(reader.Viewer!, reader.Session, film, to.Position, to.Duration, stop);
        await bus.Publish(new PlaybackStopped(film, copy, Here, to.Position.TotalSeconds, reader.Session, to.Duration?.TotalSeconds), stop: stop);
        return Results.NoContent();
    }

    // The credits have begun: whoever watched so far has seen the film.
    private static async Task<IResult> Ended(Guid film, Guid copy, HttpContext context, IMovieRepository movies, WatchStates states, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await Playable(film, copy, reader, movies, stop) is null) return Results.NotFound();
        await states.Ended(reader.Viewer!, reader.Session, film, stop);
        return Results.NoContent();
    }

    private static async ValueTask<MovieProfile?> Playable(Guid film, Guid copy, Reader reader, IMovieRepository movies, CancellationToken stop) =>
        await movies.Profile(film, reader.Language, stop: stop) is { } known
        && known.Copies.Any(held => held.Id == copy && held.State == "present") ? known : null;
}
