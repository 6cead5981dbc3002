using CineOrg.Core.Catalogue;

namespace CineOrg.Storage.Links.Memory;

/// <summary>What choices look at of each film, by number. One writer; readers never wait.</summary>
internal sealed class Films
{
    private volatile Rows _rows = new(16);
    private readonly Dictionary<string, int> _placesByKey = new() { [PlaceSet.Nowhere.Key] = 0 };
    private volatile PlaceSet[] _sets = [PlaceSet.Nowhere];
    private int _setCount = 1;

    public Names Names { get; } = new();

    /// <summary>Distinct sets of places that films are at.</summary>
    public int Sets => _setCount;

    public long Bytes => Names.Bytes + _rows.Count * 7L + _sets.Length * 8L + _setCount * 300L;

    public PlaceSet Set(int number) => _sets[number];

    public int PlacesOf(int film) => _rows is var rows && film < rows.Count ? rows.Places[film] : 0;

    public (int? Year, MovieKind Kind, Level Level) Of(int film)
    {
        var rows = _rows;
        if (film >= rows.Count) return default;
        var form = rows.Forms[film];
        return (rows.Years[film] is > short.MinValue and var year ? year : null, (MovieKind)(form >> 4), (Level)(form & 15));
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
        var rows = _rows;
        rows.Years[film] = year is { } known ? (short)Math.Clamp(known, short.MinValue + 1, short.MaxValue) : short.MinValue;
        rows.Forms[film] = (byte)((int)kind << 4 | (int)level);
    }

    public void Place(int film, PlaceSet places)
    {
        Grow(film + 1);
        _rows.Places[film] = Intern(places);
    }

    private int Intern(PlaceSet places)
    {
        var key = places.Key;
        if (_placesByKey.TryGetValue(key, out var known)) return known;
        var sets = _sets;
        if (_setCount == sets.Length) Array.Resize(ref sets, _setCount * 2);
        sets[_setCount] = places;
        _sets = sets;
        return _placesByKey[key] = _setCount++;
    }

    private void Grow(int films)
    {
        if (films > _rows.Count) _rows = _rows.Grown(films + films / 8);
    }

    // Replaced whole, so that a reader on another processor never sees one column longer than the next.
    private sealed class Rows(short[] years, byte[] forms, int[] places)
    {
        public Rows(int count) : this(new short[count], new byte[count], new int[count])
        {
        }

        public int Count => years.Length;
        public short[] Years => years;
        public byte[] Forms => forms;
        public int[] Places => places;

        public Rows Grown(int count)
        {
            var grown = new Rows(count);
            years.CopyTo(grown.Years, 0);
            forms.CopyTo(grown.Forms, 0);
            places.CopyTo(grown.Places, 0);
            return grown;
        }
    }
}
