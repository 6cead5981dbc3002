using System.Collections.Frozen;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Trailers, interviews and samples, told by their folder or by the end of their name (the lists of Jellyfin, Plex and Kodi).</summary>
internal static class Extras
{
    /// <summary>Folder names no film library has as its own.</summary>
    private static readonly FrozenSet<string> SureFolders = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "behind the scenes", "deleted scenes", "interviews", "featurettes", "extras", "extra", "trailers", "backdrops", "theme-music", "bonus", "making of", "deleted", "trailer", "bonus features");

    /// <summary>Names that may also be a library's: they count below another folder only.</summary>
    private static readonly FrozenSet<string> OtherFolders = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "scenes", "shorts", "clips", "other", "others");

    private static readonly FrozenSet<string> Suffixes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "trailer", "scene", "clip", "interview", "behindthescenes", "deleted", "deletedscene", "featurette", "short", "other", "extra", "making-of", "makingof", "bonus");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsSureFolder = SureFolders.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsOtherFolder = OtherFolders.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsSuffix = Suffixes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the folder at the first level makes of the files in it.</summary>
    public static ReleaseKind OfFolder(ReadOnlySpan<char> folder, bool hasParent)
    {
        folder = folder.Trim();
        if (folder.Equals("sample", StringComparison.OrdinalIgnoreCase) || folder.Equals("samples", StringComparison.OrdinalIgnoreCase)) return ReleaseKind.Sample;
        return IsSureFolder.Contains(folder) || (hasParent && IsOtherFolder.Contains(folder)) ? ReleaseKind.Extra : ReleaseKind.Film;
    }

    /// <summary>What the end (or the start, for samples) of the stem says.</summary>
    /// <param name="rest">The stem without it.</param>
    public static ReleaseKind OfStem(ReadOnlySpan<char> stem, out ReadOnlySpan<char> rest)
    {
        rest = stem;
        var whole = stem.TrimEnd("0123456789");
        var cut = whole.LastIndexOfAny("-._ ");
        var word = whole[(cut + 1)..];
        if (word.Equals("sample", StringComparison.OrdinalIgnoreCase) && (cut < 0 || whole[cut] != ' ')) return Kept(stem, cut, ReleaseKind.Sample, out rest);
        if (IsSample(stem)) return Kept(stem[6..], stem.Length - 6, ReleaseKind.Sample, out rest);
        if (!IsSuffix.Contains(word)) return ReleaseKind.Film;
        var trailer = word.Equals("trailer", StringComparison.OrdinalIgnoreCase);
        if (cut < 0) return trailer ? Kept(stem, 0, ReleaseKind.Extra, out rest) : ReleaseKind.Film;
        var told = whole[cut] == '-' || (trailer && whole[cut] is '.' or '_');
        return told && cut > 0 ? Kept(stem, cut, ReleaseKind.Extra, out rest) : ReleaseKind.Film;
    }

    private static bool IsSample(ReadOnlySpan<char> stem) =>
        stem.Length > 6 && stem[6] is '-' or '_' && stem.StartsWith("sample", StringComparison.OrdinalIgnoreCase);

    private static ReleaseKind Kept(ReadOnlySpan<char> text, int length, ReleaseKind kind, out ReadOnlySpan<char> rest)
    {
        rest = length > 0 ? text[..length].Trim(" -._") : [];
        return kind;
    }
}
