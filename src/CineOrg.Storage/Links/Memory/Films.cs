using CineOrg.Core.Catalogue;

namespace CineOrg.Storage.Links.Memory;

/// <summary>What choices look at of each film, by number. One writer; readers never wait.</summary>
internal sealed class Films
{
    private short[] _years = new short[16];
    private byte[] _forms = new byte[16];
    private int[] _places = new int[16];
    private readonly Dictionary<string, int> _placesByKey = new() { [PlaceSet.Nowhere.Key] = 0 };
    private PlaceSet[] _sets = [PlaceSet.Nowhere];
    private int _setCount = 1;

    public Names Names { get; } = new();

    /// <summary>Distinct sets of places that films are at.</summary>
    public int Sets => _setCount;

    public long Bytes => Names.Bytes + _years.Length * 7L + _sets.Length * 8L + _setCount * 300L;

    public PlaceSet Set(int number) => _sets[number];

    public int PlacesOf(int film) => film < _places.Length ? _places[film] : 0;

    public (int? Year, MovieKind Kind, Level Level) Of(int film)
    {
        if (film >= _years.Length) return default;
        var form = _forms[film];
        return (_years[film] is > short.MinValue and var year ? year : null, (MovieKind)(form >> 4), (Level)(form & 15));
    }

    public void Reserve(int films)
    {
        Names.Reserve(films);
        Grow(films);
    }

    public void Change(int film, Guid id, int? year, MovieKind kind, Level level)
    {
        Grow(film + 1);
        Names.Set(film, id);
        _years[film] = year is { } known ? (short)Math.Clamp(known, short.MinValue + 1, short.MaxValue) : short.MinValue;
        _forms[film] = (byte)((int)kind << 4 | (int)level);
    }

    public void Place(int film, PlaceSet places)
    {
        Grow(film + 1);
        _places[film] = Intern(places);
    }

    private int Intern(PlaceSet places)
    {
        var key = places.Key;
        if (_placesByKey.TryGetValue(key, out var known)) return known;
        if (_setCount == _sets.Length) Array.Resize(ref _sets, _setCount * 2);
        _sets[_setCount] = places;
        return _placesByKey[key] = _setCount++;
    }

    private void Grow(int films)
    {
        if (films <= _years.Length) return;
        var room = films + films / 8;
        Array.Resize(ref _places, room);
        Array.Resize(ref _forms, room);
        Array.Resize(ref _years, room); // last: readers look at its length
    }
}
