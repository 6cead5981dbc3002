using System.Text.RegularExpressions;

namespace CineOrg.Core.Catalogue;

/// <summary>The form each source gives its ids; a value of another form is somebody's mistake or malice.</summary>
public static partial class ExternalIdPattern
{
    /// <summary>Longest value taken from any source, in characters.</summary>
    public const int MaxLength = 100;

    public static bool IsValid(string source, string? value) =>
        value is { Length: > 0 and <= MaxLength } && source switch
        {
            "wikidata" => Wikidata.IsMatch(value),
            "imdb" or "omdb" => Imdb.IsMatch(value),
            "tmdb" or "tmdbtv" or "tvdb" or "allocine" or "filmaffinity" or "netflix" => Number.IsMatch(value),
            "trakt" => Trakt.IsMatch(value),
            "rottentomatoes" => RottenTomatoes.IsMatch(value),
            _ => SourceName.IsMatch(source) && Plain.IsMatch(value),
        };

    [GeneratedRegex(@"^Q[1-9]\d{0,11}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Wikidata { get; }

    [GeneratedRegex(@"^(tt|nm)\d{7,10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Imdb { get; }

    [GeneratedRegex(@"^(movies|shows|people)/[a-z0-9-]{1,90}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Trakt { get; }

    [GeneratedRegex(@"^(m|tv|celebrity)/[A-Za-z0-9_-]{1,90}\z", RegexOptions.CultureInvariant)]
    private static partial Regex RottenTomatoes { get; }

    [GeneratedRegex(@"^[1-9]\d{0,11}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^[a-z][a-z0-9]{1,19}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SourceName { get; }

    [GeneratedRegex(@"^[\p{L}\p{N}._:/\-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain { get; }
}
