namespace CineOrg.Core.Library;

/// <summary>Which names are videos: by extension, in any case; inside a disc's folders, the disc's own files.</summary>
public sealed class VideoNames(IEnumerable<string> extensions)
{
    /// <summary>What counts as a video unless the setting <c>library.extensions</c> says otherwise.</summary>
    public static readonly IReadOnlyList<string> DefaultExtensions =
        ["mkv", "mp4", "m4v", "avi", "mov", "wmv", "webm", "ts", "m2ts", "mpg", "mpeg", "ogv", "flv", "iso", "strm"];

    public static readonly VideoNames Default = new(DefaultExtensions);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _extensions =
        extensions.Select(extension => extension.TrimStart('.').ToLowerInvariant())
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Stands for the set in a folder's snapshot: another set sees other files.</summary>
    public long Key { get; } = extensions.Select(extension => extension.TrimStart('.').ToLowerInvariant()).Distinct()
        .Order(StringComparer.Ordinal).Aggregate(17L, (key, word) => word.Aggregate(key, (sum, letter) => unchecked(sum * 31 + letter)) * 31);

    /// <param name="folder">The folder's path relative to its root.</param>
    public bool IsVideo(string folder, string name) => DiscFolder.Holds(folder) switch
    {
        Disc.Dvd => name.EndsWith(".vob", StringComparison.OrdinalIgnoreCase),
        Disc.BluRay => name.EndsWith(".m2ts", StringComparison.OrdinalIgnoreCase),
        _ => HasExtension(name),
    };

    private bool HasExtension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && _extensions.Contains(name.AsSpan(dot + 1));
    }
}
