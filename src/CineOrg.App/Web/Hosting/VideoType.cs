namespace CineOrg.App.Web.Hosting;

/// <summary>Content types of the video files a library holds (IANA's, or the usual ones).</summary>
internal static class VideoType
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp4"] = "video/mp4", [".m4v"] = "video/mp4", [".mkv"] = "video/matroska", [".webm"] = "video/webm", [".ogv"] = "video/ogg",
        [".avi"] = "video/x-msvideo", [".mov"] = "video/quicktime", [".wmv"] = "video/x-ms-wmv", [".ts"] = "video/mp2t", [".m2ts"] = "video/mp2t",
        [".mpg"] = "video/mpeg", [".mpeg"] = "video/mpeg", [".flv"] = "video/x-flv",
    };

    public static string Of(string path) => Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
}
