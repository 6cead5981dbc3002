using System.Collections.Concurrent;

namespace CineOrg.Media.DemoVideos;

/// <summary>Makes the short videos that a pack's <c>videos.json</c> asks for, so that the demo library is scanned, probed and played like a real one.</summary>
/// <param name="clock">Measures how long a child may take.</param>
/// <param name="program">The ffmpeg to run: a name on the path, or a file.</param>
public sealed class DemoVideoMaker(TimeProvider clock, string program = "ffmpeg")
{
    private readonly FfmpegChild ffmpeg = new(program, clock);

    /// <summary>Makes what is missing and leaves what is there. Without ffmpeg, placeholders are written and counted as such.</summary>
    /// <exception cref="InvalidDataException">The list is not as the format says, or a path would leave the library; nothing was made.</exception>
    public async Task<DemoVideosMade> Make(
        string packFolder, string libraryFolder, IProgress<(int Done, int Total)>? progress, CancellationToken stop)
    {
        var videos = await DemoVideoList.Read(packFolder, stop);
        var places = videos.Select(video => (Video: video, Place: LibraryPlace.Of(libraryFolder, video.Path))).ToList();
        var run = new Run(packFolder, await ffmpeg.IsThere(stop), new VideoBench(ffmpeg), progress, places.Count);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 1, 4), CancellationToken = stop };
        await Parallel.ForEachAsync(places, atOnce, async (one, token) => await run.Make(one.Video, one.Place, token));
        return run.Outcome();
    }

    private sealed class Run(string packFolder, bool withFfmpeg, VideoBench bench, IProgress<(int Done, int Total)>? progress, int total)
    {
        private readonly ConcurrentQueue<string> problems = [];
        private int made;
        private int there;
        private int placeholders;
        private int done;

        public async Task Make(DemoVideo video, string place, CancellationToken stop)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (File.Exists(place)) Interlocked.Increment(ref there);
            else await MakeMissing(video, place, stop);
            await VideoBench.LayNfo(video, place, stop);
            progress?.Report((Interlocked.Increment(ref done), total));
        }

        public DemoVideosMade Outcome() => new(made, there, placeholders, [.. problems.Order(StringComparer.Ordinal)]);

        private async Task MakeMissing(DemoVideo video, string place, CancellationToken stop)
        {
            var title = await DemoVideoList.TitleOf(packFolder, video.Work, stop);
            if (!withFfmpeg)
            {
                await VideoBench.WritePlaceholder(video, title, place, stop);
                Interlocked.Increment(ref placeholders);
            }
            else if (await bench.Encode(video, title, place, stop) is { } problem) problems.Enqueue($"{video.Path}: {problem}");
            else Interlocked.Increment(ref made);
        }
    }
}
