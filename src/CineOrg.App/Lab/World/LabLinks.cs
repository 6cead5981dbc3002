using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;

namespace CineOrg.App.Lab.World;

/// <summary>A declared small world of films and of people credited in them; of some people only the name is held until their filmography is fetched.</summary>
internal sealed class LabLinks : ILinks, ILinkView
{
    private static readonly string[] Layers = ["Local/SSD", "Local/HDD", DataLocations.Streaming];
    private readonly List<int>[] _ofPerson, _ofFilm;
    private readonly bool[] _held;
    private readonly FilmLine[] _films;

    public LabLinks(SeekingSpec spec, Chance chance)
    {
        (_ofPerson, _ofFilm) = (Empty(spec.People), Empty(spec.Films));
        _held = [.. Enumerable.Range(0, spec.People).Select(_ => chance.Is(spec.Held))];
        _films = [.. Enumerable.Range(0, spec.Films).Select(_ => Film(spec, chance))];
        for (var film = 0; film < spec.Films; film++)
            foreach (var person in Enumerable.Range(0, spec.Cast).Select(_ => chance.Zipf(spec.People)).Distinct()) Link(film, person);
    }

    public static Guid PersonId(int person) => new(person, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);
    public static Guid FilmId(int film) => new(film, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public LinkLag Lag => LinkLag.None;

    public bool IsHeld(int person) => _held[person];

    /// <summary>The sources told all films of a person.</summary>
    public void Fetched(int person) => _held[person] = true;

    public void Saw(int film) => _films[film] = _films[film] with { Seen = true };

    public T Ask<T>(Looking who, Func<ILinkView, T> question) => question(this);

    public int? Number(string entity, string id) => Guid.TryParse(id, out var guid) ? BitConverter.ToInt32(guid.ToByteArray()) : null;

    public string Id(string entity, int number) => (entity == "Movie" ? FilmId(number) : PersonId(number)).ToString();

    public void Follow(Via via, string from, int number, List<int> into)
    {
        if (via.Table == LinkTable.People) into.AddRange(from == "Movie" ? _ofFilm[number] : _held[number] ? _ofPerson[number] : []);
    }

    public FilmLine Film(int number) => _films[number];

    public Level LevelOf(string entity, int number) => entity == "Movie" || _held[number] ? Level.Medium : Level.Initial;

    /// <summary>By a plain rule of its own: what somebody who has not seen it could play now of this person's films.</summary>
    public bool Fits(int person, int film) => _ofPerson[person].Contains(film) && _films[film] is { Plays: true, Seen: false };

    private void Link(int film, int person)
    {
        _ofFilm[film].Add(person);
        _ofPerson[person].Add(film);
    }

    private static FilmLine Film(SeekingSpec spec, Chance chance)
    {
        var (year, plays, layer) = (1920 + (int)(chance.Next() * 105), chance.Is(spec.Plays), (int)(chance.Next() * Layers.Length));
        return plays
            ? new(year, MovieKind.Film, Level.Medium, false, true, true, DataLocations.Default.Of(Layers[layer]).Rank, Layers[layer])
            : new(year, MovieKind.Film, Level.Medium, false, false, true, null, null);
    }

    private static List<int>[] Empty(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
}
