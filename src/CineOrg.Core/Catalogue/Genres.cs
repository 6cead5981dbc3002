namespace CineOrg.Core.Catalogue;

/// <summary>A genre of the catalogue's one list.</summary>
/// <param name="Key">Its id in tables, filters and API: lower-case English, such as <c>science-fiction</c>.</param>
public sealed record Genre(string Key, string French, string English);

/// <summary>The one list of genres. What sources call theirs is mapped to it; what fits none of them is no genre here.</summary>
public static class Genres
{
    /// <summary>In order of key.</summary>
    public static IReadOnlyList<Genre> All { get; } =
    [
        new("action", "Action", "Action"),
        new("adventure", "Aventure", "Adventure"),
        new("animation", "Animation", "Animation"),
        new("biography", "Biographie", "Biography"),
        new("comedy", "Comédie", "Comedy"),
        new("crime", "Policier", "Crime"),
        new("documentary", "Documentaire", "Documentary"),
        new("drama", "Drame", "Drama"),
        new("experimental", "Expérimental", "Experimental"),
        new("family", "Famille", "Family"),
        new("fantasy", "Fantastique", "Fantasy"),
        new("film-noir", "Film noir", "Film noir"),
        new("history", "Histoire", "History"),
        new("horror", "Horreur", "Horror"),
        new("music", "Musique", "Music"),
        new("musical", "Comédie musicale", "Musical"),
        new("mystery", "Mystère", "Mystery"),
        new("romance", "Romance", "Romance"),
        new("science-fiction", "Science-fiction", "Science fiction"),
        new("sport", "Sport", "Sport"),
        new("thriller", "Thriller", "Thriller"),
        new("tv-movie", "Téléfilm", "TV movie"),
        new("war", "Guerre", "War"),
        new("western", "Western", "Western"),
    ];

    private static readonly Dictionary<string, Genre> ByKey = All.ToDictionary(genre => genre.Key, StringComparer.Ordinal);

    /// <summary>Null when the list has no such key.</summary>
    public static Genre? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>Keys of what a source says in English or French ("Sci-Fi", "crime thriller film", "Comédie dramatique"); none when it fits no genre.</summary>
    public static IReadOnlyList<string> Named(string? words) => GenreWords.Keys(words ?? "");
}
