namespace CineOrg.Bench.Identify;

/// <summary>A film that both local sources know, each under its own id.</summary>
/// <param name="Others">Alternative titles with the country that uses them.</param>
/// <param name="Minutes">Running time; null when the data has none.</param>
internal sealed record KnownWork(
    string Title, string? Original, IReadOnlyList<(string Country, string Title)> Others, int Year, int? Minutes, string Wikidata, long Tmdb, string Imdb)
{
    public IEnumerable<string> Titles => Others.Select(other => other.Title).Prepend(Original ?? Title).Prepend(Title).Distinct();

    /// <summary>Four items in five say what TMDB calls the film, as on Wikidata not all do.</summary>
    public bool LinksTmdb => Tmdb % 5 != 0;

    /// <summary>One film in twenty has no IMDb id at either.</summary>
    public bool HasImdb => Tmdb % 20 != 7;
}
