using System.Text.Json.Serialization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Availability;

/// <summary>What a person wants of lists. Explorer: everything, annotated with where it is. Consumer: only what can be played now, never a film that can't.</summary>
public enum Profile { Explorer, Consumer }

/// <summary>
/// How far somebody looks. High: everything annotated. Medium: what can be had within minutes (playable now, streaming, friends).
/// Low: only what is playable now.
/// </summary>
[JsonConverter(typeof(CapitalsConverter<Curiosity>))]
public enum Curiosity { Low, Medium, High }

/// <summary>How one person looks at films at this moment: what every list, page, search and recommendation is narrowed and ordered by.</summary>
/// <param name="Country">ISO 3166-1 alpha-2: where they watch.</param>
/// <param name="LocalOnly">Playable now is only what lies on this machine's own disks.</param>
/// <param name="NearFirst">At equal relevance what is nearer comes first.</param>
public sealed record Viewing(Curiosity Level, string Country, bool LocalOnly = false, bool NearFirst = true)
{
    /// <summary>Services that the person marked as theirs, by name, in order and once each.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Equal for two who are shown the same.</summary>
    public string Key => $"{(int)Level}{(LocalOnly ? 'l' : 'a')}{(NearFirst ? 'n' : 'o')}{Country}{string.Join('|', Services)}";

    /// <summary>Whether the film may be shown by this source alone.</summary>
    /// <param name="bitRateMbps">Of the film there; 0 when unknown.</param>
    public bool Shows(in Source source, double bitRateMbps) => Level switch
    {
        Curiosity.High => true,
        Curiosity.Medium => PlaysNow(in source, bitRateMbps) || IsMinutesAway(in source),
        _ => PlaysNow(in source, bitRateMbps),
    };

    /// <summary>
    /// Playable now: a copy in reach, a friend's whose measured bandwidth exceeds its bit rate, or a playable address or service that the
    /// person marked as theirs.
    /// </summary>
    public bool PlaysNow(in Source source, double bitRateMbps) => !source.Broken && (LocalOnly ? source.IsLocal : source.Access switch
    {
        Access.File => true,
        Access.Peer => source.BandwidthMbps > bitRateMbps,
        Access.Stream => source.Mine,
        _ => false,
    });

    private static bool IsMinutesAway(in Source source) => !source.Broken && source.Access is Access.File or Access.Stream or Access.Peer;
}
