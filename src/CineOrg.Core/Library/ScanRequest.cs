using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.Core.Library.Matching;
using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.Core.Library;

/// <summary>What a scan job is asked.</summary>
/// <param name="Paths">Absolute paths, each inside a root.</param>
/// <param name="Recursive">False: the folders themselves only.</param>
/// <param name="Extensions">Narrows what counts as a video for this scan; null for the setting.</param>
public sealed record ScanRequest(IReadOnlyList<string> Paths, bool Recursive = true, IReadOnlyList<string>? Extensions = null)
{
    public string ToJson() => JsonSerializer.Serialize(this, LibraryJson.Default.ScanRequest);

    /// <exception cref="JsonException">The text is no scan request.</exception>
    public static ScanRequest Read(string json) =>
        JsonSerializer.Deserialize(json, LibraryJson.Default.ScanRequest) ?? throw new JsonException("The scan request is empty");
}

/// <summary>How a scan went so far, or ended. Counts are of video files.</summary>
/// <param name="Skipped">Known and unchanged.</param>
/// <param name="Other">Files that are no videos: counted, not reported.</param>
/// <param name="PerSecond">Video files looked at per second.</param>
/// <param name="EtaSeconds">Seconds still needed, judged by what was there last time; null when it cannot be told.</param>
public sealed record ScanResult(
    int Added, int Changed, int Moved, int Missing, int Skipped, IReadOnlyList<ScanError> Errors, long Other, long DurationMs,
    double PerSecond = 0, double? EtaSeconds = null)
{
    public static readonly ScanResult Nothing = new(0, 0, 0, 0, 0, [], 0, 0);

    public ScanResult Plus(ScanResult next) => new(
        Added + next.Added, Changed + next.Changed, Moved + next.Moved, Missing + next.Missing, Skipped + next.Skipped,
        [.. Errors, .. next.Errors], Other + next.Other, DurationMs + next.DurationMs, next.PerSecond, next.EtaSeconds);

    public string ToJson() => JsonSerializer.Serialize(this, LibraryJson.Default.ScanResult);

    /// <exception cref="JsonException">The text is no scan result.</exception>
    public static ScanResult Read(string json) =>
        JsonSerializer.Deserialize(json, LibraryJson.Default.ScanResult) ?? throw new JsonException("The scan result is empty");
}

/// <summary>How far the taking of fingerprints is.</summary>
public sealed record FingerprintResult(int Taken, IReadOnlyList<ScanError> Errors);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ScanRequest))]
[JsonSerializable(typeof(ScanResult))]
[JsonSerializable(typeof(FingerprintResult))]
[JsonSerializable(typeof(ReleaseName))]
[JsonSerializable(typeof(IReadOnlyList<Candidate>))]
[JsonSerializable(typeof(CopyEvidence))]
[JsonSerializable(typeof(MatchChange))]
public sealed partial class LibraryJson : JsonSerializerContext;
