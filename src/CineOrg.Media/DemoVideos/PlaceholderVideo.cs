using System.Text;

namespace CineOrg.Media.DemoVideos;

/// <summary>A file that a scan takes for a video: it says what it is, and no two are alike, so none passes for a duplicate.</summary>
internal static class PlaceholderVideo
{
    private const int Size = 64 * 1024;

    public static byte[] Of(DemoVideo video, string title)
    {
        var bytes = new byte[Size];
        var text = Encoding.UTF8.GetBytes($"A placeholder of CineOrg's demo, made without ffmpeg: it cannot be played.\n{title}\n{video.Path}\n");
        for (var at = 0; at < Size; at += text.Length) text.AsSpan(0, Math.Min(text.Length, Size - at)).CopyTo(bytes.AsSpan(at));
        return bytes;
    }
}
