namespace CineOrg.Core.Library;

public enum Disc { None, Dvd, BluRay }

/// <summary>A DVD or Blu-ray kept as its folders: all its streams are one copy.</summary>
public static class DiscFolder
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>Which disc's streams lie directly in this folder.</summary>
    public static Disc Holds(string folder) =>
        Ends(folder, "VIDEO_TS") ? Disc.Dvd
        : Ends(folder, "BDMV/STREAM") ? Disc.BluRay
        : Disc.None;

    /// <summary>The folder that names the film; null when the folder is no disc's, or the disc lies in the root itself.</summary>
    public static string? Title(string folder) => Holds(folder) switch
    {
        Disc.Dvd => Above(folder, "/VIDEO_TS".Length),
        Disc.BluRay => Above(folder, "/BDMV/STREAM".Length),
        _ => null,
    };

    private static string? Above(string folder, int length) => folder.Length > length ? folder[..^length] : null;

    private static bool Ends(string folder, string end) =>
        folder.EndsWith(end, AnyCase) && (folder.Length == end.Length || folder[^(end.Length + 1)] == '/');
}
