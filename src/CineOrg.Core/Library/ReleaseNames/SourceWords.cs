using static CineOrg.Core.Library.ReleaseNames.Strength;
using static CineOrg.Core.Library.ReleaseNames.TagKind;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Words for where a copy was taken from.</summary>
internal static class SourceWords
{
    public static void AddTo(VocabularyBuilder words)
    {
        Discs(words);
        Streams(words);
        Early(words);
    }

    private static void Discs(VocabularyBuilder words) => words
        .Add(Source, "BluRay", Strong, "bluray", "blu ray", "bd25", "bd50", "bd66", "bd100", "bdiso", "bd iso", "fullbd", "bdmv", "mbluray")
        .Add(Source, "BluRay", Capitals, "bd", "mhd")
        .Add(Source, "BDRip", Strong, "bdrip", "bd rip", "brrip", "br rip", "bluray rip", "blu ray rip", "blurayrip", "uhdrip", "bdmux", "m bdrip", "mbdrip", "minibdrip")
        .Add(Source, "BluRay Remux", Strong, "bdremux", "bd remux", "uhdremux", "bluray remux", "blu ray remux", "brremux", "uhdbdremux")
        .Add(Remux, null, Strong, "remux")
        .Add(Source, "HD-DVD", Strong, "hddvd", "hd dvd", "hddvdrip")
        .Add(Source, "DVD", Strong, "dvd5", "dvd9", "dvdr", "dvd r", "dvdfull", "full dvd", "fulldvd", "dvd iso", "pal dvd", "ntsc dvd", "mdvdr")
        .Add(Source, "DVD", Weak, "dvd")
        .Add(Source, "DVDRip", Strong, "dvdrip", "dvd rip", "dvdmux", "dvd mux")
        .Add(Source, "DVD Remux", Strong, "dvdremux", "dvd remux")
        .Add(Source, "VHSRip", Strong, "vhsrip", "vhs rip")
        .Add(Source, "VHS", Capitals, "vhs")
        .Add(Source, "LaserDisc", Strong, "ldrip", "ld rip", "laserdisc");

    private static void Streams(VocabularyBuilder words) => words
        .Add(Source, "WEB-DL", Strong, "webdl", "web dl", "web dlrip", "webdlrip", "web dlmux", "webhd", "web hd", "webmux", "web mux", "itunes hd")
        .Add(Source, "WEB-DL", Weak, "web")
        .Add(Source, "WEBRip", Strong, "webrip", "web rip", "web hdrip", "wbbrip", "vodrip", "vod rip", "vodr")
        .Add(Source, "WEBCap", Strong, "webcap", "web cap")
        .Add(Source, "HDRip", Strong, "hdrip", "hd rip", "hdlight", "hd light", "mhdrip")
        .Add(Source, "HDTV", Strong, "hdtv", "hdtvrip", "hdtv rip", "ahdtv", "uhdtv", "tvhd", "hdtvmux")
        .Add(Source, "PDTV", Strong, "pdtv", "dsr", "dsrip", "dthrip")
        .Add(Source, "SDTV", Strong, "sdtv")
        .Add(Source, "TVRip", Strong, "tvrip", "tv rip", "dvbrip", "dvb rip", "dvb", "hdtvcap", "satrip", "sat rip", "digitalrip", "iptvrip")
        .Add(Other, null, Strong, "amzn", "dsnp", "hmax", "hbomax", "pcok", "atvp", "netflix", "hulu", "bcore", "sonyliv", "zee5", "hoichoi", "viki", "crav", "stan web", "iplayer", "bbciplayer")
        .Add(Other, null, Capitals, "nf", "ma", "it", "max", "cr", "red", "pmtp", "hbo", "mubi", "crit", "cc", "itunes", "hallmark", "sho", "stan", "roku", "tubi", "arte", "anpl");

    private static void Early(VocabularyBuilder words) => words
        .Add(Source, "CAM", Strong, "camrip", "cam rip", "hdcam", "hd cam", "hqcam", "hdcamrip")
        .Add(Source, "CAM", Capitals, "cam")
        .Add(Source, "TELESYNC", Strong, "telesync", "hdts", "hd ts", "tsrip", "ts rip", "pdvd", "predvd", "predvdrip", "hdtsrip")
        .Add(Source, "TELESYNC", Capitals, "ts")
        .Add(Source, "TELECINE", Strong, "telecine", "hdtc", "hd tc", "tcrip")
        .Add(Source, "TELECINE", Capitals, "tc")
        .Add(Source, "SCREENER", Strong, "dvdscr", "dvd scr", "dvdscreener", "dvd screener", "bdscr", "bd scr", "webscr", "webscreener", "scrrip", "dvdscr rip", "dvdscrrip", "hdscr", "scr rip", "desiscr rip", "desiscr")
        .Add(Source, "SCREENER", Capitals, "scr", "screener")
        .Add(Source, "R5", Capitals, "r5", "r6")
        .Add(Source, "WORKPRINT", Strong, "workprint")
        .Add(Source, "WORKPRINT", Capitals, "wp")
        .Add(Source, "PPV", Capitals, "ppv")
        .Add(Source, "PPV", Strong, "ppvrip", "ppv rip");
}
