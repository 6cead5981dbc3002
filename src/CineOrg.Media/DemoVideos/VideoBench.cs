namespace CineOrg.Media.DemoVideos;

/// <summary>Where one video is made: under a name that no scan takes for a video, and moved into place only when whole.</summary>
internal sealed class VideoBench(FfmpegChild ffmpeg)
{
    /// <returns>Nothing when the video is in place; otherwise why it is not.</returns>
    public async Task<string?> Encode(DemoVideo video, string title, string place, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("cineorg-demo-").FullName;
        try
        {
            const string titleFile = "title.txt";
            await File.WriteAllTextAsync(Path.Combine(folder, titleFile), TitleLines.Of(title), stop);
            var unfinished = Unfinished(place);
            var problem = await ffmpeg.Run(DemoVideoArguments.For(video, title, titleFile, unfinished), folder, stop);
            // A build without fonts cannot draw text; the picture alone is then enough.
            if (problem is not null) problem = await ffmpeg.Run(DemoVideoArguments.For(video, title, null, unfinished), folder, stop);
            if (problem is null) File.Move(unfinished, place, overwrite: false);
            return problem;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            File.Delete(Unfinished(place));
        }
    }

    public static Task WritePlaceholder(DemoVideo video, string title, string place, CancellationToken stop) =>
        WriteWhole(place, PlaceholderVideo.Of(video, title), stop);

    public static async Task LayNfo(DemoVideo video, string place, CancellationToken stop)
    {
        var nfo = Path.ChangeExtension(place, ".nfo");
        if (video.Nfo is null || File.Exists(nfo)) return;
        await WriteWhole(nfo, System.Text.Encoding.UTF8.GetBytes(video.Nfo), stop);
    }

    private static async Task WriteWhole(string place, byte[] bytes, CancellationToken stop)
    {
        await File.WriteAllBytesAsync(Unfinished(place), bytes, stop);
        File.Move(Unfinished(place), place, overwrite: false);
    }

    private static string Unfinished(string place) => place + ".unfinished";
}
