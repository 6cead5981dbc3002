namespace CineOrg.Media.DemoVideos;

/// <summary>One video that a pack wants made, as its <c>videos.json</c> states it; nothing of it is trusted before <see cref="DemoVideoList"/> has checked it.</summary>
/// <param name="Work">The key of the work it shows.</param>
/// <param name="Path">Where in the library, with forward slashes.</param>
/// <param name="Seconds">Length, 1 to 10 seconds.</param>
/// <param name="Width">Even, 64 to 3840 pixels.</param>
/// <param name="Height">Even, 64 to 2160 pixels.</param>
/// <param name="VideoCodec">h264, mpeg4, vp9 or av1.</param>
/// <param name="AudioCodec">aac, mp3, opus or none.</param>
/// <param name="Nfo">The text of an NFO file to lay beside it, if any.</param>
internal sealed record DemoVideo(
    string Work, string Path, int Seconds, int Width, int Height, string VideoCodec, string AudioCodec, string? Nfo = null);
