using CineOrg.Core.Catalogue;

namespace CineOrg.Bench.Search;

/// <summary>Which film was given which titles: of a film with several a list shows only one.</summary>
/// <param name="titlesEach">A title and, beyond one, an original one.</param>
internal sealed class FilledFilms(List<string> titles, int titlesEach)
{
    private readonly Dictionary<Guid, int> _first = [];

    public List<string> Titles => titles;
    public int TitlesEach => titlesEach;

    /// <param name="first">The place of its first title.</param>
    public Movie Film(int first, int year)
    {
        var id = Guid.CreateVersion7();
        _first[id] = first;
        return new()
        {
            Id = id, Title = titles[first], OriginalTitle = titlesEach > 1 ? titles[first + 1] : null, Year = year, ExternalIds = ExternalIds.None,
        };
    }

    public bool Have(Guid film, string key) =>
        _first.TryGetValue(film, out var first) && Enumerable.Range(first, titlesEach).Any(at => TitleKey.Of(titles[at]) == key);
}
