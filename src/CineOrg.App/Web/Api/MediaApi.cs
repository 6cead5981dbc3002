using System.Diagnostics;
using CineOrg.App.Web.Hosting;
using CineOrg.Core.Library;

namespace CineOrg.App.Web.Api;

/// <summary>A copy's bytes, whole or by ranges (RFC 9110, section 14), for playing in a browser.</summary>
internal static class MediaApi
{
    public static void MapMedia(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/media/{copyId:guid}", Play).Produces(200, contentType: "video/mp4").Produces(206, contentType: "video/mp4").Produces(416)
            .ProducesUnknown().Produces<ProblemBody>(403, "application/problem+json").WithName("getMedia")
            .WithSummary("A copy's bytes, whole or by one range").WithTags("media");

    private static async Task<IResult> Play(Guid copyId, IHoldings holdings, IInventory inventory, IVideoFiles files, Streaming streaming, HttpContext context)
    {
        var asked = Stopwatch.GetTimestamp();
        if (await holdings.Place(copyId, context.RequestAborted) is not { } place) throw new UnknownException();
        var roots = await inventory.Roots(context.RequestAborted);
        if (Open(files, place) is not { } video)
        {
            await streaming.Broke(place, context.RequestAborted);
            throw new UnknownException();
        }
        if (!RealPlace.IsInside(video, roots.Select(root => root.Path)) && !IsLinkedFilm(video, files, place))
        {
            await video.DisposeAsync();
            await Problem.OutsideLibrary.Write(context);
            return Results.Empty;
        }
        context.Response.Headers.CacheControl = "private, no-cache";
        // Units that are not understood are to be passed over (RFC 9110, section 14.2); the framework takes all for bytes.
        if (!context.Request.Headers.Range.ToString().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase)) context.Request.Headers.Range = default;
        var sent = new MeasuredStream(video, asked, (first, bytes, reading) => streaming.Sent(place.MovieId, copyId, first, bytes, reading));
        return TypedResults.Stream(
            sent, VideoType.Of(place.Path), fileDownloadName: null, File.GetLastWriteTimeUtc(video.SafeFileHandle), entityTag: null,
            enableRangeProcessing: true);
    }

    // A link inside the library is the owner's own: what lies behind it plays as long as it is the film that the scan found there.
    private static bool IsLinkedFilm(FileStream video, IVideoFiles files, CopyPlace place) =>
        files.Identify(video) == place.File
        && string.Equals(Path.GetExtension(RealPlace.Of(video)), Path.GetExtension(place.Path), StringComparison.OrdinalIgnoreCase);

    private static FileStream? Open(IVideoFiles files, CopyPlace place)
    {
        try
        {
            return files.Open(place.Root, place.Path) as FileStream;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null; // not there any more, or not readable: for the one who asks there is nothing here
        }
    }
}
