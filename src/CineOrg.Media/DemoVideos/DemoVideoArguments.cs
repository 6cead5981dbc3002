using System.Globalization;

namespace CineOrg.Media.DemoVideos;

/// <summary>The ffmpeg arguments that draw a title over a slow gradient: the cheapest settings of every encoder, ten frames a second.</summary>
internal static class DemoVideoArguments
{
    private static readonly Dictionary<string, string[]> Video = new()
    {
        ["h264"] = ["libx264", "-preset", "ultrafast", "-crf", "32"],
        ["mpeg4"] = ["mpeg4", "-q:v", "12"],
        ["vp9"] = ["libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-crf", "45", "-b:v", "0"],
        ["av1"] = ["libsvtav1", "-preset", "12", "-crf", "50"],
    };

    private static readonly Dictionary<string, string[]> Audio = new()
    {
        ["aac"] = ["-c:a", "aac", "-b:a", "48k"],
        ["mp3"] = ["-c:a", "libmp3lame", "-b:a", "48k"],
        ["opus"] = ["-c:a", "libopus", "-b:a", "32k"],
        ["none"] = ["-an"],
    };

    public static bool Knows(string? video, string? audio) => video is not null && audio is not null && Video.ContainsKey(video) && Audio.ContainsKey(audio);

    /// <param name="titleFile">A file holding the title, read from the working folder so that no title is ever parsed as a filter; none: no text is drawn.</param>
    public static IReadOnlyList<string> For(DemoVideo video, string title, string? titleFile, string output) =>
    [
        "-hide_banner", "-loglevel", "error", "-nostdin", "-y",
        "-f", "lavfi", "-i", Picture(video, titleFile),
        .. Tone(video),
        "-t", Text(video.Seconds), "-threads", "1", "-pix_fmt", "yuv420p", "-c:v", .. Video[video.VideoCodec], .. Audio[video.AudioCodec],
        "-metadata", $"title={title}", "-f", Muxer(video.Path), output,
    ];

    private static string Picture(DemoVideo video, string? titleFile)
    {
        var (dark, light) = Colours(video.Work);
        // Drawn small and scaled up: a gradient computed at 2160 lines takes seconds, and looks the same.
        var gradient = $"gradients=s=160x120:r=10:d={video.Seconds}:c0={dark}:c1={light}:nb_colors=2:speed=0.02,scale={video.Width}:{video.Height},setsar=1";
        // Sizes are numbers: an expression is allowed for some of drawtext's options only.
        return titleFile is null ? gradient : gradient + $",drawtext=font=serif:textfile={titleFile}:expansion=none:fontcolor=white"
            + $":fontsize={Math.Max(12, video.Width / 24)}:line_spacing={video.Height / 40}:x=(w-text_w)/2:y=(h-text_h)/2";
    }

    private static string[] Tone(DemoVideo video) => video.AudioCodec == "none"
        ? []
        : ["-f", "lavfi", "-i", $"sine=frequency={Text(165 + Hash(video.Work) % 165)}:sample_rate=48000,volume=0.05"];

    private static (string Dark, string Light) Colours(string work)
    {
        var hash = Hash(work);
        return ($"0x{0x101018 + (hash & 0x1f1f3f):x6}", $"0x{0x203040 + ((hash >> 6) & 0x3f3f5f):x6}");
    }

    private static int Hash(string work) => work.Aggregate(17, (hash, letter) => (hash * 31 + letter) & 0xffffff);

    private static string Muxer(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".mp4" or ".m4v" => "mp4",
        ".mov" => "mov",
        ".avi" => "avi",
        ".webm" => "webm",
        ".ts" => "mpegts",
        _ => "matroska",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
