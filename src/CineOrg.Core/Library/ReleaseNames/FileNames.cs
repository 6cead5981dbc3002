using System.Collections.Frozen;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Names of files and folders that belong to formats and programs, and tell nothing of the film.</summary>
internal static class FileNames
{
    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "mkv", "mp4", "m4v", "avi", "mov", "wmv", "webm", "m2ts", "mts", "mpg", "mpeg", "mpe", "m2v", "ogv", "ogm", "flv", "f4v", "iso", "img", "nrg", "strm", "disc",
        "vob", "ifo", "bup", "divx", "rmvb", "rm", "asf", "3gp", "mk3d", "wtv", "evo", "tp", "trp", "dat",
        "srt", "sub", "idx", "ass", "ssa", "vtt", "sup", "smi", "nfo", "torrent", "nzb", "jpg", "png");

    private static readonly FrozenSet<string> Structure = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "VIDEO_TS", "AUDIO_TS", "HVDVD_TS", "BDMV", "STREAM", "PLAYLIST", "BACKUP", "CERTIFICATE", "CLIPINF");

    private static readonly FrozenSet<string> Generic = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "movie", "film", "video", "main", "index", "title", "feature", "main feature", "main movie", "untitled", "output", "video_ts");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsExtension = Extensions.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsOfStructure = Structure.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsGenericName = Generic.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name without its extension. ".ts" counts in small letters only: TS in capitals is a source.</summary>
    public static ReadOnlySpan<char> WithoutExtension(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 0) return name;
        var extension = name[(dot + 1)..];
        return extension is "ts" || IsExtension.Contains(extension) ? name[..dot].TrimEnd() : name;
    }

    /// <summary>A folder of a DVD or Blu-ray's structure.</summary>
    public static bool IsDiscStructure(ReadOnlySpan<char> name) => IsOfStructure.Contains(name);

    /// <summary>A folder that parts what lies beside the film: subtitles.</summary>
    public static bool IsSubtitles(ReadOnlySpan<char> name) =>
        name.Equals("subs", StringComparison.OrdinalIgnoreCase) || name.Equals("subtitles", StringComparison.OrdinalIgnoreCase);

    /// <summary>A name a program gave: VTS_01_1, title_t00, 00001, or letters and digits at random.</summary>
    public static bool IsGeneric(ReadOnlySpan<char> stem)
    {
        if (IsGenericName.Contains(stem)) return true;
        if (stem.StartsWith("VTS_", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("title_t", StringComparison.OrdinalIgnoreCase)) return true;
        if (stem.Length >= 5 && NumberTags.Digits(stem) == stem.Length) return true;
        return stem.Length is >= 16 and < 80 && IsRandom(stem);
    }

    private static bool IsRandom(ReadOnlySpan<char> stem)
    {
        var digits = 0;
        foreach (var c in stem)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
            if (char.IsAsciiDigit(c)) digits++;
        }
        return digits >= 4;
    }
}
