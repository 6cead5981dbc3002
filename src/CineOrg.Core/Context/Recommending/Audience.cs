namespace CineOrg.Core.Context.Recommending;

/// <summary>
/// The films that people here watched, each person's in their order. It grows with what is watched, not with the catalogue; immutable, so
/// that many may ask at once.
/// </summary>
public sealed class Audience
{
    public static readonly Audience Empty = new([]);

    private readonly Dictionary<string, int> _viewers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _places = [];
    private readonly List<int> _films = [];
    private readonly List<List<Watched>> _watched = [];
    private readonly List<int[]> _lists = [];

    /// <param name="watched">Each person's films by number, oldest first and each once.</param>
    public Audience(IEnumerable<KeyValuePair<string, IReadOnlyList<int>>> watched)
    {
        foreach (var (viewer, films) in watched.OrderBy(one => one.Key, StringComparer.Ordinal)) Add(viewer, films);
    }

    /// <summary>Different films that anybody watched; each has a place from 0 here.</summary>
    public int Films => _films.Count;

    public int People => _lists.Count;

    /// <summary>Null when nobody watched it.</summary>
    public int? PlaceOf(int film) => _places.TryGetValue(film, out var place) ? place : null;

    public int FilmAt(int place) => _films[place];

    /// <summary>How many people watched what stands at a place.</summary>
    public int CountAt(int place) => _watched[place].Count;

    /// <summary>How many people watched a film, other than one person.</summary>
    public int CountOf(int film, string? but) =>
        PlaceOf(film) is not { } place ? 0 : but is not null && _viewers.TryGetValue(but, out var viewer) ? _watched[place].Count(one => one.Viewer != viewer) : CountAt(place);

    internal int? NumberOf(string viewer) => _viewers.TryGetValue(viewer, out var number) ? number : null;

    /// <summary>Who watched it, and when in their order.</summary>
    internal IReadOnlyList<Watched> WhoWatched(int place) => _watched[place];

    /// <summary>Places of what one person watched, oldest first.</summary>
    internal int[] ListOf(int viewer) => _lists[viewer];

    private void Add(string viewer, IReadOnlyList<int> films)
    {
        var (number, list) = (_lists.Count, new int[films.Count]);
        _viewers.Add(viewer, number);
        for (var at = 0; at < list.Length; at++) _watched[list[at] = Place(films[at])].Add(new(number, at));
        _lists.Add(list);
    }

    private int Place(int film)
    {
        if (_places.TryGetValue(film, out var place)) return place;
        _films.Add(film);
        _watched.Add([]);
        return _places[film] = _films.Count - 1;
    }
}

/// <summary>Somebody watched a film.</summary>
/// <param name="Viewer">Their number in the audience.</param>
/// <param name="At">The film's place in their order.</param>
internal readonly record struct Watched(int Viewer, int At);
