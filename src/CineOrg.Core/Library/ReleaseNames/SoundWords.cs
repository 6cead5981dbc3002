using static CineOrg.Core.Library.ReleaseNames.Strength;
using static CineOrg.Core.Library.ReleaseNames.TagKind;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Words for the sound: codec and channels. A codec glued to its channels (DD5.1) is read by <see cref="NumberTags"/>.</summary>
internal static class SoundWords
{
    public static void AddTo(VocabularyBuilder words) => words
        .Add(AudioCodec, "AAC", Strong, "aac", "aac lc", "he aac", "heaac", "he aacv2", "qaac")
        .Add(AudioCodec, "AC3", Strong, "ac3", "ac 3", "dolby digital", "dolbydigital", "dolbyd", "dd ex", "ddex")
        .Add(AudioCodec, "AC3", Capitals, "dd")
        .Add(AudioCodec, "EAC3", Strong, "eac3", "e ac3", "e ac 3", "eac 3", "ddp", "ddpa", "dd plus", "ddplus", "dolby digital plus")
        .Add(AudioCodec, "DTS", Strong, "dts", "dts es", "dts ex", "dtses")
        .Add(AudioCodec, "DTS-HD", Strong, "dts hd", "dtshd")
        .Add(AudioCodec, "DTS-HD HRA", Strong, "dts hd hr", "dts hd hra", "dts hr", "dts hdhr", "dts hdhra")
        .Add(AudioCodec, "DTS-HD MA", Strong, "dts hd ma", "dts ma", "dtsma", "dts hdma", "dtshd ma", "dtshdma", "dts hd master", "dts hd masters", "dts hd master audio")
        .Add(AudioCodec, "DTS:X", Strong, "dts x", "dtsx", "dts:x")
        .Add(AudioCodec, "TrueHD", Strong, "truehd", "true hd", "dolby truehd", "dolby true hd")
        .Add(AudioCodec, "Atmos", Strong, "atmos", "dolby atmos")
        .Add(AudioCodec, "TrueHD Atmos", Strong, "truehd atmos", "atmos truehd")
        .Add(AudioCodec, "EAC3 Atmos", Strong, "ddp atmos")
        .Add(AudioCodec, "FLAC", Strong, "flac")
        .Add(AudioCodec, "ALAC", Strong, "alac")
        .Add(AudioCodec, "Opus", Capitals, "opus")
        .Add(AudioCodec, "Vorbis", Strong, "vorbis")
        .Add(AudioCodec, "Vorbis", Capitals, "ogg")
        .Add(AudioCodec, "MP2", Strong, "mp2")
        .Add(AudioCodec, "MP3", Strong, "mp3")
        .Add(AudioCodec, "PCM", Strong, "pcm", "lpcm")
        .Add(AudioCodec, "WMA", Strong, "wma")
        .Add(AudioChannels, "1.0", Weak, "mono", "1ch")
        .Add(AudioChannels, "2.0", Weak, "stereo", "2ch")
        .Add(AudioChannels, "5.1", Strong, "6ch", "5 1ch")
        .Add(AudioChannels, "7.1", Strong, "8ch", "7 1ch")
        .Add(Other, null, Capitals, "ld", "md", "line", "mic")
        .Add(Other, null, Weak, "line dubbed", "mic dubbed", "dolby", "audio", "surround");
}
