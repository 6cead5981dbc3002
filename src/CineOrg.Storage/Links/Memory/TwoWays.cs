using CineOrg.Core.Context.Graph;

namespace CineOrg.Storage.Links.Memory;

/// <summary>One table of links, from films and to films. Links of people carry the role in their lowest bits, whichever end stands there.</summary>
internal sealed class TwoWays(LinkTable table, Adjacency ofFilms, Adjacency toFilms)
{
    /// <summary>Changed lists from which on all are packed anew.</summary>
    private const int MostChanged = 20_000;

    private readonly int _bits = table == LinkTable.People ? LinkSql.RoleBits : 0;
    private volatile Adjacency _ofFilms = ofFilms;
    private volatile Adjacency _toFilms = toFilms;

    public long Bytes => _ofFilms.Bytes + _toFilms.Bytes;

    public ReadOnlySpan<int> OfFilm(int film) => _ofFilms.Of(film);

    public ReadOnlySpan<int> Films(int other) => _toFilms.Of(other);

    /// <summary>A film's links are these now.</summary>
    /// <param name="links">In the order of the table.</param>
    public void Change(int film, int[] links)
    {
        var old = _ofFilms.Of(film).ToArray();
        if (old.AsSpan().SequenceEqual(links)) return;
        foreach (var gone in old.Except(links)) _toFilms.Remove(gone >> _bits, Back(film, gone));
        foreach (var come in links.Except(old)) _toFilms.Add(come >> _bits, Back(film, come));
        _ofFilms.Set(film, links);
        if (_ofFilms.Changed > MostChanged) _ofFilms = _ofFilms.Packed();
        if (_toFilms.Changed > MostChanged) _toFilms = _toFilms.Packed();
    }

    private int Back(int film, int link) => film << _bits | link & ((1 << _bits) - 1);
}
