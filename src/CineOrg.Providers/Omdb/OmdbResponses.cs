using System.Text.Json.Serialization;

namespace CineOrg.Providers.Omdb;

/// <summary>A film as OMDb tells it: texts all of them, <c>N/A</c> where it has none.</summary>
internal sealed record OmdbFilm
{
    public string? Response { get; set; }
    public string? Error { get; set; }

    [JsonPropertyName("imdbID")]
    public string? ImdbId { get; set; }

    /// <summary><c>movie, series, episode, game</c>.</summary>
    public string? Type { get; set; }
    public string? Title { get; set; }

    /// <summary><c>1927</c>; a series' <c>2011–2019</c>.</summary>
    public string? Year { get; set; }

    /// <summary><c>13 Mar 1927</c>.</summary>
    public string? Released { get; set; }

    /// <summary><c>153 min</c>.</summary>
    public string? Runtime { get; set; }
    public string? Genre { get; set; }
    public string? Director { get; set; }
    public string? Writer { get; set; }
    public string? Actors { get; set; }
    public string? Plot { get; set; }

    [JsonPropertyName("imdbVotes")]
    public string? ImdbVotes { get; set; }
    public IReadOnlyList<OmdbScore>? Ratings { get; set; }
}

/// <param name="Source">Who judges: <c>Internet Movie Database, Rotten Tomatoes, Metacritic</c>.</param>
/// <param name="Value"><c>8.3/10, 97%, 98/100</c>.</param>
internal sealed record OmdbScore(string? Source, string? Value);

[JsonSourceGenerationOptions]
[JsonSerializable(typeof(OmdbFilm))]
internal sealed partial class OmdbJson : JsonSerializerContext;
