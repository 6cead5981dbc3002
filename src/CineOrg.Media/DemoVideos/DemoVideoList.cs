using System.Text.Json;
using System.Text.RegularExpressions;

namespace CineOrg.Media.DemoVideos;

/// <summary>Reads <c>videos.json</c> and the titles of a pack, and refuses whatever is not as the pack's format says.</summary>
internal static partial class DemoVideoList
{
    private const int LargestFile = 4 * 1024 * 1024;
    private const int MostVideos = 1000;
    private const int LongestNfo = 16 * 1024;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <exception cref="InvalidDataException">The list is too large, is not JSON, or holds a video outside the format's ranges.</exception>
    public static async Task<IReadOnlyList<DemoVideo>> Read(string packFolder, CancellationToken stop)
    {
        var videos = await ReadJson<List<DemoVideo>>(Path.Combine(packFolder, "videos.json"), stop) ?? [];
        if (videos.Count > MostVideos) throw new InvalidDataException($"videos.json lists {videos.Count} videos; at most {MostVideos} are made.");
        foreach (var video in videos) Check(video);
        return videos;
    }

    /// <summary>The French title of a work of the pack; its key where the work is not there.</summary>
    public static async Task<string> TitleOf(string packFolder, string work, CancellationToken stop)
    {
        var path = Path.Combine(packFolder, "works", $"{work}.json");
        if (!File.Exists(path)) return work;
        var read = await ReadJson<TitledWork>(path, stop);
        return read?.Titles?.GetValueOrDefault("fr") is { Length: > 0 and <= 300 } title ? $"{title} ({read.Year})" : work;
    }

    private static async Task<T?> ReadJson<T>(string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        if (file.Length > LargestFile) throw new InvalidDataException($"{path} is larger than {LargestFile} bytes.");
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(file, Format, stop);
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{path} is not the JSON that a pack holds: {problem.Message}", problem);
        }
    }

    private static void Check(DemoVideo? video)
    {
        if (video is not { Path: { Length: > 0 }, Work: { } work } || !Key().IsMatch(work)) throw Refused(video, "work or path");
        if (video.Seconds is < 1 or > 10) throw Refused(video, "seconds");
        if (!IsSide(video.Width, 3840) || !IsSide(video.Height, 2160)) throw Refused(video, "size");
        if (!DemoVideoArguments.Knows(video.VideoCodec, video.AudioCodec)) throw Refused(video, "codec");
        if (video.Nfo?.Length > LongestNfo) throw Refused(video, "NFO");
    }

    private static bool IsSide(int pixels, int most) => pixels >= 64 && pixels <= most && pixels % 2 == 0;

    private static InvalidDataException Refused(DemoVideo? video, string what) => new($"videos.json: the {what} of '{video?.Path}' is not allowed.");

    [GeneratedRegex(@"\A[a-z0-9-]{1,120}\z")]
    private static partial Regex Key();

    private sealed record TitledWork(int Year, Dictionary<string, string>? Titles);
}
