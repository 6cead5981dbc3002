using static CineOrg.Core.Library.ReleaseNames.Strength;
using static CineOrg.Core.Library.ReleaseNames.TagKind;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Words for the picture: resolution, codec, dynamic range, 3D.</summary>
internal static class PictureWords
{
    public static void AddTo(VocabularyBuilder words) => words
        .Add(Resolution, "2160p", Strong, "4k", "uhd", "ultrahd", "ultra hd", "4klight", "uhdlight")
        .Add(Resolution, "4320p", Strong, "8k")
        .Add(Resolution, "1440p", Strong, "qhd", "2k")
        .Add(Resolution, "1080p", Strong, "fullhd", "full hd", "fhd")
        .Add(Resolution, null, Weak, "hd", "sd", "hq")
        .Add(VideoCodec, "H.264", Strong, "x264", "h264", "h 264", "x 264", "avc", "mpeg4 avc")
        .Add(VideoCodec, "H.265", Strong, "x265", "h265", "h 265", "x 265", "hevc")
        .Add(VideoCodec, "H.266", Strong, "x266", "h266", "h 266", "vvc")
        .Add(VideoCodec, "AV1", Strong, "av1")
        .Add(VideoCodec, "VP8", Strong, "vp8")
        .Add(VideoCodec, "VP9", Strong, "vp9")
        .Add(VideoCodec, "XviD", Strong, "xvid", "xvidhd")
        .Add(VideoCodec, "DivX", Strong, "divx", "div x", "divx5", "divx6")
        .Add(VideoCodec, "MPEG-2", Strong, "mpeg2", "mpeg 2", "h262", "h 262")
        .Add(VideoCodec, "MPEG-4", Strong, "mpeg4", "mpeg 4", "mp 4")
        .Add(VideoCodec, "VC-1", Strong, "vc1", "vc 1")
        .Add(VideoCodec, "H.263", Strong, "x263", "h263", "h 263")
        .Add(VideoCodec, "RealVideo", Weak, "rv10", "rv40")
        .Add(Hdr, "HDR", Strong, "hdr")
        .Add(Hdr, "HDR10", Strong, "hdr10", "hdr 10")
        .Add(Hdr, "HDR10+", Strong, "hdr10plus", "hdr10p", "hdr10 plus")
        .Add(Hdr, "DV", Strong, "dovi", "dolbyvision", "dolby vision")
        .Add(Hdr, "DV", Capitals, "dv")
        .Add(Hdr, "HLG", Strong, "hlg")
        .Add(Other, "SDR", Capitals, "sdr")
        .Add(ThreeD, "3D", Weak, "3d", "3 d")
        .Add(ThreeD, "3D", Strong, "bd3d")
        .Add(ThreeD, "3D HSBS", Strong, "hsbs", "h sbs", "half sbs", "halfsbs", "half sidebyside", "half side by side")
        .Add(ThreeD, "3D SBS", Strong, "sbs", "fsbs", "f sbs", "full sbs", "fullsbs", "sidebyside", "side by side")
        .Add(ThreeD, "3D HOU", Strong, "hou", "h ou", "half ou", "halfou", "htab", "h tab", "half tab", "half overunder", "half over under")
        .Add(ThreeD, "3D OU", Strong, "overunder", "over under", "full ou", "fullou", "ftab", "full tab")
        .Add(ThreeD, "3D OU", Capitals, "ou", "tab")
        .Add(ThreeD, "3D MVC", Strong, "mvc")
        .Add(Other, null, Strong, "8bit", "10bit", "12bit", "8 bit", "10 bit", "12 bit", "hi10p", "hi10", "upscaled", "ai upscale", "ai upscaled", "ai enhanced")
        .Add(Other, null, Capitals, "ws", "fs", "crf", "vfr", "cfr", "bt2020", "bt709")
        .Add(Other, null, Weak, "widescreen", "fullscreen", "letterbox", "colorized", "pal", "fps", "hybrid")
        .Add(Other, null, Strong, "ntsc", "secam");
}
