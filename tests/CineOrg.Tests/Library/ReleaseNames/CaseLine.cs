using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.Tests.Library.ReleaseNames;

/// <summary>A release name as one line of cases.tsv: name, title, year, kind, everything else it tells.</summary>
internal static class CaseLine
{
    public static string Of(ReleaseName name) => string.Join('\t',
        name.Input, name.Title, name.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), name.Kind.ToString().ToLowerInvariant(), string.Join("; ", Rest(name)));

    private static IEnumerable<string> Rest(ReleaseName name)
    {
        (string Key, object? Value)[] told =
        [
            ("edition", name.Edition), ("part", name.Part), ("resolution", name.Resolution), ("source", name.Source),
            ("video", name.VideoCodec), ("audio", name.AudioCodec), ("channels", name.AudioChannels), ("hdr", name.Hdr),
            ("3d", name.ThreeD), ("languages", name.Languages.Count > 0 ? string.Join(',', name.Languages) : null),
            ("group", name.ReleaseGroup),
        ];
        return told.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={pair.Value}")
            .Concat(name.Proper ? ["proper"] : [])
            .Concat(name.ExternalIds.Select(id => $"{id.Key}={id.Value}"))
            .Concat(name.Season is { } season ? [$"season={season}"] : [])
            .Concat(name.Episode is { } episode ? [$"episode={episode}"] : []);
    }
}
