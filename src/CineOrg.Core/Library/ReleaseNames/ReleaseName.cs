namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>
/// What a file name and its folders say about a video. A property is null (a list empty) when the name does not tell.
/// The words used as values are listed in docs/release-names.md.
/// </summary>
public sealed record ReleaseName
{
    /// <summary>The name as it was given.</summary>
    public required string Input { get; init; }

    /// <summary>The title, in Unicode form NFC, words parted by single spaces.</summary>
    public string? Title { get; init; }

    /// <summary>The year of the film, 1888 to 2039.</summary>
    public int? Year { get; init; }

    public ReleaseKind Kind { get; init; }

    /// <summary>"Director's Cut", "Extended", or the label of a version as its owner wrote it.</summary>
    public string? Edition { get; init; }

    /// <summary>Which part of a film in several files this is, from 1.</summary>
    public int? Part { get; init; }

    public string? Resolution { get; init; }

    public string? Source { get; init; }

    public string? VideoCodec { get; init; }

    public string? AudioCodec { get; init; }

    /// <summary>"2.0", "5.1", "7.1"…</summary>
    public string? AudioChannels { get; init; }

    public string? Hdr { get; init; }

    /// <summary>"3D", or its packing: "3D HSBS", "3D OU"…</summary>
    public string? ThreeD { get; init; }

    /// <summary>ISO 639-1 codes, and the words "multi", "dual" and "vostfr" (spoken in the original language, French subtitles).</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public string? ReleaseGroup { get; init; }

    /// <summary>True for a corrected release (PROPER, REPACK, RERIP, REAL).</summary>
    public bool Proper { get; init; }

    /// <summary>Keys "imdb", "tmdb", "tvdb" with the ids as those sources write them.</summary>
    public IReadOnlyDictionary<string, string> ExternalIds { get; init; } = ExternalIdTags.None;

    public int? Season { get; init; }

    public int? Episode { get; init; }
}
